package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alongside.activity.SessionDetails;
import org.alongside.activity.SessionId;
import org.alongside.common.ui.Formats;

/** How sessions are put in words, the same way everywhere. */
final class SessionWords {
    private static final String MAP = "https://www.openstreetmap.org/search?query=";

    private SessionWords() {}

    static String address(SessionId id) {
        return "/sessions/" + id.value();
    }

    static String title(SessionDetails session) {
        return t("session.title", session.activity(), session.cohort());
    }

    static Paragraph when(SessionDetails session, Instant now) {
        var when = new Paragraph(Formats.when(session.startsAt(), session.zone(), now));
        when.addClassName("when");
        return when;
    }

    /** Empty when nobody has said where. */
    static List<Component> where(SessionDetails session) {
        var parts = new ArrayList<Component>();
        if (!session.place().isBlank()) {
            var map = new Anchor(MAP + URLEncoder.encode(session.place(), StandardCharsets.UTF_8), t("session.map"));
            map.setTarget("_blank");
            map.getElement().setAttribute("rel", "noopener noreferrer");
            map.addClassName("map");
            parts.add(new Paragraph(session.place()));
            parts.add(map);
        }
        return parts;
    }

    static Paragraph cancelled(SessionDetails session) {
        var cancelled = new Paragraph(t("session.cancelled", session.cancellationReason()));
        cancelled.addClassName("problem");
        return cancelled;
    }
}
