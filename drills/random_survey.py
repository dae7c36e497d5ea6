"""Random answers to the digital-skills questionnaire, as wide CSV; options differ in how often they are chosen."""
import csv

from answers import QUESTIONS, codes

BLANK = 0.04


def options(question):
    own = codes(question["choices"])
    return own + (["other"] if question.get("showOtherItem") and "other" not in own else [])


def single(question, count, random, blank):
    choices = options(question)
    weights = [random.random() ** 2 + 0.02 for _ in choices]
    return [random.choices(choices, weights)[0] if random.random() >= blank else "" for _ in range(count)]


def multiple(question, count, random):
    choices = options(question)
    chances = [0.7 * random.random() for _ in choices]
    for _ in range(count):
        if random.random() < BLANK:
            yield [""] * len(choices)
            continue
        chosen = [code for code, chance in zip(choices, chances) if random.random() < chance] or [random.choice(choices)]
        random.shuffle(chosen)
        chosen = chosen[:question.get("maxSelectedChoices", len(choices))]
        exclusive = next((code for code in chosen if code in exclusives(question)), None)
        if exclusive and len(chosen) > 1:
            chosen = [exclusive] if random.random() < 0.4 else [code for code in chosen if code not in exclusives(question)]
        yield [str(int(code in chosen)) for code in choices]


def exclusives(question):
    marked = [item["value"] for item in question["choices"] if isinstance(item, dict) and item.get("isExclusive")]
    return set(marked) | ({"none"} & set(codes(question["choices"])))


def write(path, count, groups, random):
    """Answers of so many respondents from so many countries; nobody leaves the country blank."""
    header, columns = [], []
    blank = random.choice([0, BLANK])
    for name, question in list(QUESTIONS.items()):
        if name.endswith("~"):
            continue
        if question["type"] == "boolean":
            header.append(name)
            columns.append(["true"] * count)
        elif question["type"] == "checkbox":
            header += [f"{name}/{code}" for code in options(question)]
            columns += zip(*multiple(question, count, random))
        elif question["type"] == "matrix":
            for row in codes(question["rows"]):
                header.append(f"{name}/{row}")
                columns.append(single({"choices": question["columns"]}, count, random, blank))
        elif name == "country":
            chosen = random.sample(options(question), groups)
            header.append(name)
            columns.append(single({"choices": chosen}, count, random, 0))
        else:
            header.append(name)
            columns.append(single(question, count, random, blank))
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *zip(*columns)])
