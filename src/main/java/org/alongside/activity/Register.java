package org.alongside.activity;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a phone needs to take the register, and no more: what to call each man, and his mark. */
public record Register(List<Man> men) {
    /** {@code at} is when the mark was tapped, in milliseconds: a phone lays a tap over it only if the tap is not older. */
    public record Man(UUID enrolment, String name, Mark mark, long at) {}

    /** A man as the database knows him; his family name stays on the server. */
    record Row(UUID enrolment, String firstName, String familyName, Mark mark, long at) {
        private String firstNameInLowerCase() {
            return firstName.strip().toLowerCase(Locale.ROOT);
        }

        private Man called(String name) {
            return new Man(enrolment, name, mark, at);
        }

        private String nameWithInitial() {
            var family = familyName.strip();
            return family.isEmpty()
                    ? firstName.strip()
                    : firstName.strip() + " " + Character.toString(family.codePointAt(0));
        }
    }

    /** By first name; the initial of the family name is added only where two share the first. */
    static Register of(List<Row> rows) {
        var sharing = rows.stream().collect(Collectors.groupingBy(Row::firstNameInLowerCase, Collectors.counting()));
        Function<Row, String> name = row -> sharing.getOrDefault(row.firstNameInLowerCase(), 0L) > 1
                ? row.nameWithInitial()
                : row.firstName().strip();
        return new Register(
                rows.stream().map(row -> row.called(name.apply(row))).toList());
    }
}
