package org.alongside.activity;

import java.util.Arrays;
import java.util.List;
import org.alongside.common.imports.ImportChoice;
import org.alongside.common.imports.ImportChoice.Option;
import org.alongside.common.imports.ImportColumn;
import org.alongside.common.imports.Sentence;

/** What an old register may hold: names down, dates across; and what its signs mean. */
final class RegisterColumns {
    static final String NAME = "name";
    static final String FIRST = "firstName";
    static final String FAMILY = "familyName";
    static final String REFERENCE = "reference";
    static final String DATE = "date";

    static final String SESSIONS = "sessions";
    static final String ACTIVITY = "activity";
    static final String LETTER_A = "letterA";
    static final String LETTER_X = "letterX";
    static final String BLANK = "blank";

    static final String NO = "no";
    static final String MAKE = "make";
    static final String HERE = "here";
    static final String ABSENT = "absent";
    static final String APOLOGIES = "apologies";
    static final String NOTHING = "nothing";

    private RegisterColumns() {}

    static List<ImportColumn> all() {
        return List.of(
                column(NAME, "full name", "names", "participant", "man", "who", "enw"),
                column(FIRST, "forename", "given name", "first", "enw cyntaf"),
                column(FAMILY, "surname", "last name", "last", "cyfenw"),
                column(REFERENCE, "reference number", "ref", "number", "id", "no"),
                ImportColumn.many(DATE, label(DATE)));
    }

    static List<ImportChoice> choices(List<RegisterImportStore.Kind> activities) {
        var usual = activities.isEmpty() ? "" : activities.getFirst().id().toString();
        return List.of(
                choice(SESSIONS, NO, MAKE),
                new ImportChoice(
                        ACTIVITY,
                        Sentence.of("import.register.activity"),
                        activities.stream()
                                .map(each -> new Option(
                                        each.id().toString(), Sentence.of("import.literal", each.name())))
                                .toList(),
                        usual),
                choice(LETTER_A, ABSENT, APOLOGIES),
                choice(LETTER_X, HERE, ABSENT),
                choice(BLANK, NOTHING, ABSENT));
    }

    private static ImportColumn column(String code, String... words) {
        return ImportColumn.optional(code, label(code), words);
    }

    private static Sentence label(String code) {
        return Sentence.of("import.column.register." + code);
    }

    private static ImportChoice choice(String code, String... values) {
        return new ImportChoice(
                code,
                Sentence.of("import.register." + code),
                Arrays.stream(values)
                        .map(value -> new Option(value, Sentence.of("import.register." + code + "." + value)))
                        .toList(),
                values[0]);
    }
}
