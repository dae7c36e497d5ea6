"""Kinds of invalid answers. Each function takes a question, valid answers and a random source, and makes the answers invalid."""

import json

from bodies import SERVER_OWNED, SQL, body, exclusive, options

ALIEN = ["no-such-code", "Public", "Ναι", "other ", "\u202eevil", "null", "1e400", "NaN", *SQL]


def wrong_code(question, given, chance):
    given[question["name"]] = chance.choice(ALIEN) + "?"


def wrong_shape(question, given, chance):
    given[question["name"]] = chance.choice([[], ["a"], {"a": "b"}]) if question["type"] == "text" else chance.choice([True, ["red"], {"a": "b"}])


def no_list(question, given, chance):
    given[question["name"]] = chance.choice([True, "hammer", 5, {"a": "b"}])


def one_unknown(question, given, chance):
    given[question["name"]] = [options(question)[0], chance.choice(ALIEN) + "?"]


def too_many(question, given, _):
    free = [code for code in options(question) if code not in exclusive(question)]
    given[question["name"]] = free[:question["maxSelectedChoices"] + 1]


def not_alone(question, given, _):
    given[question["name"]] = [next(code for code in options(question) if code not in exclusive(question)), exclusive(question)[0]]


def comment_alone(question, given, chance):
    code = next(code for code in options(question) if code not in ("other", *exclusive(question)))
    given[question["name"]] = [code, *options(question)[1:question.get("minSelectedChoices", 1)]] if question["type"] == "checkbox" else code
    given[question["name"] + "-Comment"] = chance.choice(SQL)


def comment_long(question, given, _):
    given[question["name"]] = ["other", options(question)[0]] if question["type"] == "checkbox" else "other"
    given[question["name"] + "-Comment"] = "x" * 1001


def missing(question, given, _):
    given.pop(question["name"], None)
    given.pop(question["name"] + "-Comment", None)


def blank(question, given, chance):
    missing(question, given, chance)
    given[question["name"]] = {"checkbox": [], "matrix": {}}.get(question["type"], "  ")


def unknown_row(question, given, chance):
    given[question["name"]] = {**given.get(question["name"], {}), chance.choice(ALIEN): "yes"}


def unknown_column(question, given, chance):
    given[question["name"]] = {row: chance.choice(ALIEN) + "?" for row in given[question["name"]]}


def missing_row(question, given, _):
    given[question["name"]].popitem()


def too_long(question, given, _):
    given[question["name"]] = "ώ" * (question.get("maxLength", 255 if question["type"] == "text" else 4000) + 1)


def no_number(question, given, chance):
    given[question["name"]] = chance.choice(["1,5", "5 euro", "1e400", "NaN", "Infinity", "0x10", "٣", "--1", "1.2.3", RAW + "1e400", RAW + "9" * 400])


def out_of_range(question, given, chance):
    given[question["name"]] = chance.choice([question["max"] + 1, question["min"] - 1, 2**63, -2**63, "9223372036854775808", 1e28])


def no_date(question, given, chance):
    given[question["name"]] = chance.choice(["2023-02-29", "29/02/2024", "2024-1-1", "0000-00-00", "today", 20240101])


def no_email(question, given, chance):
    given[question["name"]] = chance.choice(["maria", "@museum.example", "a@b", "a b@museum.example", "a@b@c.example", "a@.example", "x" * 250 + "@a.example"])


def no_point(question, given, chance):
    given[question["name"]] = chance.choice([0, 6, 3.5, "3.0", "three", -1, 2**63])


def no_flag(question, given, chance):
    given[question["name"]] = chance.choice(["maybe", 2, "yes!", -1])


CHOICE, TEXT = ("radiogroup", "dropdown"), ("text", "comment")

