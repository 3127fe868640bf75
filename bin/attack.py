"""Attacks every table that Alongside would share of the demo programme, all of them laid side by side.

Reads the file that ExportForAttack writes: what is printed for each choice of cohorts, and the true counts. Looks for
 (a) a printed count that is wrong, or smaller than may be shown;
 (b) a hidden count that linear programming over ALL printed numbers together narrows to fewer than MIN_CELL values
     (whoever has only two of the tables knows less);
 (c) two choices with a mean, one inside the other, that differ by fewer than MIN_GROUP men;
 (d) any sum and difference of choices with a mean that is about fewer than MIN_GROUP men;
 (e) scores of the same choice that are of different men: their sums could be subtracted.
"""
import itertools, json, sys
import numpy as np
from scipy.optimize import linprog

MIN_GROUP, MIN_CELL = 10, 5
data = json.load(open(sys.argv[1]))
bad, tables, pairs, solved = [], 0, 0, 0

for section, truth in data['truth'].items():
    cohorts = sorted(truth)
    at = {c: i for i, c in enumerate(cohorts)}
    size = lambda some: sum(sum(truth[c]) for c in some)
    rows, right, means = {}, [], set()
    hidden = []

    def know(some, ways, number):
        row = np.zeros(3 * len(cohorts))
        for c in some:
            for w in ways:
                row[3 * at[c] + w] = 1
        if number != sum(truth[c][w] for c in some for w in ways):
            bad.append(f'(a) {section}: {number} printed for {len(some)} cohorts is not true')
        if 0 < number < (MIN_GROUP if len(ways) == 3 else MIN_CELL):
            bad.append(f'(a) {section}: the small number {number} is printed')
        rows[tuple(row)] = number

    for table in (t for t in data['printed'] if t['section'] == section):
        tables += 1
        some = frozenset(table['cohorts'])
        if table['n'] != '*':
            know(some, (0, 1, 2), table['n'])
        for w, count in enumerate(table['counts']):
            if count != '*':
                know(some, (w,), count)
            elif 0 < sum(truth[c][w] for c in some) < MIN_CELL:
                hidden.append((some, (w,), MIN_CELL))
        if table['mean']:
            means.add(frozenset(c for c in some if sum(truth[c])))
        if table['n'] == '*' and 0 < size(some) < MIN_GROUP:
            hidden.append((some, (0, 1, 2), MIN_GROUP))

    known = np.array(list(rows)) if rows else None
    numbers = list(rows.values()) if rows else None
    for some, ways, _ in set(hidden):
        target = np.zeros(3 * len(cohorts))
        for c in some:
            for w in ways:
                target[3 * at[c] + w] = 1
        ends = [linprog(s * target, A_eq=known, b_eq=numbers, bounds=[(0, None)] * len(target), method='highs') for s in (1, -1)]
        solved += 2
        low = ends[0].fun if ends[0].status == 0 else 0
        high = -ends[1].fun if ends[1].status == 0 else float('inf')
        if high - low < MIN_CELL - 1e-9:
            bad.append(f'(b) {section}: a hidden count lies between {low:g} and {high:g}')

    for one, other in itertools.permutations(means, 2):
        if one > other:
            pairs += 1
            if 0 < size(one - other) < MIN_GROUP:
                bad.append(f'(c) {section}: two means differ by {size(one - other)} men')
    indicator = lambda some: [1.0 if c in some else 0.0 for c in cohorts]
    if means:
        space = np.array([indicator(m) for m in means])
        rank = np.linalg.matrix_rank(space)
        inhabited = [c for c in cohorts if sum(truth[c])]
        for k in range(1, len(inhabited) + 1):
            for some in itertools.combinations(inhabited, k):
                if size(some) < MIN_GROUP and np.linalg.matrix_rank(np.vstack([space, indicator(some)])) == rank:
                    bad.append(f'(d) {section}: the mean of {size(some)} men can be worked out')
    print(f'{section}: {len(rows)} different printed numbers, {len(means)} means, {len(set(hidden))} small numbers to be found')

ns = {}
for table in (t for t in data['printed'] if t['n'] != '*'):
    ns.setdefault(frozenset(table['cohorts']), set()).add(table['n'])
bad += [f'(e) one choice of {len(some)} cohorts is printed with n = {sorted(n)}' for some, n in ns.items() if len(n) > 1]

print(f'{tables} tables, {pairs} nested pairs of means, {solved} linear programmes')
for problem in sorted(set(bad)):
    print('FOUND', problem)
print('Nothing was found.' if not bad else f'{len(set(bad))} ways in.')
sys.exit(bool(bad))
