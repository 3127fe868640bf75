package org.alongside.outcome.ui;

import java.util.List;

/** What a reader is told, in the order of reading; a page, a sheet of paper and a file are drawn from the same one. */
record Report(String title, List<String> about, List<Chapter> chapters) {
    record Chapter(String heading, List<Piece> pieces) {}

    sealed interface Piece {}

    record Text(String text) implements Piece {}

    /** Said apart, so that it is not read over. */
    record Caution(String text) implements Piece {}

    record Bullets(List<String> lines) implements Piece {}

    record Figures(Table table) implements Piece {}

    /** The title says what is to be seen; the table has the same figures. */
    record Picture(String title, String key, Chart chart, Table table) implements Piece {}

    /** What is there for whoever wants it: closed on a screen, open on paper. */
    record Fold(String summary, List<Piece> pieces) implements Piece {}

    /** The first column names the rows. */
    record Table(String caption, List<String> columns, List<Row> rows, boolean narrow) {
        static Table of(String caption, List<String> columns, List<Row> rows) {
            return new Table(caption, columns, rows, false);
        }
    }

    /** One cell and more columns: words in the place of all figures. */
    record Row(String name, List<String> cells) {}
}
