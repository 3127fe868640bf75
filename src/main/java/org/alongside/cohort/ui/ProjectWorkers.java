package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.cohort.ProjectId;
import org.alongside.cohort.ProjectStaff;
import org.alongside.cohort.ProjectStaff.Worker;
import org.alongside.common.ui.Card;

/** Who works at a project; each given and taken by one tap. */
class ProjectWorkers extends Card {
    private final ProjectId project;
    private final ProjectStaff staff;

    ProjectWorkers(ProjectId project, ProjectStaff staff) {
        super(t("project.staff"), new Paragraph(t("project.staff.hint")));
        this.project = project;
        this.staff = staff;
        var buttons = new Div();
        buttons.addClassName("choices");
        staff.at(project).forEach(worker -> buttons.add(button(worker)));
        add(buttons);
    }

    private NativeButton button(Worker worker) {
        var button = new NativeButton(t("project.staff.who", worker.name(), t("role." + worker.role())));
        button.getElement().setAttribute("aria-pressed", String.valueOf(worker.given()));
        button.addClickListener(event -> {
            var given = button.getElement().getAttribute("aria-pressed").equals("true");
            if (given) {
                staff.take(worker.id(), project);
            } else {
                staff.give(worker.id(), project);
            }
            button.getElement().setAttribute("aria-pressed", String.valueOf(!given));
        });
        return button;
    }
}
