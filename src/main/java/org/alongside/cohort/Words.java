package org.alongside.cohort;

import org.alongside.common.RuleViolation;

/** What is typed into a form: without blanks at its ends, and not too long. */
final class Words {
    static final int LINE = 100;
    static final int SOME_LINES = 1_000;

    private Words() {}

    static String line(String text) {
        return atMost(LINE, text);
    }

    static String lines(String text) {
        return atMost(SOME_LINES, text);
    }

    static String needed(String text) {
        var line = line(text);
        if (line.isEmpty()) {
            throw new RuleViolation.Refused("form.name.needed");
        }
        return line;
    }

    private static String atMost(int longest, String text) {
        var stripped = text.strip();
        if (stripped.length() > longest
                || stripped.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
            throw new RuleViolation.Refused("form.tooLong", longest);
        }
        return stripped;
    }

    static int between(int from, int to, int value, String what) {
        if (value < from || value > to) {
            throw new RuleViolation.Refused(what, from, to);
        }
        return value;
    }
}
