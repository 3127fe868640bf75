package org.alongside.activity;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a phone needs to take the register, and no more: what to call each man, his mark, and what is said of all. */
public record Register(List<Man> men, Entry others, Entry note) {
    /** {@code at} is the tap of the mark by the phone’s clock, {@code change} its number: what whoever taps next has seen. */
    public record Man(UUID enrolment, String name, Mark mark, long at, long change) {}

    /** Something about the session as a whole; empty and 0 until somebody has entered it. */
    public record Entry(String value, long at, long change) {
        static final Entry NONE = new Entry("", 0, 0);
    }

    /** A man as the database knows him; his family name stays on the server. */
    record Row(UUID enrolment, String firstName, String familyName, Mark mark, long at, long change) {
        private String firstNameInLowerCase() {
            return firstName.strip().toLowerCase(Locale.ROOT);
        }

        private Man called(String name) {
            return new Man(enrolment, name, mark, at, change);
        }

        private String nameWithInitial() {
            var family = familyName.strip();
            return family.isEmpty()
                    ? firstName.strip()
                    : firstName.strip() + " " + Character.toString(family.codePointAt(0));
        }
    }

    /** By first name; the initial of the family name is added only where two share the first. */
    static List<Man> men(List<Row> rows) {
        var sharing = rows.stream().collect(Collectors.groupingBy(Row::firstNameInLowerCase, Collectors.counting()));
        Function<Row, String> name = row -> sharing.getOrDefault(row.firstNameInLowerCase(), 0L) > 1
                ? row.nameWithInitial()
                : row.firstName().strip();
        return rows.stream().map(row -> row.called(name.apply(row))).toList();
    }
}
