package org.alongside.actionplan;

import java.util.regex.Pattern;
import org.alongside.common.RuleViolation;

/** What a man writes into his plan, in his own words: one line. */
public record PlanText(String value) {
    static final int LONGEST = 200;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern START = Pattern.compile("^[\\p{Z}\\p{C}]++");
    /** Possessive, and only where something stands before it: a long row of blanks is walked over once. */
    private static final Pattern END = Pattern.compile("(?<![\\p{Z}\\p{C}])[\\p{Z}\\p{C}]++$");

    public PlanText {
        value = tidy(value);
        if (value.isEmpty()) {
            throw new RuleViolation.Refused("pocket.plan.empty");
        }
        checkLength(value, LONGEST);
    }

    /** The same for words that may be left out, and may be this long. */
    static String orNothing(String text, int longest) {
        var words = tidy(text);
        checkLength(words, longest);
        return words;
    }

    /** Without line breaks, what a database cannot hold, what turns words around, and blanks around. */
    private static String tidy(String text) {
        var line = UNSEEN.matcher(text).replaceAll(" ");
        return END.matcher(START.matcher(line).replaceFirst("")).replaceFirst("");
    }

    private static void checkLength(String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new RuleViolation.Refused("pocket.plan.long");
        }
    }
}
