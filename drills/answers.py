"""Complete answers to the digital-skills questionnaire, as SurveyJS data, generated from a number."""

import json
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parents[1]
SURVEY = "digital-skills"
MARKED = "ownership"  # chosen as "other", with the number in its text


def codes(items):
    return [item["value"] if isinstance(item, dict) else item for item in items]


def questions():
    definition = json.loads((ROOT / "questionnaires" / SURVEY / "questionnaire.json").read_text(encoding="utf-8"))
    elements = [element for page in definition["pages"] for element in page["elements"]]
    return {element["name"]: element for element in elements if element.get("isRequired")}


QUESTIONS = questions()


def answer(question, chance):
    kind = question["type"]
    if kind == "boolean":
        return True
    if kind == "checkbox":
        return [chance.choice(codes(question["choices"]))]
    if kind == "matrix":
        return {row: chance.choice(codes(question["columns"])) for row in codes(question["rows"])}
    return chance.choice(codes(question["choices"]))


def complete(number):
    """Answers to every required question, without contact details."""
    chance = random.Random(number)
    given = {name: answer(question, chance) for name, question in QUESTIONS.items()}
    return {**given, MARKED: "other", f"{MARKED}-Comment": f"drill {number}"}


def body(number):
    return json.dumps({"language": "en", "answers": complete(number)}, separators=(",", ":")).encode()


def number_of(row):
    """The number from which the answers of an exported row were generated."""
    return int(row[f"{MARKED}-Comment"].removeprefix("drill "))


def is_same(row):
    """Whether an exported row holds exactly the answers generated from its number."""
    given = complete(number_of(row))
    for name, value in given.items():
        if isinstance(value, bool):
            same = row[name] in ("true", "1")
        elif isinstance(value, list):
            same = all(row[f"{name}/{code}"] == str(int(code in value)) for code in codes(QUESTIONS[name]["choices"]))
        elif isinstance(value, dict):
            same = all(row[f"{name}/{code}"] == column for code, column in value.items())
        else:
            same = row[name] == value
        if not same:
            return False
    return True
