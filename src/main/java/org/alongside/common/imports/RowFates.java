package org.alongside.common.imports;

import java.util.List;

/** Fates of rows, of those that can be read and those that cannot, in the order of the file. */
final class RowFates {
    private RowFates() {}

    static List<Fate> of(List<Row> rows, RowTaker taker) {
        var fates = taker.take(
                        rows.stream().filter(row -> row.problem() == null).toList())
                .iterator();
        var all = rows.stream()
                .map(row -> {
                    var problem = row.problem();
                    return problem == null ? fates.next() : Fate.refused(row, List.of(problem));
                })
                .toList();
        if (fates.hasNext()) {
            throw new IllegalStateException("more fates than rows");
        }
        return all;
    }

    static List<Fate> withoutImported(List<Fate> fates) {
        return fates.stream().filter(fate -> fate.outcome() != Outcome.IMPORTED).toList();
    }
}
