package org.alongside.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.account.PersonName;
import org.alongside.common.RuleViolation;
import org.alongside.common.imports.Columns;
import org.alongside.common.imports.ImportJob;
import org.alongside.common.imports.Row;
import org.alongside.common.imports.Sentence;
import org.alongside.common.imports.WrittenDates;
import org.jspecify.annotations.Nullable;

/** Reads what one row says of a man, and notes everything in it that cannot be understood. */
final class PeopleRow {
    private static final Pattern YEAR = Pattern.compile("(?:.*\\D)?((?:19|20)\\d\\d)(?:\\D.*)?");
    private static final int LONGEST_REFERENCE = 40;
    private static final int LONGEST_PHONE = 40;
    private static final Map<String, Stage> STAGES = Map.ofEntries(
            Map.entry("referred", Stage.REFERRED),
            Map.entry("invited", Stage.INVITED),
            Map.entry("waiting", Stage.WAITING),
            Map.entry("waiting list", Stage.WAITING),
            Map.entry("active", Stage.ACTIVE),
            Map.entry("taking part", Stage.ACTIVE),
            Map.entry("enrolled", Stage.ACTIVE),
            Map.entry("completed", Stage.COMPLETED),
            Map.entry("finished", Stage.COMPLETED),
            Map.entry("declined", Stage.DECLINED),
            Map.entry("withdrawn", Stage.WITHDRAWN),
            Map.entry("left", Stage.WITHDRAWN));

    private final Row row;
    private final Columns columns;
    private final ImportJob job;
    private final List<Sentence> problems = new ArrayList<>();

    PeopleRow(Row row, ImportJob job) {
        this.row = row;
        this.columns = job.columns();
        this.job = job;
    }

    /** A man as the row has him; {@code leaving} for one whose enrolment has ended early. */
    record Man(NewMan man, String reference, Optional<Leaving> leaving) {
        String fullName() {
            return (man.firstName().value() + " " + man.familyName()).strip();
        }

        Man at(Stage stage) {
            return new Man(man.at(stage), reference, leaving);
        }
    }

    /** Null when something cannot be understood: then there are problems. */
    @Nullable
    Man read(LocalDate startsOn, Target target) {
        var first = new ArrayList<>(names());
        var family = first.size() > 1 ? first.getLast() : "";
        if (first.getFirst().isEmpty()) {
            problems.add(Sentence.of("import.people.problem.name"));
            return null;
        }
        var name = noting(() -> new PersonName(first.getFirst()));
        if (family.length() > 100) {
            problems.add(Sentence.of("account.name.needed"));
        }
        var age = age(startsOn);
        var stage = stage();
        var leaving = stage == null || !stage.endsEarly() ? Optional.<Leaving>empty() : leaving();
        var outside = outside(age, target);
        var reference = cell(PeopleColumns.REFERENCE);
        var phone = cell(PeopleColumns.PHONE);
        if (reference.length() > LONGEST_REFERENCE) {
            problems.add(Sentence.of("import.people.problem.reference", LONGEST_REFERENCE));
        }
        if (phone.length() > LONGEST_PHONE || !phone.matches("[0-9+()./ \\-a-zA-Z:,]*")) {
            problems.add(Sentence.of("import.people.problem.phone", phone));
        }
        return name == null || stage == null || !problems.isEmpty()
                ? null
                : new Man(new NewMan(name, family, phone, age, outside, stage), reference, leaving);
    }

    List<Sentence> problems() {
        return problems;
    }

    /** First name and family name, from columns of their own or from one for both. */
    private List<String> names() {
        var first = cell(PeopleColumns.FIRST);
        var family = cell(PeopleColumns.FAMILY);
        var both = cell(PeopleColumns.NAME);
        if (first.isEmpty() && !both.isEmpty()) {
            var comma = both.split(",", 2);
            if (comma.length == 2 && family.isEmpty()) {
                return List.of(comma[1].strip(), comma[0].strip());
            }
            var space = both.lastIndexOf(' ');
            return family.isEmpty() && space > 0
                    ? List.of(both.substring(0, space).strip(), both.substring(space + 1))
                    : List.of(both, family);
        }
        return List.of(first, family);
    }

    private Optional<Age> age(LocalDate startsOn) {
        var age = cell(PeopleColumns.AGE);
        var born = cell(PeopleColumns.BORN);
        try {
            if (!age.isEmpty()) {
                return Optional.of(Age.parse(age.replaceFirst("(?i)\\s*(years|yrs|y)( old)?$", "")));
            }
            if (born.isEmpty()) {
                return Optional.empty();
            }
            var date = WrittenDates.read(born, startsOn.getYear());
            if (date.isPresent()) {
                return Optional.of(new Age(date.get().until(startsOn).getYears()));
            }
            var year = YEAR.matcher(born);
            if (year.matches()) {
                return Optional.of(new Age(startsOn.getYear() - Integer.parseInt(year.group(1))));
            }
        } catch (RuleViolation e) {
            problems.add(
                    Sentence.of("import.people.problem.age", age.isEmpty() ? born : age, Age.YOUNGEST, Age.OLDEST));
            return Optional.empty();
        }
        problems.add(Sentence.of("import.people.problem.born", born));
        return Optional.empty();
    }

    private @Nullable Stage stage() {
        var text = cell(PeopleColumns.STAGE);
        if (text.isEmpty()) {
            return Stage.valueOf(job.choice(PeopleColumns.STAGE));
        }
        var stage = STAGES.get(text.toLowerCase(Locale.ROOT));
        if (stage == null) {
            problems.add(Sentence.of("import.people.problem.stage", text));
        }
        return stage;
    }

    private Optional<Leaving> leaving() {
        var text = cell(PeopleColumns.REASON);
        if (text.isEmpty()) {
            problems.add(Sentence.of("import.people.problem.leaving"));
            return Optional.empty();
        }
        return Optional.ofNullable(noting(() -> known(LeavingReason.values(), text)
                .map(Leaving::because)
                .orElseGet(() -> new Leaving(LeavingReason.OTHER, text))));
    }

    private Optional<OutsideTarget> outside(Optional<Age> age, Target target) {
        var text = cell(PeopleColumns.OUTSIDE);
        if (!text.isEmpty()) {
            return Optional.ofNullable(noting(() -> known(OutsideReason.values(), text)
                    .map(reason -> new OutsideTarget(reason, ""))
                    .orElseGet(() -> new OutsideTarget(OutsideReason.OTHER, text))));
        }
        if (age.filter(target::isOutside).isEmpty()) {
            return Optional.empty();
        }
        var choice = job.choice(PeopleColumns.OUTSIDE);
        if (choice.equals(PeopleColumns.REFUSE)) {
            problems.add(Sentence.of("import.people.problem.outside", age.get().years()));
            return Optional.empty();
        }
        return Optional.of(new OutsideTarget(OutsideReason.valueOf(choice), ""));
    }

    private static <E extends Enum<E>> Optional<E> known(E[] values, String text) {
        var name = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name) && !name.equals("OTHER"))
                .findFirst();
    }

    private <T> @Nullable T noting(java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (RuleViolation e) {
            problems.add(Sentence.of(e));
            return null;
        }
    }

    private String cell(String code) {
        return columns.cell(row, code);
    }
}
