package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.alongside.cohort.ProjectId;
import org.alongside.cohort.Projects;
import org.alongside.cohort.Projects.CohortOfProject;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.PageLink;

/** The cohorts of a project, a few at a time; an administrator sees that they are there, but not who is in them. */
class ProjectCohorts extends Card {
    private static final int PAGE = 10;

    private final ProjectId project;
    private final Projects projects;
    private final boolean closed;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more = new NativeButton(t("project.cohorts.more"), event -> showMore());

    ProjectCohorts(ProjectId project, Projects projects, boolean mayMake, boolean closed) {
        super(t("cohorts.title"));
        this.project = project;
        this.projects = projects;
        this.closed = closed;
        list.addClassName("rows");
        add(list, more);
        showMore();
        if (list.getComponentCount() == 0) {
            add(new Paragraph(t("project.cohorts.none")));
        }
        if (mayMake) {
            add(PageLink.primary("/new-cohort/" + project.value(), t("cohorts.make")));
        }
        if (!closed) {
            add(new PageLink("/imports?kind=people&to=" + project.value(), t("import.people.link")));
        }
    }

    private void showMore() {
        // one more than is shown tells whether there are others
        var rows = projects.cohorts(project, list.getComponentCount(), PAGE + 1);
        rows.stream().limit(PAGE).forEach(row -> list.add(item(row)));
        more.setVisible(rows.size() > PAGE);
    }

    private ListItem item(CohortOfProject row) {
        Component name = closed
                ? new Span(row.name())
                : new Anchor("/cohorts/" + row.id().value(), row.name());
        name.addClassName("name");
        return new ListItem(
                name, new Paragraph(t("cohort.days", Formats.date(row.startsOn()), Formats.date(row.endsOn()))));
    }
}
