#!/usr/bin/env python3
"""Recomputes the figures of `survey analyse` from the answers alone, to compare them with its report.

    independent_figures.py generate N SEED OUT.csv --questionnaire FOLDER
    independent_figures.py compare ANSWERS.csv REPORT.json --questionnaire FOLDER

Python 3.9 or later, standard library only. Shares no code with the program: it has its own reader for answers files and its own
formulas; levels and counts stay integers and scores exact fractions until the last division. README.md says what is compared.
"""

import argparse
import csv
import itertools
import json
import random
import sys
from collections import Counter, namedtuple
from datetime import datetime, timedelta
from fractions import Fraction
from math import sqrt
from pathlib import Path
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)
TOLERANCE = 1e-9
BLANK_SHARE = 0.05
SINGLE, MULTIPLE, MATRIX = "single", "multiple", "matrix"

Question = namedtuple("Question", "name kind options exclusive most rows")
Pair = namedtuple("Pair", "skill group area lesson current desired")


# ---- The questionnaire and the report plan --------------------------------------------------------------------------

def load(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))


def code_of(item):
    return str(item["value"]) if isinstance(item, dict) else str(item)


def to_question(element):
    """The question an element asks; None for texts, personal questions and free text."""
    kind = {"radiogroup": SINGLE, "dropdown": SINGLE, "boolean": SINGLE, "checkbox": MULTIPLE, "matrix": MATRIX}
    if element.get("personal") or element["type"] not in kind:
        return None
    if "visibleIf" in element:
        sys.exit(f"{element['name']}: conditions are not supported, so who was asked is unknown")
    if element["type"] == "boolean":
        return Question(element["name"], SINGLE, ["true", "false"], set(), None, [])
    choices = element.get("choices", element.get("columns", []))
    options = [code_of(choice) for choice in choices] + (["other"] if element.get("showOtherItem") else [])
    exclusive = {code_of(choice) for choice in choices if isinstance(choice, dict) and choice.get("isExclusive")}
    rows = [code_of(row) for row in element.get("rows", [])]
    return Question(element["name"], kind[element["type"]], options, exclusive, element.get("maxSelectedChoices"), rows)


def read_questions(folder):
    pages = load(Path(folder) / "questionnaire.json")["pages"]
    questions = (to_question(element) for page in pages for element in page["elements"])
    return {question.name: question for question in questions if question}


def read_pairs(plan):
    """Every skill of the plan with the two answer columns that rate it."""
    return [Pair(skill["skill"], group["id"], skill["area"], skill["lesson"],
                 f"{group['current']}/{skill['skill']}", f"{group['desired']}/{skill['skill']}")
            for group in plan["skillGroups"] for skill in group["skills"]]


# ---- generate -------------------------------------------------------------------------------------------------------

def random_weights(rng, size):
    """Uneven, so that some options are rare and occasionally one is chosen by nobody."""
    weights = [rng.random() ** 2 if rng.random() > 0.05 else 0.0 for _ in range(size)]
    return weights if any(weights) else [1.0] * size


def single_column(rng, options, count):
    weights = random_weights(rng, len(options))
    blank = sum(weights) * BLANK_SHARE / (1 - BLANK_SHARE)
    return rng.choices(options + [""], weights + [blank], k=count)


def selections(question):
    """Every selection the form accepts: an exclusive option alone, or up to the maximum number of choices."""
    free = [option for option in question.options if option not in question.exclusive]
    sizes = range(1, (question.most or len(free)) + 1)
    return [{option} for option in question.exclusive] + [
        set(chosen) for size in sizes for chosen in itertools.combinations(free, size)]


def multiple_columns(rng, question, count):
    """The columns of all options as one text, and whether "other" is chosen."""
    accepted = selections(question)
    cells = [",".join("1" if option in chosen else "0" for option in question.options) for chosen in accepted]
    weights = random_weights(rng, len(accepted))
    blank = sum(weights) * BLANK_SHARE / (1 - BLANK_SHARE)
    outcomes = [(text, "other" in chosen) for text, chosen in zip(cells, accepted)]
    outcomes.append(("," * (len(question.options) - 1), False))
    return zip(*rng.choices(outcomes, weights + [blank], k=count))


