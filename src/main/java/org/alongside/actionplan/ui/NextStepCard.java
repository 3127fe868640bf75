package org.alongside.actionplan.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import org.alongside.actionplan.Plans;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.ui.HomeCard;
import org.alongside.common.ui.Live;

/** The next step of his plan, on his home page. */
@org.springframework.stereotype.Component
class NextStepCard implements HomeCard {
    private static final int AFTER_THE_NEXT_SESSION = 20;

    private final Plans plans;
    private final CurrentParticipant participant;
    private final Broadcast broadcast;
    private final Clock clock;

    NextStepCard(Plans plans, CurrentParticipant participant, Broadcast broadcast, Clock clock) {
        this.plans = plans;
        this.participant = participant;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.PARTICIPANT;
    }

    @Override
    public int order() {
        return AFTER_THE_NEXT_SESSION;
    }

    @Override
    public Optional<Component> create() {
        var card = new NextStep(t("plan.next"), plans, clock);
        Live.update(card, broadcast, Broadcast.Topic.PLAN, participant.id().value(), card::refresh);
        return Optional.of(card);
    }
}
