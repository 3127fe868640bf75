package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.alongside.cohort.HelpNumber;
import org.alongside.cohort.HelpNumbers;
import org.alongside.cohort.ProjectId;
import org.alongside.cohort.Projects.ProjectPage;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.Problem;

/** The help numbers of a project, when each was checked, and for whoever may change them one tap to say that it is right. */
class ProjectHelp extends Card {
    private final HelpNumbers numbers;
    private final ProjectId project;
    private final boolean manages;

    ProjectHelp(ProjectPage project, HelpNumbers numbers, boolean manages) {
        super(t("project.help"));
        this.numbers = numbers;
        this.project = project.id();
        this.manages = manages;
        var list = new UnorderedList();
        list.addClassName("rows");
        project.profile().helpNumbers().forEach(number -> list.add(item(number)));
        setVisible(list.getComponentCount() > 0);
        add(list);
    }

    private ListItem item(HelpNumber number) {
        var name = new Span(number.name());
        name.addClassName("name");
        var checked = new Paragraph(Optional.ofNullable(number.checkedOn())
                .map(day -> t("help.checked", Formats.date(day)))
                .orElse(""));
        checked.getElement().setAttribute("role", "status");
        var item = new ListItem(name, new Paragraph(t("project.help.line", number.phone(), hours(number))), checked);
        if (manages) {
            item.add(stillRight(number, checked));
        }
        return item;
    }

    private Span stillRight(HelpNumber number, Paragraph checked) {
        var problem = new Problem();
        var right = new NativeButton(
                t("helpCheck.right"),
                event -> problem.orSay(() -> {
                    numbers.stillRight(project, number.phone());
                    checked.setText(t("helpCheck.thanks", number.name()));
                    event.getSource().removeFromParent();
                }));
        right.getElement().setAttribute("aria-label", t("helpCheck.right.which", t("helpCheck.right"), number.name()));
        return new Span(right, problem);
    }

    private static String hours(HelpNumber number) {
        return number.hours().isEmpty() ? t("help.hours.unknown") : number.hours();
    }
}
