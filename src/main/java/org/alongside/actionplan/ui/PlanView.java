package org.alongside.actionplan.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.account.CurrentAccount;
import org.alongside.actionplan.Plans;
import org.alongside.actionplan.ShownSteps;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.cohort.CurrentParticipant.MyEnrolment;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Broadcast;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Live;
import org.jspecify.annotations.Nullable;

/** A man’s own plan, and what others show him of theirs. It may be called by his id; there is none by any other. */
@Route("plan")
@RolesAllowed(Role.P)
class PlanView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final ParticipantId me;
    private final CurrentParticipant participant;
    private final Plans plans;
    private final PlanElement plan;

    PlanView(
            CurrentAccount current,
            CurrentParticipant participant,
            Plans plans,
            ShownSteps shown,
            Broadcast broadcast) {
        this.participant = participant;
        this.plans = plans;
        me = participant.id();
        addClassName("page");
        plan = new PlanElement(current.id());
        refresh();
        Live.update(this, broadcast, Broadcast.Topic.PLAN, me.value(), this::refresh);
        var others = new ShownList(t("shown.title"), drawn -> shown.toMe(), shown, false);
        participant.enrolments().stream()
                .map(MyEnrolment::cohortId)
                .distinct()
                .forEach(cohort ->
                        Live.update(others, broadcast, Broadcast.Topic.PLAN, cohort.value(), others::refresh));
        var kept = new Paragraph(t("plan.private"));
        kept.addClassName("plan-private");
        add(new H1(t("plan.title")), kept, plan, others);
    }

    private void refresh() {
        var mates = participant.mates();
        plan.show(PlanData.of(plans.mine(), mates, participant.standsInACohort()));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        if (parameter != null && Id.parse(parameter).filter(me.value()::equals).isEmpty()) {
            throw new RuleViolation.NotFound();
        }
    }

    @Override
    public String getPageTitle() {
        return t("plan.title");
    }
}
