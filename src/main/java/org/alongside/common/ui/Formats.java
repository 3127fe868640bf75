package org.alongside.common.ui;

import static org.alongside.common.ui.Texts.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates and times as people say them. */
public final class Formats {
    private Formats() {}

    /** “Tuesday 24 November”. */
    public static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", Texts.locale()).format(date);
    }

    /** “24 November 2026”, where the year matters more than the day of the week. */
    public static String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.locale()).format(date);
    }

    /** “10 o’clock”, “half past 2 in the afternoon”. */
    public static String time(LocalTime time) {
        var hour = time.getHour();
        var twelve = String.valueOf((hour + 11) % 12 + 1);
        var minute = time.getMinute();
        if (minute == 0) {
            return hour == 12 ? t("time.noon") : t("time.oclock", twelve, partOfDay(hour));
        }
        return minute == 30
                ? t("time.halfPast", twelve, partOfDay(hour))
                : t("time.exact", "%s.%02d".formatted(twelve, minute), partOfDay(hour));
    }

    private static String partOfDay(int hour) {
        return hour < 5
                ? t("time.night")
                : hour < 12 ? t("time.morning") : hour < 18 ? t("time.afternoon") : t("time.evening");
    }

    /** “Today”, “Tomorrow” or “Tuesday 24 November”, then the time. */
    public static String when(Instant instant, ZoneId zone, Instant now) {
        var at = instant.atZone(zone);
        var today = now.atZone(zone).toLocalDate();
        var date = at.toLocalDate();
        var day =
                date.equals(today) ? t("time.today") : date.equals(today.plusDays(1)) ? t("time.tomorrow") : day(date);
        return t("time.when", day, time(at.toLocalTime()));
    }
}
