"""Linear programmes in free MPS format, solved by GLPK, and by lp_solve as a second opinion."""
import re
import subprocess


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
    rows = list(programme.open_rows())
    rows += [({f"cap {name}": 1, name: -1}, "L", 0.0) for name in caps]
    columns = {}
    for number, (terms, _, _) in enumerate(rows):
        for name, coefficient in terms.items():
            columns.setdefault(name, []).append((f"R{number}", coefficient))
    for name in goal:
        columns.setdefault(name, [])
    order = list(columns)
    places = {name: place for place, name in enumerate(order)}
    lines = ["NAME attack", "ROWS", " N goal", *(f" {sense} R{number}" for number, (_, sense, _) in enumerate(rows)), "COLUMNS"]
    for place, name in enumerate(order):
        if name in goal:
            lines.append(f" C{place} goal {goal[name]}")
        lines += [f" C{place} {row} {coefficient!r}" for row, coefficient in columns[name]]
    lines += ["RHS", *(f" RHS R{number} {right!r}" for number, (_, _, right) in enumerate(rows) if right), "BOUNDS"]
    lines += [f" UP B C{places[f'cap {name}']} {cap}" for name, cap in caps.items()]
    path.write_text("\n".join([*lines, "ENDATA", ""]))
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
    """The minimum of the goal."""
    model = folder / "second.mps"
    written(programme, goal, caps, model)
    run = subprocess.run(["lp_solve", "-fmps", model, "-min", "-S3"], capture_output=True, text=True)
    found = re.search(r"Value of objective function: (-?[\d.e+-]+)", run.stdout)
    if not found:
        raise SystemExit(f"lp_solve found no optimum:\n{run.stdout[-2000:]}")
    return float(found.group(1))
