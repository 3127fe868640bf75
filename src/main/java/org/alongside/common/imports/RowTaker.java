package org.alongside.common.imports;

import java.util.List;

/** Takes the rows of one file, some hundred at a time, and says of each what became of it. */
public interface RowTaker {
    /** Writes what can come in. One fate for each row, in the order of the rows; the rows can be read. */
    List<Fate> take(List<Row> rows);

    /** After the last row, still in the same transaction. */
    default void finish() {}
}