def question_columns(rng, question, count):
    """Pairs of a header and its column, in the order of the answers file."""
    if question.kind == MATRIX:
        return [(f"{question.name}/{row}", single_column(rng, question.options, count)) for row in question.rows]
    if question.kind == MULTIPLE:
        column, other = multiple_columns(rng, question, count)
        header = ",".join(f"{question.name}/{option}" for option in question.options)
    elif question.name == "consent":
        column, other, header = ["true"] * count, None, question.name
    else:
        column, header = single_column(rng, question.options, count), question.name
        other = [cell == "other" for cell in column]
    if "other" not in question.options:
        return [(header, column)]
    comments = ['"Something else, ""really"""' if chosen else "" for chosen in other]
    return [(header, column), (f"{question.name}-Comment", comments)]


def generate(count, seed, path, questions):
    rng = random.Random(seed)
    start = datetime(2024, 1, 1, 8)
    columns = [("response_id", [f"r{number:07}" for number in range(count)]),
               ("submitted_at", [f"{start + timedelta(minutes=number):%Y-%m-%dT%H:%M:%SZ}" for number in range(count)]),
               ("language", rng.choices(["en", "nl", "es", "it", "el"], k=count))]
    for question in questions.values():
        columns += question_columns(rng, question, count)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(",".join(header for header, _ in columns) + "\n")
        file.writelines(",".join(cells) + "\n" for cells in zip(*(column for _, column in columns)))
    print(f"{count} responses written to {path}")


# ---- The answers ----------------------------------------------------------------------------------------------------

class Answers:
    """The answers file as one list of cells per column; equal cells are the same string."""

    def __init__(self, path):
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file)
            header = next(reader)
            columns = [[] for _ in header]
            while block := list(itertools.islice(reader, 2000)):
                for column, cells in zip(columns, zip(*block)):
                    column.extend(map(sys.intern, cells))
        self.columns = dict(zip(header, columns))
        self.count = len(columns[0])

    def answered(self, question):
        """For each respondent, whether the question has an answer."""
        if question.kind == SINGLE:
            return [cell != "" for cell in self.columns[question.name]]
        return list(map(any, zip(*(self.columns[f"{question.name}/{option}"] for option in question.options))))

    def chosen(self, question, option):
        """For each respondent, whether the option was chosen."""
        if question.kind == SINGLE:
            return [cell == option for cell in self.columns[question.name]]
        return [cell == "1" for cell in self.columns[f"{question.name}/{option}"]]


# ---- Formulas -------------------------------------------------------------------------------------------------------

def divide(part, whole):
    return part / whole if whole else None


def wilson(count, base):
    """Both roots p of (count/base - p)^2 = z^2 p (1 - p) / base."""
    if base == 0:
        return None, None
    middle, spread = count + Z * Z / 2, Z * sqrt(count * (base - count) / base + Z * Z / 4)
    return (middle - spread) / (base + Z * Z), (middle + spread) / (base + Z * Z)


def mean(values):
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def ranks(scores):
    """Rank 1 is the smallest score; equal scores share the smallest rank; there is no rank without a score."""
    return [None if score is None else 1 + sum(other is not None and other < score for other in scores)
            for score in scores]


def negative(values):
    return [None if value is None else -value for value in values]


def skill_figures(ratings, levels):
    """The figures of one skill from a Counter of (current level, desired level), as codes or blank."""
    numbered = [(levels.index(now), levels.index(wanted), n) for (now, wanted), n in ratings.items() if now and wanted]
    base, pairs = sum(n for (now, _), n in ratings.items() if now), sum(n for *_, n in numbered)
    cannot = sum(n for (now, _), n in ratings.items() if now == levels[0])
    wants = sum(n for now, wanted, n in numbered if wanted > now)
    above = sum(n for now, wanted, n in numbered if now > wanted)
    sum_now = sum(now * n for now, _, n in numbered)
    sum_wanted = sum(wanted * n for _, wanted, n in numbered)
    figures = dict(zip(("low", "high"), wilson(cannot, base)))
    figures.update(zip(("wants_more_low", "wants_more_high"), wilson(wants, pairs)))
    figures.update(
        base=base, cannot=cannot, cannot_share=divide(cannot, base),
        wants_more=wants, wants_more_base=pairs, wants_more_share=divide(wants, pairs),
        mean_current=divide(sum_now, pairs), mean_desired=divide(sum_wanted, pairs),
        rds=Fraction(100 * (above - wants), pairs) if pairs else None,
        mwds=Fraction((sum_wanted - sum_now) * sum_wanted, pairs * pairs) if pairs else None)
    return figures


