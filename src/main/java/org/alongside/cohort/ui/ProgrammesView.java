package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.cohort.Programmes;
import org.alongside.cohort.Programmes.ProgrammeRow;
import org.alongside.cohort.Projects;
import org.alongside.cohort.Projects.ProjectRow;
import org.alongside.common.Role;
import org.alongside.common.ui.EmptyState;
import org.alongside.common.ui.PageLink;

/** The programmes, and under each its projects. */
@Route("programmes")
@RolesAllowed({Role.A, Role.M})
class ProgrammesView extends Div implements HasDynamicTitle {
    ProgrammesView(Programmes programmes, Projects projects) {
        addClassName("page");
        add(new H1(t("programmes.title")));
        var all = programmes.all();
        var mine = projects.mine();
        if (all.isEmpty()) {
            add(new EmptyState(t("programmes.empty"), t("programmes.empty.first")));
        }
        all.forEach(programme -> add(section(
                programme,
                mine.stream()
                        .filter(project -> project.programmeId().equals(programme.id()))
                        .toList())));
        add(
                all.isEmpty()
                        ? PageLink.primary("/new-programme", t("programmes.make"))
                        : new PageLink("/new-programme", t("programmes.make")));
    }

    @Override
    public String getPageTitle() {
        return t("programmes.title");
    }

    private static Section section(ProgrammeRow programme, List<ProjectRow> projects) {
        var section = new Section();
        section.addClassName("card");
        section.add(new H2(new Anchor("/programmes/" + programme.id().value(), programme.name())));
        if (projects.isEmpty()) {
            section.add(new Paragraph(t("programmes.noProject")));
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        projects.forEach(project -> list.add(item(project)));
        section.add(list, new PageLink("/new-project/" + programme.id().value(), t("programmes.addProject")));
        return section;
    }

    private static ListItem item(ProjectRow project) {
        var name = new Anchor("/projects/" + project.id().value(), project.name());
        name.addClassName("name");
        return new ListItem(name, new Paragraph(t("programmes.project", project.place(), project.cohorts())));
    }
}
