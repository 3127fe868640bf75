package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Cohorts;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.EmptyState;
import org.alongside.common.ui.Go;
import org.alongside.common.ui.Problem;
import org.alongside.common.ui.TakeBack;
import org.alongside.survey.Helper;
import org.alongside.survey.PaperForms;
import org.alongside.survey.SurveyDoors;
import org.alongside.survey.SurveyHelp;
import org.alongside.survey.SurveyHelp.Answered;
import org.alongside.survey.SurveyHelp.Waiting;

/** Helps the men of a cohort to answer: a link or code, this tablet, or paper. */
@Route("answering")
@RolesAllowed({Role.F, Role.M})
class AnsweringView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private final Cohorts cohorts;
    private final SurveyHelp help;
    private final SurveyDoors doors;
    private final PaperForms forms;
    private final Div shown = new Div();

    AnsweringView(Cohorts cohorts, SurveyHelp help, SurveyDoors doors, PaperForms forms) {
        this.cohorts = cohorts;
        this.help = help;
        this.doors = doors;
        this.forms = forms;
        addClassName("page");
        shown.getElement().setAttribute("role", "status");
    }

    @Override
    public String getPageTitle() {
        return t("answering.title");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var id = Id.parse(parameter).map(CohortId::new).orElseThrow(RuleViolation.NotFound::new);
        var cohort = cohorts.find(id);
        removeAll();
        add(new H1(t("answering.title")), new Paragraph(t("answering.about", cohort.name())), shown);
        var waiting = help.waiting(id);
        if (waiting.isEmpty()) {
            add(new EmptyState(t("answering.none"), t("answering.none.text")));
        } else {
            var list = new UnorderedList();
            list.addClassName("rows");
            waiting.forEach(man -> list.add(row(man)));
            add(new Card(t("answering.waiting"), list));
        }
        add(ways(id));
        var answered = help.answered(id);
        if (!answered.isEmpty()) {
            add(takingBack(answered));
        }
        add(new Paragraph(new Anchor("/cohorts/" + id.value(), t("answering.back", cohort.name()))));
    }

    private ListItem row(Waiting man) {
        var name = new Span(man.name());
        name.addClassName("name");
        var problem = new Problem();
        var link = new NativeButton(
                t("answering.link", man.firstName()),
                event -> problem.orSay(() -> show(new LinkPanel(doors.link(man.enrolment(), man.wave())))));
        var tablet = new NativeButton(
                t("answering.tablet", man.firstName()), event -> problem.orSay(() -> handOver(man, Helper.NOBODY)));
        var helped = new NativeButton(
                t("answering.helped", man.firstName()),
                event -> problem.orSay(() -> handOver(man, Helper.FACILITATOR)));
        var paper = new NativeButton(
                t("answering.paper", man.firstName()),
                event -> problem.orSay(() -> UI.getCurrent()
                        .getPage()
                        .open("/paper-form/" + forms.print(man.enrolment(), man.wave()), "_blank")));
        var key = new NativeButton(
                t("answering.key", man.firstName()),
                event -> problem.orSay(
                        () -> Go.to(UI.getCurrent(), "/paper/" + forms.print(man.enrolment(), man.wave()))));
        var ways = new Div(link, tablet, helped, paper, key);
        ways.addClassName("survey-ways");
        return new ListItem(
                name,
                new Span(t(
                        man.begun() ? "answering.begun" : "answering.notBegun",
                        t("survey.wave." + man.wave().code()))),
                ways,
                problem);
    }

    /** Whoever does not sign in himself can only say so. */
    private Card takingBack(List<Answered> men) {
        var list = new UnorderedList();
        list.addClassName("rows");
        men.forEach(man -> list.add(takingBack(man)));
        return new Card(
                t("answering.takeBack"),
                new Paragraph(t("answering.takeBack.text")),
                new NativeDetails(t("answering.takeBack.who"), list));
    }

    private ListItem takingBack(Answered man) {
        var name = new Span(man.name());
        name.addClassName("name");
        var problem = new Problem();
        var place = new Div();
        place.getElement().setAttribute("role", "status");
        place.add(new TakeBack(
                t("answering.takeBack.ask"),
                t("answering.takeBack.sure", man.firstName()),
                t("answering.takeBack.yes", man.firstName()),
                man.name(),
                () -> problem.orSay(() -> {
                    help.takeBack(man.enrolment());
                    place.removeAll();
                    place.add(new Paragraph(t("answering.takeBack.done", man.firstName())));
                })));
        return new ListItem(name, place, problem);
    }

    private void show(LinkPanel panel) {
        shown.removeAll();
        shown.add(panel);
        panel.scrollIntoView();
    }

    /** The facilitator’s own session in this browser ends before the man sees anything. */
    private void handOver(Waiting man, Helper helper) {
        var door = doors.handOver(man.enrolment(), man.wave(), helper);
        UI.getCurrent().getPage().executeJs("location.replace('/survey/in#tablet.' + $0)", door.token());
    }

    private Card ways(CohortId cohort) {
        var list = new UnorderedList();
        list.addClassName("rows");
        help.ways(cohort)
                .forEach(way -> list.add(new ListItem(
                        new Span(t("survey.mode." + way.mode())),
                        new Span(t("survey.helper." + (way.helper() == null ? "NOT_SAID" : way.helper()))),
                        new Span(String.valueOf(way.responses())))));
        return new Card(t("answering.ways"), list);
    }
}
