"""Solves weighted counts for hidden cells: readers who know the weights of countries look for whole numbers that give count and weighted count."""

MOST = 300_000  # ways to fill the hidden cells of a row; beyond, the row is left alone


def ways(count, cells):
    """Every way to share a count out among cells."""
    if cells == 1:
        yield (count,)
        return
    for first in range(count + 1):
        for rest in ways(count - first, cells - 1):
            yield (first, *rest)


def number_of_ways(count, cells):
    total = 1
    for step in range(1, cells):
        total = total * (count + step) // step
    return total


def attack(published, true, k, tally, lines, where):
    for cells, weights, count, weighted in published.weighted_rows():
        small = [place for place, name in enumerate(cells) if true.of(name) < k]
        tally["weighted"]["attacked"] += len(small)
        if not small or number_of_ways(count, len(cells)) > MOST:
            continue
        fitting = [way for way in ways(count, len(cells)) if abs(sum(w * n for w, n in zip(weights, way)) - weighted) < 1e-6]
        for place in small:
            values = {way[place] for way in fitting}
            if min(values) > 0 or max(values) < k:
                tally["weighted"]["narrowed"] += 1
                lines.add(f"{where}: weighted: {cells[place]} = {true.of(cells[place])}: {min(values)} to {max(values)}")
