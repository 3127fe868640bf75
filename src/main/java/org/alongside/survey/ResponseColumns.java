package org.alongside.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alongside.common.imports.Columns;
import org.alongside.common.imports.ImportColumn;
import org.alongside.common.imports.Sentence;

/**
 * What a column of a file of past responses may be: who, when, and the questions, either once with the wave in a column of
 * its own (one row for each man and wave), or once for each wave (one row for each man, {@code s1q1_pre}, {@code s1q1_post}).
 */
final class ResponseColumns {
    static final String MAN = "participant";
    static final String PROJECT = "project";
    static final String COHORT = "cohort";
    static final String AGE = "age";
    static final String WAVE = "wave";
    static final String DAY = "answered";

    private static final Map<String, Wave> ENDINGS = endings();

    private final Instrument instrument;

    ResponseColumns(Instrument instrument) {
        this.instrument = instrument;
    }

    List<ImportColumn> all() {
        var columns = new ArrayList<ImportColumn>();
        columns.add(ImportColumn.needed(MAN, label(MAN), "number", "reference", "id", "participant number"));
        columns.add(ImportColumn.optional(PROJECT, label(PROJECT), "site"));
        columns.add(ImportColumn.optional(COHORT, label(COHORT), "group"));
        columns.add(ImportColumn.optional(WAVE, label(WAVE), "time", "when"));
        columns.add(ImportColumn.optional(DAY, label(DAY), "date", "answered on"));
        columns.add(ImportColumn.optional(AGE, label(AGE)));
        instrument.items().forEach(item -> columns.add(new ImportColumn(
                item.id(), Sentence.of("import.column.responses.item", item.id(), item.text()), false, false, List.of())));
        for (var wave : instrument.waves()) {
            instrument.items().forEach(item -> columns.add(new ImportColumn(
                    code(item, wave),
                    Sentence.of("import.column.responses." + wave.code(), item.id(), item.text()),
                    false,
                    false,
                    List.of())));
        }
        return columns;
    }

    private static Sentence label(String code) {
        return Sentence.of("import.column.responses." + code);
    }

    static String code(Item item, Wave wave) {
        return item.id() + " " + wave.code();
    }

    /** {@code S1Q1_pre}, {@code end.s1q1}, {@code s1q1 T2}: a question’s id and a word for the wave. */
    String guess(String heading) {
        var text = heading.strip().toLowerCase(Locale.ROOT);
        for (var item : instrument.items()) {
            var id = item.id().toLowerCase(Locale.ROOT);
            if (text.equals(id)) {
                return item.id();
            }
            var wave = rest(text, id).flatMap(rest -> Optional.ofNullable(ENDINGS.get(rest)));
            if (wave.filter(instrument.waves()::contains).isPresent()) {
                return code(item, wave.get());
            }
        }
        return "";
    }

    private static Optional<String> rest(String text, String id) {
        if (text.startsWith(id) && text.length() > id.length() && !Character.isLetterOrDigit(text.charAt(id.length()))) {
            return Optional.of(letters(text.substring(id.length())));
        }
        var before = text.length() - id.length() - 1;
        return text.endsWith(id) && before > 0 && !Character.isLetterOrDigit(text.charAt(before))
                ? Optional.of(letters(text.substring(0, before)))
                : Optional.empty();
    }

    private static String letters(String text) {
        return text.replaceAll("[^a-z0-9]", "");
    }

    private static Map<String, Wave> endings() {
        var words = new LinkedHashMap<String, Wave>();
        List.of("pre", "before", "baseline", "start", "t1", "1").forEach(word -> words.put(word, Wave.BASELINE));
        List.of("post", "after", "end", "t2", "2").forEach(word -> words.put(word, Wave.END));
        List.of("3m", "followup3m", "fu3", "t3").forEach(word -> words.put(word, Wave.FOLLOW_UP_3M));
        List.of("6m", "followup6m", "fu6", "t4").forEach(word -> words.put(word, Wave.FOLLOW_UP_6M));
        List.of("12m", "followup12m", "fu12", "t5").forEach(word -> words.put(word, Wave.FOLLOW_UP_12M));
        return words;
    }

    /** The wave that a cell names: its own word, or one of those that evaluators use. */
    Optional<Wave> wave(String text) {
        return Wave.of(text.strip().toLowerCase(Locale.ROOT))
                .or(() -> Optional.ofNullable(ENDINGS.get(letters(text.toLowerCase(Locale.ROOT)))))
                .filter(instrument.waves()::contains);
    }

    boolean hasLong(Columns columns) {
        return instrument.items().stream().anyMatch(item -> columns.has(item.id()));
    }

    /** The waves for which the file has columns of their own. */
    List<Wave> wide(Columns columns) {
        return instrument.waves().stream()
                .filter(wave -> instrument.items().stream().anyMatch(item -> columns.has(code(item, wave))))
                .toList();
    }
}
