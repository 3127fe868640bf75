package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.activity.Agenda.Days;
import org.alongside.activity.Agenda.Entry;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.Texts;

/** A week or a month as a table of days. On a phone it is a list of the days on which there is something. */
class CalendarTable extends NativeTable {
    private final Map<LocalDate, List<Entry>> byDay;
    private final Days days;
    private final LocalDate today;
    private final boolean staff;
    private final boolean wordy;

    CalendarTable(Days days, List<Entry> entries, LocalDate today, boolean staff, boolean wordy) {
        this.days = days;
        this.today = today;
        this.staff = staff;
        this.wordy = wordy;
        byDay = entries.stream().collect(Collectors.groupingBy(Entry::day));
        addClassName("calendar");
        setCaptionText(t("calendar.period", Formats.day(days.from()), Formats.day(days.to())));
        var head = new NativeTableRow();
        for (var weekday : DayOfWeek.values()) {
            var cell = new NativeTableHeaderCell(weekday.getDisplayName(TextStyle.FULL_STANDALONE, Texts.locale()));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        getHead().add(head);
        for (var monday = CalendarChoice.monday(days.from());
                !monday.isAfter(days.to());
                monday = monday.plusWeeks(1)) {
            var row = new NativeTableRow();
            monday.datesUntil(monday.plusWeeks(1)).map(this::cell).forEach(row::add);
            getBody().add(row);
        }
    }

    private NativeTableCell cell(LocalDate day) {
        var cell = new NativeTableCell();
        if (day.isBefore(days.from()) || day.isAfter(days.to())) {
            cell.addClassName("free");
            return cell;
        }
        var number = new Span(String.valueOf(day.getDayOfMonth()));
        number.getElement().setAttribute("aria-hidden", "true");
        number.addClassName("short");
        var date = new Span(day.equals(today) ? t("calendar.today", Formats.day(day)) : Formats.day(day));
        date.addClassName("long");
        var heading = new Paragraph(number, date);
        heading.addClassName("day");
        cell.add(heading);
        if (day.equals(today)) {
            cell.addClassName("today");
        }
        var entries = byDay.getOrDefault(day, List.of());
        if (entries.isEmpty()) {
            cell.addClassName("free");
        } else {
            var list = new UnorderedList();
            entries.stream().map(this::item).forEach(list::add);
            cell.add(list);
        }
        return cell;
    }

    private ListItem item(Entry entry) {
        var link = CalendarWords.link(entry, CalendarWords.what(entry, staff));
        var time = new Span(CalendarWords.clock(entry));
        time.addClassName("clock");
        var item = new ListItem(time, link);
        if (CalendarWords.isCancelled(entry)) {
            item.addClassName("cancelled");
            item.add(new Paragraph(CalendarWords.whenAndWhere(entry)));
        } else if (wordy && !entry.place().isBlank()) {
            item.add(new Paragraph(entry.place()));
        }
        return item;
    }
}
