package org.alongside.activity;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The bank holidays of a part of a country, such as {@code gb-wls}; of one that is not known, none. */
final class BankHolidays {
    private BankHolidays() {}

    /** By day, with their names; a day in lieu as well as the day itself. Both ends are within. */
    static Map<LocalDate, String> between(String countryPart, LocalDate from, LocalDate to) {
        var parts = countryPart.split("-");
        var days = new TreeMap<LocalDate, String>();
        if (HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))) {
            var manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
            // a day in lieu may stand on the other side of New Year
            for (var holiday : manager.getHolidays(
                    from.minusWeeks(1), to.plusWeeks(1), Arrays.copyOfRange(parts, 1, parts.length))) {
                put(days, holiday.getActualDate(), holiday);
                holiday.getObservedDate().ifPresent(day -> put(days, day, holiday));
            }
        }
        return days.subMap(from, true, to, true);
    }

    private static void put(Map<LocalDate, String> days, LocalDate day, Holiday holiday) {
        days.putIfAbsent(day, holiday.getDescription(Locale.UK));
    }
}
