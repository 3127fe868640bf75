package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import org.alongside.activity.Agenda.Entry;
import org.alongside.activity.SessionStatus;
import org.alongside.common.ui.Formats;

/** One session on a calendar, in few words or in fewer. */
final class CalendarWords {
    private CalendarWords() {}

    static Anchor link(Entry entry, String words) {
        return new Anchor(SessionWords.address(entry.id()), words);
    }

    static String what(Entry entry, boolean staff) {
        return staff ? t("session.title", entry.activity(), entry.cohort()) : entry.activity();
    }

    static String whenAndWhere(Entry entry) {
        if (isCancelled(entry)) {
            return t("calendar.cancelled", entry.reason());
        }
        if (entry.dayOnly()) {
            return entry.place();
        }
        var time = Formats.time(entry.startsAt().atZone(entry.zone()).toLocalTime());
        return entry.place().isBlank() ? time : t("calendar.whenAndWhere", time, entry.place());
    }

    /** As in tables: 10:00. */
    static String clock(Entry entry) {
        return entry.dayOnly()
                ? ""
                : entry.startsAt().atZone(entry.zone()).toLocalTime().toString();
    }

    static boolean isCancelled(Entry entry) {
        return entry.status() == SessionStatus.CANCELLED;
    }
}
