package org.alongside.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.activity.Agenda.Entry;
import org.alongside.common.ui.Formats;

/** Sessions by day, those days only on which there is one. */
class AgendaList extends Div {
    AgendaList(List<Entry> entries, boolean staff) {
        entries.stream()
                .collect(Collectors.groupingBy(Entry::day, LinkedHashMap::new, Collectors.toList()))
                .forEach((day, sessions) -> {
                    var list = new UnorderedList();
                    list.addClassName("rows");
                    sessions.forEach(session -> list.add(item(session, staff)));
                    add(new H2(Formats.day(day)), list);
                });
    }

    private static ListItem item(Entry entry, boolean staff) {
        var link = CalendarWords.link(entry, CalendarWords.what(entry, staff));
        link.addClassName("name");
        return new ListItem(link, new Paragraph(CalendarWords.whenAndWhere(entry)));
    }
}
