package org.alongside.common.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days as people write them at the head of a column: day first, the month as a number or a word, with or without a year. */
public final class WrittenDates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})(?:[/.\\- ](\\d{4}|\\d{2}))?");
    private static final Pattern WORDS = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)?[ \\-/.]+(?:of )?(\\p{L}{3,12})\\.?(?:[ ,\\-/.]+(\\d{4}|\\d{2}))?");
    private static final Pattern DAY_OF_WEEK =
            Pattern.compile("(?i)^(?:mon|tue|wed|thu|fri|sat|sun|llun|maw|mer|iau|gwe|sad|sul)\\p{L}*[ ,.]+");

    private WrittenDates() {}

    /** Empty if it is no date; {@code year} counts where none is written. */
    public static Optional<LocalDate> read(String text, int year) {
        var bare = DAY_OF_WEEK.matcher(text.strip()).replaceFirst("");
        try {
            var iso = ISO.matcher(bare);
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            var numbers = NUMBERS.matcher(bare);
            if (numbers.matches()) {
                return Optional.of(LocalDate.of(year(numbers.group(3), year), number(numbers, 2), number(numbers, 1)));
            }
            var words = WORDS.matcher(bare);
            if (words.matches()) {
                return month(words.group(2))
                        .map(month -> LocalDate.of(year(words.group(3), year), month, number(words, 1)));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the year is written. */
    public static boolean hasYear(String text) {
        return read(text, 2001).equals(read(text, 2002));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(@Nullable String text, int year) {
        if (text == null) {
            return year;
        }
        var number = Integer.parseInt(text);
        return text.length() == 2 ? number + (number > year % 100 + 20 ? 1900 : 2000) : number;
    }

    private static Optional<Month> month(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> Stream.of(Locale.UK, Locale.of("cy", "GB"))
                        .map(locale ->
                                month.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.startsWith(lower)))
                .findFirst();
    }
}
