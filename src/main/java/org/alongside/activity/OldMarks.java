package org.alongside.activity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the signs of an old register mean. Two of them mean one thing in one register and another in the next. */
final class OldMarks {
    private final Map<String, Mark> meanings = new HashMap<>();

    OldMarks(boolean aIsApologies, boolean xIsAbsent) {
        mean(Mark.PRESENT, "p", "pres", "present", "here", "y", "yes", "1", "✓", "✔", "√", "☑", "/", "\\", "+", "*", "•",
                "in", "attended", "came", "t", "true", "l", "late", "ie", "yma", "oedd");
        mean(Mark.APOLOGIES, "apologies", "apology", "apols", "apol", "ap", "sent word", "s", "sick", "ill", "hol",
                "holiday", "e", "excused", "ymddiheuriadau");
        mean(Mark.ABSENT, "absent", "abs", "0", "n", "no", "-", "–", "✗", "✘", "☐", "o", "out", "dna", "did not attend",
                "not here", "f", "false", "na", "nac oedd");
        mean(aIsApologies ? Mark.APOLOGIES : Mark.ABSENT, "a");
        mean(xIsAbsent ? Mark.ABSENT : Mark.PRESENT, "x", "×");
    }

    private void mean(Mark mark, String... signs) {
        for (var sign : signs) {
            meanings.put(sign, mark);
        }
    }

    /** Empty for a sign that nobody knows. */
    Optional<Mark> read(String cell) {
        return Optional.ofNullable(meanings.get(cell.toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "")));
    }
}
