"""The counts behind a report, from the answers themselves."""
import csv
import functools

from answers import QUESTIONS
from published import LEVELS, NET, PLAN, is_multiple, nets
from random_survey import options

SKILLS = {skill["skill"]: (group, skill["lesson"]) for group in PLAN["skillGroups"] for skill in group["skills"]}


class TrueCounts:
    def __init__(self, path):
        with open(path, newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        self.breakdown, self.groups, self.everyone = None, {}, (1 << len(rows)) - 1
        self.columns = {name: [row[name] for row in rows] for name in rows[0]}

    @functools.cache
    def having(self, column, value):
        return sum(1 << place for place, own in enumerate(self.columns[column]) if own == value)

    def chosen(self, question, code):
        if question.endswith("~"):
            return functools.reduce(int.__or__, (self.chosen(question[:-1], member) for member in self.groups[code]))
        if code.startswith(NET):
            return functools.reduce(int.__or__, (self.chosen(question, member) for member in nets(question)[code]))
        return self.having(f"{question}/{code}", "1") if is_multiple(question) else self.having(question, code)

    def answered(self, question):
        question = question.removesuffix("~")
        column = f"{question}/{options(QUESTIONS[question])[0]}" if is_multiple(question) else question
        return self.everyone & ~self.having(column, "")

    def level(self, skill, wanted, level):
        group = SKILLS[skill][0]
        return self.having(f"{group['desired' if wanted else 'current']}/{skill}", PLAN["levels"][level])

    def rated(self, skill, wanted):
        return functools.reduce(int.__or__, (self.level(skill, wanted, level) for level in range(LEVELS)))

    def pairs(self, skill, test):
        return sum(self.level(skill, True, wanted) & self.level(skill, False, now)
                   for wanted in range(LEVELS) for now in range(LEVELS) if test(wanted, now))

    def members(self, key):
        """The skill, and those of the group that the key names."""
        skill, *group = key.split(" ")
        return skill, self.chosen(self.breakdown, group[0]) if group else self.everyone

    def lesson(self, number, of_skill):
        return functools.reduce(int.__or__, (of_skill(skill) for skill, (_, lesson) in SKILLS.items() if lesson == number))

    @functools.cache
    def of(self, name):
        if " without " in name:
            whole, part = name.split(" without ")
            return self.of(whole) - self.of(part)
        return self.set_of(name).bit_count()

    def set_of(self, name):
        kind, _, rest = name.partition(" ")
        if kind == "N":
            return self.everyone
        if kind == "e":
            return self.everyone
        if kind == "a":
            return self.answered(rest)
        if kind == "n":
            return self.chosen(*rest.split(" "))
        if kind in ("b", "r", "c", "x"):
            rows, _, columns, *codes = rest.split(" ")
            found = self.answered(rows) & self.answered(columns)
            if kind in ("r", "x"):
                found &= self.chosen(rows, codes[0])
            return found & self.chosen(columns, codes[-1]) if kind in ("c", "x") else found
        if rest.startswith("lesson "):
            number = int(rest.split(" ")[1])
            return self.lesson(number, lambda skill: self.set_of(f"{kind} {skill}"))
        return self.of_skill(kind, rest)

    def of_skill(self, kind, rest):
        words = rest.split(" ")
        if kind == "level":
            skill, members = self.members(" ".join(words[1:-1]))
            which, level = int(words[0]), int(words[-1])
            return members & self.pairs(skill, lambda wanted, now: (wanted, now)[which] == level)
        if kind == "change":
            skill, members = self.members(" ".join(words[:-1]))
            return members & self.pairs(skill, lambda wanted, now: wanted - now == int(words[-1]))
        if kind == "z":
            skill, members = self.members(" ".join(words[:-2]))
            return members & self.pairs(skill, lambda wanted, now: (wanted, now) == (int(words[-2]), int(words[-1])))
        skill, members = self.members(rest)
        return members & {
            "rated": lambda: self.rated(skill, False),
            "cannot": lambda: self.level(skill, False, 0),
            "both": lambda: self.rated(skill, False) & self.rated(skill, True),
            "more": lambda: self.pairs(skill, lambda wanted, now: wanted > now),
            "less": lambda: self.pairs(skill, lambda wanted, now: wanted < now),
            "equal": lambda: self.pairs(skill, lambda wanted, now: wanted == now),
            "cb": lambda: self.pairs(skill, lambda _, now: now == 0),
            "cm": lambda: self.pairs(skill, lambda wanted, now: wanted > now == 0),
            "ce": lambda: self.pairs(skill, lambda wanted, now: wanted == now == 0),
            "ab": lambda: self.pairs(skill, lambda _, now: now > 0),
            "am": lambda: self.pairs(skill, lambda wanted, now: wanted > now > 0),
            "ae": lambda: self.pairs(skill, lambda wanted, now: wanted == now > 0),
            "al": lambda: self.pairs(skill, lambda wanted, now: wanted < now),
        }[kind]()
