package org.alongside.common.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Text from files as the rest of the application may rely on it. */
final class Cells {
    /** Longer than anything that belongs in one cell. */
    static final int LONGEST = 2_000;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u00A0\\u2007\\u202F]");
    private static final Pattern NOTHING = Pattern.compile("[\\uFEFF\\u200B\\u2060\\u202A-\\u202E\\u2066-\\u2069]");

    /** Most cells of large files are one digit: they are kept once. */
    private static final List<String> SINGLE =
            IntStream.rangeClosed(0, '~').mapToObj(Character::toString).toList();

    private Cells() {}

    /** One line, composed letters, no characters that are not seen. */
    static String clean(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        var visible = NOTHING.matcher(UNSEEN.matcher(text).replaceAll(" ")).replaceAll("");
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    }

    /** A part of a line. */
    static String clean(String line, int begin, int end) {
        if (end == begin + 1 && line.charAt(begin) > ' ' && line.charAt(begin) <= '~') {
            return SINGLE.get(line.charAt(begin));
        }
        return clean(line.substring(begin, end));
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    static boolean allBlank(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty);
    }
}