def add_ranks(skills):
    """The three ranks, and the highest and lowest rank that the intervals of "wants more" allow."""
    order = {"rank": [skill["rds"] for skill in skills],
             "rank_mwds": negative([skill["mwds"] for skill in skills]),
             "rank_share": negative([skill["wants_more_share"] for skill in skills])}
    for name, scores in order.items():
        for skill, rank in zip(skills, ranks(scores)):
            skill[name] = rank
    known = [skill for skill in skills if skill["wants_more_base"]]
    for skill in skills:
        low, high = skill["wants_more_low"], skill["wants_more_high"]
        surely = None if low is None else sum(other["wants_more_low"] > high for other in known)
        possibly = None if low is None else sum(other["wants_more_high"] >= low for other in known)
        skill["rank_from"], skill["rank_to"] = None if surely is None else surely + 1, possibly


def skills_by_group(answers, pairs, levels, column):
    """{group code: {skill: figures}}; the key None holds all respondents."""
    groups = sorted(set(column) - {""})
    result = {group: {} for group in [None, *groups]}
    for pair in pairs:
        counts = Counter(zip(column, answers.columns[pair.current], answers.columns[pair.desired]))
        for group in result:
            ratings = Counter()
            for (code, now, wanted), n in counts.items():
                if group is None or code == group:
                    ratings[now, wanted] += n
            result[group][pair.skill] = skill_figures(ratings, levels)
    for skills in result.values():
        add_ranks(list(skills.values()))
    return result


# ---- Comparing ------------------------------------------------------------------------------------------------------

class Comparison:
    """Counts the numbers compared and keeps those that differ."""

    def __init__(self):
        self.compared, self.differences = Counter(), []

    def check(self, table, where, expected, found):
        self.compared[table] += 1
        numbers = isinstance(found, (int, float)) and expected is not None and not isinstance(expected, int)
        same = abs(found - float(expected)) <= TOLERANCE if numbers else found == expected
        if not same:
            self.differences.append(f"{table} {where}: expected {expected}, found {found}")

    def check_row(self, table, row, expected):
        for column, value in expected.items():
            self.check(table, f"{row['code']}.{column}", value, row.get(column, "no such column"))

    def check_table(self, table, expected):
        """expected: {row code: {column: value}}; the table has exactly these rows."""
        rows = {row["code"]: row for row in table["rows"]}
        self.check(table["name"], "rows", len(expected), len(table["rows"]))
        for code, columns in expected.items():
            self.check_row(table["name"], rows.get(code, {"code": code}), columns)

    def print(self):
        differing = Counter(line.split(" ", 1)[0] for line in self.differences)
        for table, count in self.compared.items():
            print(f"{table:34}{count:8} compared{differing[table]:6} differ")
        for line in self.differences[:50]:
            print(line)
        print(f"{sum(self.compared.values())} numbers compared, {len(self.differences)} differ")


def distribution(answers, question):
    base, rows = sum(answers.answered(question)), {}
    mentions = sum(sum(answers.chosen(question, option)) for option in question.options)
    for option in question.options:
        count = sum(answers.chosen(question, option))
        low, high = wilson(count, base)
        rows[option] = dict(count=count, base=base, share=divide(count, base), low=low, high=high,
                            base_eligible=answers.count, base_all=answers.count)
        if question.kind == MULTIPLE:
            rows[option].update(mentions=mentions, share_of_mentions=divide(count, mentions))
    return rows


