package org.alongside.common.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Says of each heading which column it most likely is. */
final class Headings {
    private Headings() {}

    /** As headings are compared: big or small letters and what stands between words make no difference. */
    static String normal(String heading) {
        var letters = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        return letters.isEmpty() ? heading : letters;
    }

    /** What it was the last time, else a column by its own name or another word for it, else what the kind guesses. */
    static List<String> propose(List<String> headings, Map<String, String> remembered, ImportKind kind, UUID subject) {
        var columns = kind.columns(subject);
        var taken = new HashSet<String>();
        var mapping = new ArrayList<String>();
        for (var heading : headings) {
            var code = propose(heading, remembered, kind, subject, columns);
            var column =
                    columns.stream().filter(each -> each.code().equals(code)).findFirst();
            if (column.isEmpty() || !column.get().many() && !taken.add(code)) {
                mapping.add("");
            } else {
                mapping.add(code);
            }
        }
        return mapping;
    }

    private static String propose(
            String heading, Map<String, String> remembered, ImportKind kind, UUID subject, List<ImportColumn> columns) {
        var normal = normal(heading);
        var before = remembered.get(normal);
        if (before != null) {
            return before;
        }
        return columns.stream()
                .filter(column -> normal(column.code()).equals(normal)
                        || column.words().stream().anyMatch(word -> normal(word).equals(normal)))
                .map(ImportColumn::code)
                .findFirst()
                .orElseGet(() -> kind.guess(subject, heading));
    }

    /** What is wrong with a mapping, in sentences; empty if nothing is. */
    static List<Sentence> problems(List<String> mapping, List<ImportColumn> columns) {
        var problems = new ArrayList<Sentence>();
        for (var column : columns) {
            var count = mapping.stream().filter(column.code()::equals).count();
            if (column.needed() && count == 0) {
                problems.add(
                        new Sentence("import.map.needed", List.of(column.label().key())));
            }
            if (!column.many() && count > 1) {
                problems.add(
                        new Sentence("import.map.twice", List.of(column.label().key())));
            }
        }
        return problems;
    }
}
