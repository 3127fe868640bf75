package org.alongside.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alongside.common.imports.ImportChoice;
import org.alongside.common.imports.ImportChoice.Option;
import org.alongside.common.imports.ImportColumn;
import org.alongside.common.imports.Sentence;

/** What a list of people may hold, and what is to be decided about it. A name is all that is needed. */
final class PeopleColumns {
    static final String NAME = "name";
    static final String FIRST = "firstName";
    static final String FAMILY = "familyName";
    static final String REFERENCE = "reference";
    static final String AGE = "age";
    static final String BORN = "born";
    static final String PHONE = "phone";
    static final String STAGE = "stage";
    static final String REASON = "reason";
    static final String OUTSIDE = "outside";
    static final String COHORT = "cohort";

    static final String DUPLICATES = "duplicates";
    static final String FULL = "full";
    static final String SKIP = "skip";
    static final String ADD = "add";
    static final String WAIT = "wait";
    static final String REFUSE = "refuse";

    private PeopleColumns() {}

    static List<ImportColumn> all(boolean withCohort) {
        var columns = new ArrayList<>(List.of(
                column(FIRST, "forename", "given name", "christian name", "first", "enw cyntaf"),
                column(FAMILY, "surname", "last name", "last", "second name", "cyfenw"),
                column(NAME, "full name", "participant", "man", "client", "enw", "names", "participant name"),
                column(
                        REFERENCE,
                        "reference number",
                        "ref",
                        "number",
                        "id",
                        "no",
                        "participant number",
                        "participant id"),
                column(AGE, "age at start", "years", "oed"),
                column(BORN, "year of birth", "birth year", "date of birth", "dob", "born in", "yob"),
                column(PHONE, "telephone", "mobile", "tel", "phone number", "mobile number", "ffon"),
                column(STAGE, "status", "enrolment stage", "cam"),
                column(REASON, "reason for leaving", "reason left", "reason declined", "leaving reason"),
                column(OUTSIDE, "reason outside criteria", "outside reason", "outside criteria", "exception")));
        if (withCohort) {
            columns.add(ImportColumn.needed(COHORT, label(COHORT), "group", "cohort name", "carfan"));
        }
        return columns;
    }

    static List<ImportChoice> choices() {
        var outside = new ArrayList<Option>();
        outside.add(new Option(REFUSE, Sentence.of("import.people.outside.refuse")));
        Arrays.stream(OutsideReason.values())
                .filter(reason -> reason != OutsideReason.OTHER)
                .forEach(reason ->
                        outside.add(new Option(reason.name(), Sentence.of("import.people.outside." + reason.name()))));
        return List.of(
                new ImportChoice(
                        STAGE,
                        Sentence.of("import.people.stage"),
                        List.of(Stage.REFERRED, Stage.INVITED, Stage.ACTIVE, Stage.COMPLETED).stream()
                                .map(stage -> new Option(stage.name(), Sentence.of("stage." + stage)))
                                .toList(),
                        Stage.ACTIVE.name()),
                choice(DUPLICATES, SKIP, ADD),
                choice(FULL, WAIT, REFUSE),
                new ImportChoice(OUTSIDE, Sentence.of("import.people.outside"), outside, REFUSE));
    }

    private static ImportColumn column(String code, String... words) {
        return ImportColumn.optional(code, label(code), words);
    }

    private static Sentence label(String code) {
        return Sentence.of("import.column.people." + code);
    }

    private static ImportChoice choice(String code, String... values) {
        return new ImportChoice(
                code,
                Sentence.of("import.people." + code),
                Arrays.stream(values)
                        .map(value -> new Option(value, Sentence.of("import.people." + code + "." + value)))
                        .toList(),
                values[0]);
    }
}
