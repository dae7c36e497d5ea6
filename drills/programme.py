"""Linear programmes in free MPS format, solved by GLPK, and by lp_solve as a second opinion."""
import functools
import re
import subprocess

PATIENCE = 40  # seconds; lp_solve needs minutes for some programmes that take GLPK one


class Programme:
    """Unknown counts, none below 0, and what is known of them."""

    def __init__(self):
        self.columns, self.known, self.rows = {}, {}, []

    def variable(self, name):
        self.columns.setdefault(name, len(self.columns))
        return name

    def fix(self, name, value):
        self.known[self.variable(name)] = value

    def row(self, terms, sense, constant=0.0):
        """Terms are (coefficient, name); the sense is E, L or G."""
        for _, name in terms:
            self.variable(name)
        self.rows.append((terms, sense, constant))

    def equal(self, whole, parts):
        self.row([(1, whole)] + [(-1, part) for part in parts], "E")

    def at_most(self, part, whole):
        self.row([(1, part), (-1, whole)], "L")

    @functools.cached_property
    def text(self):
        """The columns as they are written, by variable, and the sense and the constant of each row; nothing may be added any more."""
        columns, right = {}, []
        for number, (terms, sense, constant) in enumerate(self.open_rows()):
            right.append((sense, constant))
            for name, coefficient in terms.items():
                columns.setdefault(name, []).append(f"R{number} {coefficient!r}\n")
        return {name: "".join(f" C{place} {line}" for line in columns[name]) for place, name in enumerate(columns)}, right

    def open_rows(self):
        """The rows with unknowns left, known values moved to the right."""
        for terms, sense, constant in self.rows:
            unknown, right = {}, constant
            for coefficient, name in terms:
                if name in self.known:
                    right -= coefficient * self.known[name]
                else:
                    unknown[name] = unknown.get(name, 0) + coefficient
            unknown = {name: coefficient for name, coefficient in unknown.items() if coefficient}
            if unknown:
                yield unknown, sense, right
            elif (sense == "E" and abs(right) > 1e-6) or (sense == "L" and right < -1e-6) or (sense == "G" and right > 1e-6):
                raise SystemExit(f"what is published contradicts itself: {terms} {sense} {constant}")


def written(programme, goal, caps, path):
    """Writes the programme; the goal and the caps are by variable. Returns the order of the columns."""
    names, right = programme.text
    order = list(dict.fromkeys([*names, *goal, *(f"cap {name}" for name in caps), *caps]))
    places = {name: place for place, name in enumerate(order)}
    capped = {name: f"R{len(right) + number}" for number, name in enumerate(caps)}
    of_cap = {f"cap {name}": row for name, row in capped.items()}
    with open(path, "w", encoding="utf-8") as file:
        file.write("NAME attack\nROWS\n N goal\n")
        file.writelines(f" {sense} R{number}\n" for number, (sense, _) in enumerate(right))
        file.writelines(f" L {row}\n" for row in capped.values())
        file.write("COLUMNS\n")
        for name, place in places.items():
            if name in goal:
                file.write(f" C{place} goal {goal[name]}\n")
            file.write(names.get(name, ""))
            if row := capped.get(name):
                file.write(f" C{place} {row} -1\n")
            if row := of_cap.get(name):
                file.write(f" C{place} {row} 1\n")
        file.write("RHS\n")
        file.writelines(f" RHS R{number} {constant!r}\n" for number, (_, constant) in enumerate(right) if constant)
        file.write("BOUNDS\n")
        file.writelines(f" UP B C{places[f'cap {name}']} {cap}\n" for name, cap in caps.items())
        file.write("ENDATA\n")
    return order


def glpk(programme, goal, caps, folder):
    """The values at the minimum of the goal, by variable."""
    model, solution = folder / "model.mps", folder / "solution.txt"
    order = written(programme, goal, caps, model)
    solution.unlink(missing_ok=True)
    run = subprocess.run(["glpsol", "--freemps", model, "--min", "-w", solution], capture_output=True, text=True)
    lines = solution.read_text().splitlines() if solution.exists() else []
    status = next((line for line in lines if line.startswith("s bas")), "")
    if " f f " not in status:
        raise SystemExit(f"glpsol found no optimum: {status}\n{run.stdout[-2000:]}")
    found = {order[int(line.split()[1]) - 1]: float(line.split()[3]) for line in lines if line.startswith("j ")}
    return {**found, **programme.known}


def lp_solve(programme, goal, caps, folder):
    """The minimum of the goal; None where it takes too long."""
    model = folder / "second.mps"
    written(programme, goal, caps, model)
    try:
        run = subprocess.run(["lp_solve", "-fmps", model, "-min", "-S3"], capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    found = re.search(r"Value of objective function: (-?[\d.e+-]+)", run.stdout)
    if not found:
        raise SystemExit(f"lp_solve found no optimum:\n{run.stdout[-2000:]}")
    return float(found.group(1))