# By rule: the types of questions to which it applies, and whether it applies to a given one.
RULES = [
    (wrong_code, CHOICE, lambda q: True), (wrong_shape, (*CHOICE, "rating", "text", "comment"), lambda q: True), (no_list, ("checkbox",), lambda q: True),
    (one_unknown, ("checkbox",), lambda q: True), (too_many, ("checkbox",), lambda q: "maxSelectedChoices" in q),
    (not_alone, ("checkbox",), exclusive), (comment_alone, (*CHOICE, "checkbox"), lambda q: q.get("showOtherItem")),
    (comment_long, (*CHOICE, "checkbox"), lambda q: q.get("showOtherItem")),
    (missing, (*CHOICE, "checkbox", "matrix", "rating", "boolean"), lambda q: q.get("isRequired")),
    (blank, (*CHOICE, "checkbox", "matrix", "rating"), lambda q: q.get("isRequired")),
    (unknown_row, ("matrix",), lambda q: True), (unknown_column, ("matrix",), lambda q: True), (missing_row, ("matrix",), lambda q: True),
    (too_long, TEXT, lambda q: q.get("inputType", "text") == "text"), (no_number, ("text",), lambda q: q.get("inputType") == "number"),
    (out_of_range, ("text",), lambda q: q.get("inputType") == "number"), (no_date, ("text",), lambda q: q.get("inputType") == "date"),
    (no_email, ("text",), lambda q: q.get("inputType") == "email"), (no_point, ("rating",), lambda q: True), (no_flag, ("boolean",), lambda q: True),
]

RAW = "raw:"  # What follows is written into the JSON verbatim.


def refused(questions, given, chance):
    """A well-formed body with an invalid answer; the name of the rule, and the question that the refusal must name."""
    fits = [(rule, question) for rule, kinds, can in RULES for question in questions.of(*kinds) if can(question)]
    rule, question = chance.choice(fits)
    rule(question, given, chance)
    text = body("en", given).decode()
    head, mark, rest = text.partition(f'"{RAW}')
    return (head + rest.replace('"', "", 1) if mark else text).encode(), rule.__name__, question["name"]


def unknown(given, chance):
    name = chance.choice(SERVER_OWNED + SQL[:10])
    return body("en", {**given, name: chance.choice([1, True, "x", ["x"]])}), "unknown-question", name


def malformed(given, chance):
    """A malformed body, and the kind of malformation."""
    good = body("en", given)
    answers = good[good.index(b'"answers":') + 10:-1]
    inner = answers[1:]
    ways = {
        "server-owned": b'{"language":"en","answers":%s,"%s":1}' % (answers, chance.choice(SERVER_OWNED).encode()),
        "null-language": b'{"language":null,"answers":%s}' % answers, "number-language": b'{"language":1,"answers":%s}' % answers,
        "no-language": b'{"answers":%s}' % answers, "no-answers": b'{"language":"en"}', "null-answers": b'{"language":"en","answers":null}',
        "list-answers": b'{"language":"en","answers":[]}', "text-answers": b'{"language":"en","answers":"x"}',
        "null-value": b'{"language":"en","answers":{"x":null,%s}' % inner, "nan": b'{"language":"en","answers":{"x":NaN,%s}' % inner,
        "infinity": b'{"language":"en","answers":{"x":-Infinity,%s}' % inner, "octal": b'{"language":"en","answers":{"x":012,%s}' % inner,
        "deep": b'{"language":"en","answers":{"x":' + b"[" * 500 + b"]" * 500 + b"," + inner + b"}",
        "deep-object": b'{"language":"en","answers":{"x":' + b'{"a":' * 20 + b"1" + b"}" * 20 + b"," + inner + b"}",
        "twice": b'{"language":"en","answers":{"x":1,"x":1,%s}' % inner, "language-twice": b'{"language":"en","language":"en","answers":%s}' % answers,
        "surrogate": b'{"language":"en","answers":{"x":"\\ud800",%s}' % inner, "surrogate-name": b'{"language":"en","answers":{"\\udfff":1,%s}' % inner,
        "not-utf8": b'{"language":"en","answers":{"x":"\xc3\x28",%s}' % inner, "control": b'{"language":"en","answers":{"x":"a\x01b",%s}' % inner,
        "capital": good.replace(b'"language"', b'"Language"', 1), "comment": b"/**/" + good, "comma": good[:-1] + b",}", "tail": good + b"{}",
        "cut": good[:chance.randrange(1, len(good) - 1)], "empty": b"", "blank": b"   ", "list": b"[]", "null": b"null", "text": b'"x"', "number": b"1e400",
        "utf16": good.decode().encode("utf-16-le"), "single-quotes": b"{'language':'en','answers':{}}", "list-of-lists": b'{"language":"en","answers":{"x":[["a"]],%s}' % inner,
        "flag-in-list": b'{"language":"en","answers":{"x":[true],%s}' % inner, "null-in-list": b'{"language":"en","answers":{"x":[null],%s}' % inner,
    }
    way = chance.choice(sorted(ways))
    return ways[way], way
