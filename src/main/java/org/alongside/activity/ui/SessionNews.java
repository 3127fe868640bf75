package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.activity.SessionDetails;
import org.alongside.common.Broadcast;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.Live;

/** Said on an open page when somebody cancels, moves or brings back its session. What is typed below stays. */
class SessionNews extends Div {
    private final SessionDetails opened;
    private final Supplier<SessionDetails> latest;
    private final Clock clock;

    SessionNews(SessionDetails opened, Supplier<SessionDetails> latest, Broadcast broadcast, Clock clock) {
        this.opened = opened;
        this.latest = latest;
        this.clock = clock;
        getElement().setAttribute("role", "status");
        Live.update(this, broadcast, Broadcast.Topic.SESSION, opened.id().value(), this::tell);
    }

    private void tell() {
        removeAll();
        news(latest.get()).ifPresent(words -> {
            var news = new Paragraph(words + " ");
            news.addClassName("problem");
            var again = new Anchor(SessionWords.address(opened.id()), t("session.news.again"));
            again.setRouterIgnore(true);
            news.add(again);
            add(news);
        });
    }

    private Optional<String> news(SessionDetails now) {
        if (now.isCancelled() != opened.isCancelled()) {
            return Optional.of(
                    now.isCancelled()
                            ? t("session.news.cancelled", now.cancellationReason())
                            : t("session.news.back", when(now)));
        }
        var moved = !now.startsAt().equals(opened.startsAt())
                || !now.endsAt().equals(opened.endsAt())
                || !now.place().equals(opened.place());
        return moved
                ? Optional.of(
                        now.place().isBlank()
                                ? t("session.news.moved", when(now))
                                : t("session.news.movedTo", when(now), now.place()))
                : Optional.empty();
    }

    private String when(SessionDetails now) {
        return Formats.when(now.startsAt(), now.zone(), clock.instant());
    }
}