def crosstab(answers, rows, columns):
    """{row code: {count_X, share_X, base_X for every column category X, and count, base of all that answered both}}."""
    across = answers.columns[columns.name]
    bases = Counter(code for code, answered in zip(across, answers.answered(rows)) if answered and code)
    result = {}
    for option in rows.options:
        counts = Counter(code for code, chosen in zip(across, answers.chosen(rows, option)) if chosen and code)
        cells = dict(count=sum(counts.values()), base=sum(bases.values()))
        for code in columns.options:
            cells[f"count_{code}"], cells[f"base_{code}"] = counts[code], bases[code]
            cells[f"share_{code}"] = divide(counts[code], bases[code])
        result[option] = cells
    return result


def check_crosstab(comparison, table, expected, columns):
    """A category without a column must be empty."""
    shown = {column["category"] for column in table["columns"] if column.get("category")}
    for code in columns.options:
        if code not in shown:
            for cells in expected.values():
                base = [cells.pop(f"{figure}_{code}") for figure in ("count", "share", "base")][2]
            comparison.check(table["name"], f"no column {code}", base, 0)
    comparison.check_table(table, expected)


def needs_rows(pairs, skills):
    return {pair.skill: dict(skills[pair.skill], lesson=pair.lesson) for pair in pairs}


def lesson_rows(answers, pairs, skills, levels):
    """A respondent with both levels of one of the lesson's skills belongs to its base; any desired level above the current one is a need."""
    states = {(now, wanted): 2 if levels.index(wanted) > levels.index(now) else 1 for now in levels for wanted in levels}
    rows = {}
    for lesson in sorted({pair.lesson for pair in pairs}):
        own, best = [pair for pair in pairs if pair.lesson == lesson], [0] * answers.count
        for pair in own:
            both = zip(answers.columns[pair.current], answers.columns[pair.desired])
            best = list(map(max, best, (states.get(ratings, 0) for ratings in both)))
        base, wants = sum(map(bool, best)), best.count(2)
        low, high = wilson(wants, base)
        rows[f"lesson_{lesson}"] = dict(
            skills=len(own), base=base, wants_more=wants, wants_more_share=divide(wants, base), low=low, high=high,
            mean_rds=mean([skills[pair.skill]["rds"] for pair in own]),
            mean_mwds=mean([skills[pair.skill]["mwds"] for pair in own]))
    order = {"rank": ("mean_rds", 1), "rank_mwds": ("mean_mwds", -1), "rank_share": ("wants_more_share", -1)}
    for name, (score, sign) in order.items():
        scores = [row[score] for row in rows.values()]
        for row, rank in zip(rows.values(), ranks(scores if sign > 0 else negative(scores))):
            row[name] = rank
    return rows


def country_rows(plan, pairs, groups, sizes, shown):
    rows = {"respondents": {f"value_{code}": sizes[code] for code in shown}}
    for group in plan["skillGroups"]:
        own = [pair.skill for pair in pairs if pair.group == group["id"]]
        for name in ("cannot", "wants_more"):
            rows[f"{name}_{group['id']}"] = {
                f"value_{code}": mean([groups[code][skill][f"{name}_share"] for skill in own]) for code in shown}
    return rows


def check_countries(comparison, table, plan, pairs, groups, sizes):
    shown = [column["category"] for column in table["columns"] if column.get("category")]
    for code in sizes.keys() - set(shown):
        comparison.check(table["name"], f"no column {code}", sizes[code], 0)
    rows = {row["code"]: row for row in table["rows"]}
    for code, expected in country_rows(plan, pairs, groups, sizes, [c for c in shown if c in groups]).items():
        comparison.check_row(table["name"], rows.get(code, {"code": code}), expected)


JSON_NAMES = {"meanCurrent": "mean_current", "meanDesired": "mean_desired", "rds": "rds", "mwds": "mwds",
              "rank": "rank", "rankFrom": "rank_from", "rankTo": "rank_to", "base": "base"}
SHARE_NAMES = {"cannot": dict(count="cannot", base="base", share="cannot_share", low="low", high="high"),
               "wantsMore": dict(count="wants_more", base="wants_more_base", share="wants_more_share",
                                 low="wants_more_low", high="wants_more_high")}


