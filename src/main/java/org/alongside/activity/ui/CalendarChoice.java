package org.alongside.activity.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.activity.Agenda.Days;
import org.alongside.common.Id;

/** What the address says is to be seen: in which form, around which day, of which project or cohort. */
record CalendarChoice(Form form, LocalDate day, Optional<UUID> project, Optional<UUID> cohort) {
    private static final int LIST_WEEKS = 4;

    enum Form {
        LIST,
        WEEK,
        MONTH;

        String inAddress() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CalendarChoice of(QueryParameters address, LocalDate today) {
        var form = Stream.of(Form.values())
                .filter(each -> address.getSingleParameter("view")
                        .filter(each.inAddress()::equals)
                        .isPresent())
                .findFirst();
        return new CalendarChoice(
                form.orElse(Form.LIST),
                address.getSingleParameter("day").flatMap(CalendarChoice::parse).orElse(today),
                address.getSingleParameter("project").flatMap(Id::parse),
                address.getSingleParameter("cohort").flatMap(Id::parse));
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            // no calendar needs more, and the database knows no more than four digits of a year
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1900 && day.getYear() <= 2200);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Days days() {
        return switch (form) {
            case LIST -> new Days(day, day.plusWeeks(LIST_WEEKS).minusDays(1));
            case WEEK -> new Days(monday(day), monday(day).plusDays(6));
            case MONTH -> new Days(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
        };
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    CalendarChoice earlier() {
        return at(
                switch (form) {
                    case LIST -> day.minusWeeks(LIST_WEEKS);
                    case WEEK -> day.minusWeeks(1);
                    case MONTH -> day.minusMonths(1);
                });
    }

    CalendarChoice later() {
        return at(
                switch (form) {
                    case LIST -> day.plusWeeks(LIST_WEEKS);
                    case WEEK -> day.plusWeeks(1);
                    case MONTH -> day.plusMonths(1);
                });
    }

    CalendarChoice at(LocalDate other) {
        return new CalendarChoice(form, other, project, cohort);
    }

    CalendarChoice as(Form other) {
        return new CalendarChoice(other, day, project, cohort);
    }

    CalendarChoice of(Optional<UUID> onlyProject) {
        return new CalendarChoice(form, day, onlyProject, Optional.empty());
    }

    String address() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("view", form.inAddress());
        parameters.put("day", day.toString());
        project.ifPresent(id -> parameters.put("project", id.toString()));
        cohort.ifPresent(id -> parameters.put("cohort", id.toString()));
        return "/sessions?" + QueryParameters.simple(parameters).getQueryString();
    }
}
