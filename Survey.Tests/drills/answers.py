"""Complete answers to the digital-skills questionnaire, as SurveyJS data: the same for the same number."""

import json
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parents[2]
SURVEY = "digital-skills"


def questionnaire():
    return json.loads((ROOT / "questionnaires" / SURVEY / "questionnaire.json").read_text(encoding="utf-8"))


def codes(items):
    return [item["value"] if isinstance(item, dict) else item for item in items]


def answer(question, chance):
    """A valid answer; None where the question takes none here."""
    kind = question["type"]
    if kind == "boolean":
        return True
    if kind in ("radiogroup", "dropdown"):
        return chance.choice(codes(question["choices"]))
    if kind == "checkbox":
        return [chance.choice(codes(question["choices"]))]
    if kind == "matrix":
        columns = codes(question["columns"])
        return {row: chance.choice(columns) for row in codes(question["rows"])}
    return None


def complete(number, definition=None):
    """Answers to every required question, without contact details."""
    chance = random.Random(number)
    elements = [element for page in (definition or questionnaire())["pages"] for element in page["elements"]]
    given = {element["name"]: answer(element, chance) for element in elements if element.get("isRequired")}
    return {name: value for name, value in given.items() if value is not None}


def body(number, definition=None):
    return json.dumps({"language": "en", "answers": complete(number, definition)}, separators=(",", ":")).encode()
