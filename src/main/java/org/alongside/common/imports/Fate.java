package org.alongside.common.imports;

import java.util.List;

/** What became of one row of the file, or would become of it. */
public record Fate(int row, Outcome outcome, List<Sentence> sentences) {
    public Fate {
        sentences = List.copyOf(sentences);
    }

    public static Fate imported(Row row, String key, Object... arguments) {
        return new Fate(row.number(), Outcome.IMPORTED, List.of(Sentence.of(key, arguments)));
    }

    public static Fate partly(Row row, List<Sentence> sentences) {
        return new Fate(row.number(), Outcome.PARTLY, sentences);
    }

    public static Fate skipped(Row row, String key, Object... arguments) {
        return new Fate(row.number(), Outcome.SKIPPED, List.of(Sentence.of(key, arguments)));
    }

    public static Fate refused(Row row, String key, Object... arguments) {
        return new Fate(row.number(), Outcome.REFUSED, List.of(Sentence.of(key, arguments)));
    }

    public static Fate refused(Row row, List<Sentence> sentences) {
        return new Fate(row.number(), Outcome.REFUSED, sentences);
    }
}
