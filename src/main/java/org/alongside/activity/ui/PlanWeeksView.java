package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.alongside.activity.Activities;
import org.alongside.activity.Planning;
import org.alongside.activity.Planning.Line;
import org.alongside.activity.Planning.Start;
import org.alongside.cohort.CohortId;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.Go;
import org.alongside.common.ui.Notices;
import org.alongside.common.ui.Problem;

/** Plans the weeks of a cohort: a few taps for each activity, with all that comes of them in view before it is saved. */
@Route("sessions/plan")
@RolesAllowed({Role.F, Role.M})
class PlanWeeksView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Planning planning;
    private final Activities activities;
    private final List<LineForm> forms = new ArrayList<>();
    private final Div lines = new Div();
    private final Problem problem = new Problem();
    private final NativeButton save = new NativeButton("", event -> save());
    private CohortId cohort = CohortId.random();

    PlanWeeksView(Planning planning, Activities activities) {
        this.planning = planning;
        this.activities = activities;
        addClassName("page");
        save.addClassName("primary");
    }

    @Override
    public String getPageTitle() {
        return t("weeks.title");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        cohort = Id.parse(parameter).map(CohortId::new).orElseThrow(RuleViolation.NotFound::new);
        var start = planning.start(cohort);
        removeAll();
        lines.removeAll();
        forms.clear();
        addLine(start);
        var another = new NativeButton(t("weeks.another"), click -> addLine(start));
        var buttons = new Div(another, save);
        buttons.addClassName("buttons");
        add(
                new H1(t("weeks.title")),
                new Paragraph(t("weeks.for", start.name(), Formats.day(start.startsOn()))),
                lines,
                problem,
                buttons,
                new Paragraph(
                        new Anchor("/closed-days?project=" + start.project().value(), t("weeks.closedDays"))));
    }

    private void addLine(Start start) {
        var form = new LineForm(start, activities, planning.leaders(start.project()), forms.size() + 1, this::preview);
        forms.add(form);
        lines.add(form);
        preview();
    }

    private void preview() {
        problem.orSay(() -> {
            var all = forms.stream().map(LineForm::lines).toList();
            var previews =
                    planning.preview(cohort, all.stream().flatMap(List::stream).toList());
            var next = 0;
            var count = 0;
            for (var i = 0; i < forms.size(); i++) {
                var own = previews.subList(next, next + all.get(i).size());
                forms.get(i).show(own);
                next += own.size();
                count += own.stream()
                        .mapToInt(preview -> preview.plan().meetings().size())
                        .sum();
            }
            save.setText(count == 0 ? t("weeks.save.none") : t("weeks.save", count));
        });
    }

    private void save() {
        problem.orSay(() -> {
            List<Line> all =
                    forms.stream().map(LineForm::lines).flatMap(List::stream).toList();
            var count = planning.save(cohort, all);
            Notices.done(t("weeks.saved", count));
            Go.to(getUI().orElseThrow(), "/cohorts/" + cohort.value());
        });
    }
}
