package org.alongside.common.imports;

import java.util.List;

/**
 * Something that a column of a file may be. {@code words} are other headings by which it is known, in lower case;
 * {@code label} is what a person reads, and {@code many} says that several columns of one file may be it.
 */
public record ImportColumn(String code, Sentence label, boolean needed, boolean many, List<String> words) {
    public ImportColumn {
        words = List.copyOf(words);
    }

    public static ImportColumn needed(String code, Sentence label, String... words) {
        return new ImportColumn(code, label, true, false, List.of(words));
    }

    public static ImportColumn optional(String code, Sentence label, String... words) {
        return new ImportColumn(code, label, false, false, List.of(words));
    }

    public static ImportColumn many(String code, Sentence label, String... words) {
        return new ImportColumn(code, label, true, true, List.of(words));
    }
}
