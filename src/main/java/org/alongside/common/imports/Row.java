package org.alongside.common.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, with the number that a spreadsheet shows beside it. There is a cell for each heading; a blank one is
 * the empty text, a date is as in {@code 2026-11-24}. {@code problem} says why the row cannot be read, if it cannot.
 */
public record Row(int number, List<String> cells, @Nullable Sentence problem) {
    public Row {
        cells = List.copyOf(cells);
    }
}
