"""Bodies that an interface must accept, and bodies that it must refuse, generated from a questionnaire."""

import datetime
import json
import re

TEXTS = ["Museum of Tests", "Μουσείο Δοκιμών ΐ", "Museo ‘degli’ Uffizi, n.º 1", "žluťoučký kůň 🐎", "a\tb\nc", "=1+1", "<script>alert(1)</script>", "{\"a\":1}"]

SQL = [payload for value in ("1", "'", "' ", "\"", "x'", "1)", "')") for payload in (
    f"{value} OR 1=1 --", f"{value} UNION SELECT name FROM sqlite_master --", f"{value}; DROP TABLE responses; --",
    f"{value} AND (SELECT pg_sleep(3)) IS NULL --", f"{value}||(SELECT randomblob(900000000))||", f"{value} AND 1=CAST(version() AS int) --",
    f"{value} OR EXISTS(SELECT 1 FROM drafts) --", f"{value} LIMIT 0 OFFSET 1 --", f"{value}/**/OR/**/1/**/=/**/1")]

SERVER_OWNED = ["id", "surveyId", "status", "createdAt", "isAdmin", "verifiedEmail", "weight", "arrival", "receipt_hash", "__proto__", "submittedAt", "receipt"]


def codes(items):
    return [item["value"] if isinstance(item, dict) else item for item in items]


def flat(elements):
    for element in elements:
        yield from flat(element["elements"]) if element["type"] == "panel" else [element]


class Questions:
    """The elements of a questionnaire by name, each with its condition or that of its page."""

    def __init__(self, definition):
        self.all = {}
        for page in definition["pages"]:
            for element in flat(page["elements"]):
                if element["type"] != "html":
                    self.all[element["name"]] = {**element, "condition": element.get("visibleIf") or page.get("visibleIf")}

    def of(self, *types):
        return [question for question in self.all.values() if question["type"] in types and not question["condition"]]

    def applies(self, question, given):
        if not question["condition"]:
            return True
        name, code = re.match(r"\{(\w+)\} = '(\w+)'", question["condition"]).groups()
        return given.get(name) == code


def options(question):
    found = codes(question["choices"])
    return found + ["other"] * question.get("showOtherItem", False) + ["none"] * question.get("showNoneItem", False)


def exclusive(question):
    found = [item["value"] for item in question["choices"] if isinstance(item, dict) and item.get("isExclusive")]
    return found + ["none"] * question.get("showNoneItem", False)


def chosen(question, chance):
    """A set of options that may be combined."""
    alone = exclusive(question)
    if alone and chance.random() < 0.2:
        return [chance.choice(alone)]
    free = [code for code in options(question) if code not in alone]
    least, most = question.get("minSelectedChoices", 1), min(question.get("maxSelectedChoices", len(free)), len(free))
    return chance.sample(free, chance.randint(least, most))


def text(question, chance):
    kind = question.get("inputType", "text")
    if kind == "number":
        low, high = question.get("min", -10**9), question.get("max", 10**9)
        number = chance.choice([low, high, chance.randint(low, high), round(chance.uniform(low, high), 3), 0.1 + 0.2 if low <= 0 else low, -0.0])
        return chance.choice([number, str(number) if "e" not in str(number) else number])
    if kind == "date":
        return (datetime.date(1900, 1, 1) + datetime.timedelta(days=chance.randrange(60_000))).isoformat()
    if kind == "email":
        return f"fuzz{chance.randrange(10**6)}@museum.example"
    return chance.choice(TEXTS + SQL)[:question.get("maxLength", 255)].strip() or "x"


def value(question, chance):
    kind = question["type"]
    if kind in ("radiogroup", "dropdown"):
        return chance.choice(options(question))
    if kind == "checkbox":
        return chosen(question, chance)
    if kind == "boolean":
        return True if question.get("validators") else chance.choice([True, False, "true", "0"])
    if kind == "rating":
        point = chance.randint(question["rateMin"], question["rateMax"])
        return chance.choice([point, str(point)])
    if kind == "matrix":
        return {row: chance.choice(codes(question["columns"])) for row in codes(question["rows"])}
    return text(question, chance)


def valid(questions, chance):
    """Valid answers: all required ones and some of the others."""
    given = {}
    for name, question in questions.all.items():
        if questions.applies(question, given) and (question.get("isRequired") or chance.random() < 0.5):
            given[name] = value(question, chance)
            if question.get("showOtherItem") and "other" in given[name] and chance.random() < 0.7:
                given[f"{name}-Comment"] = chance.choice(TEXTS + SQL)[:200]
    return given


def hidden(questions, given):
    """Answers to questions that do not apply: accepted but not stored."""
    return {name: value(question, FIRST) for name, question in questions.all.items() if not questions.applies(question, given)}


class First:
    """A random source that always chooses the first item."""

    choice = staticmethod(lambda items: items[0])
    randint = randrange = staticmethod(lambda low, high=None: low)
    random = staticmethod(lambda: 1.0)
    uniform = staticmethod(lambda low, high: low)
    sample = staticmethod(lambda items, count: items[:count])


FIRST = First()


def body(language, given, consent=None):
    return json.dumps({"language": language, "answers": given, **({"consent": consent} if consent else {})}, ensure_ascii=False).encode()