def check_gap_list(comparison, name, found, expected):
    """One list of skills of the `gaps` object."""
    by_skill = {skill["skill"]: skill for skill in found}
    comparison.check(name, "skills", len(expected), len(found))
    for skill, figures in expected.items():
        entry = by_skill.get(skill, {})
        for json_name, own in JSON_NAMES.items():
            comparison.check(name, f"{skill}.{json_name}", figures[own], entry.get(json_name, "missing"))
        for share, parts in SHARE_NAMES.items():
            for json_name, own in parts.items():
                found_part = entry.get(share, {}).get(json_name, "missing")
                comparison.check(name, f"{skill}.{share}.{json_name}", figures[own], found_part)


def check_gaps(comparison, gaps, groups, sizes, total):
    """The `gaps` object; a group that it omits must be empty."""
    comparison.check("gaps", "respondents", total, gaps["respondents"])
    check_gap_list(comparison, "gaps", gaps["skills"], groups[None])
    listed = {group["group"]: group for group in gaps["groups"]}
    for code, group in listed.items():
        comparison.check("gaps.groups", f"{code}.respondents", sizes[code], group["respondents"])
        if code in groups:
            check_gap_list(comparison, "gaps.groups", group["skills"], groups[code])
    for code in sizes.keys() - listed.keys():
        comparison.check("gaps.groups", f"no group {code}", sizes[code], 0)


class Survey:
    """The answers with the plan, and what several tables share."""

    def __init__(self, answers_path, folder):
        self.questions, self.plan = read_questions(folder), load(Path(folder) / "report.json")
        self.answers, self.pairs = Answers(answers_path), read_pairs(self.plan)
        by = self.answers.columns[self.plan["breakdown"]]
        self.groups = skills_by_group(self.answers, self.pairs, self.plan["levels"], by)
        self.sizes = Counter(code for code in by if code)


def check_block(comparison, survey, block, table):
    """Compares one table of the report with what its block in the plan requires."""
    kind, answers, all_skills = block["type"], survey.answers, survey.groups[None]
    if kind == "distribution":
        comparison.check_table(table, distribution(answers, survey.questions[block["question"]]))
    elif kind == "crosstab":
        rows, columns = survey.questions[block["rows"]], survey.questions[block["columns"]]
        check_crosstab(comparison, table, crosstab(answers, rows, columns), columns)
    elif kind in ("gaps", "needs"):
        own = [pair for pair in survey.pairs if kind == "needs" or pair.group == block["group"]]
        comparison.check_table(table, needs_rows(own, all_skills))
    elif kind == "lessons":
        comparison.check_table(table, lesson_rows(answers, survey.pairs, all_skills, survey.plan["levels"]))
    elif kind == "countries":
        check_countries(comparison, table, survey.plan, survey.pairs, survey.groups, survey.sizes)
    else:
        sys.exit(f"{table['name']}: no formula for a block of type '{kind}'")


def compare(answers_path, report_path, folder):
    survey, report, comparison = Survey(answers_path, folder), load(report_path), Comparison()
    tables = {table["name"]: table for section in report["sections"] for table in section["tables"]}
    comparison.check("report", "respondents", survey.answers.count, report["respondents"])
    for section in survey.plan["sections"]:
        for block in section["blocks"]:
            absent = {"name": block["table"], "columns": [], "rows": []}
            check_block(comparison, survey, block, tables.get(block["table"], absent))
    check_gaps(comparison, report["gaps"], survey.groups, survey.sizes, survey.answers.count)
    comparison.print()
    return 1 if comparison.differences else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    generating = commands.add_parser("generate", help="random answers, always the same for a seed")
    generating.add_argument("count", type=int, metavar="N")
    generating.add_argument("seed", type=int, metavar="SEED")
    generating.add_argument("out", metavar="OUT.csv")
    comparing = commands.add_parser("compare", help="exit 1 if a number differs")
    comparing.add_argument("answers", metavar="ANSWERS.csv")
    comparing.add_argument("report", metavar="REPORT.json")
    for command in (generating, comparing):
        command.add_argument("--questionnaire", required=True, metavar="FOLDER")
    options = parser.parse_args()
    if options.command == "compare":
        return compare(options.answers, options.report, options.questionnaire)
    generate(options.count, options.seed, options.out, read_questions(options.questionnaire))
    return 0


if __name__ == "__main__":
    sys.exit(main())
