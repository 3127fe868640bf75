package org.alongside.common.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as it stands in the file, cleaned. */
record RawRow(int number, List<String> cells, @Nullable Sentence problem) {
    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    boolean isBlank() {
        return problem == null && Cells.allBlank(cells);
    }
}
