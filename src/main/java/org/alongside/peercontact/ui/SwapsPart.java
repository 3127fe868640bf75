package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.ProgrammeId;
import org.alongside.cohort.ui.ProgrammePart;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.peercontact.SwapCounts;

/** On the programme’s page, for a manager: how often men agreed to show each other something, counted. */
@org.springframework.stereotype.Component
class SwapsPart implements ProgrammePart {
    private static final int AFTER_REHEARSALS = 45;

    private final CurrentAccount current;
    private final SwapCounts counts;

    SwapsPart(CurrentAccount current, SwapCounts counts) {
        this.current = current;
        this.counts = counts;
    }

    @Override
    public int order() {
        return AFTER_REHEARSALS;
    }

    @Override
    public Optional<Component> create(ProgrammeId programme) {
        if (current.get().role() != Role.MANAGER) {
            return Optional.empty();
        }
        var swaps = counts.of(programme);
        return Optional.of(new Card(
                t("swaps.title"),
                new Paragraph(t("swaps.what")),
                new Paragraph(swaps.swaps()
                        .map(number -> t("swaps.agreed", number))
                        .orElseGet(() -> t("swaps.few", swaps.smallestGroup()))),
                new Paragraph(swaps.unlike()
                        .map(number -> t("swaps.unlike", number))
                        .orElseGet(() -> t("swaps.unlike.few", swaps.smallestGroup())))));
    }
}
