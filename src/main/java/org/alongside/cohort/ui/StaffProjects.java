package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Optional;
import org.alongside.account.AccountId;
import org.alongside.account.ui.StaffPart;
import org.alongside.cohort.ProjectStaff;
import org.alongside.cohort.ProjectStaff.Given;
import org.alongside.common.Role;

/** The projects of a facilitator or manager, each given and taken by one tap. */
@org.springframework.stereotype.Component
class StaffProjects implements StaffPart {
    private final ProjectStaff projects;

    StaffProjects(ProjectStaff projects) {
        this.projects = projects;
    }

    @Override
    public Optional<Component> create(AccountId staff, String name, Role role) {
        if (role != Role.FACILITATOR && role != Role.MANAGER) {
            return Optional.empty();
        }
        var all = projects.of(staff);
        var buttons = new Div();
        buttons.addClassName("choices");
        all.forEach(project -> buttons.add(button(staff, project)));
        var mine = all.stream().filter(Given::given).count();
        return Optional.of(new NativeDetails(t("staff.projects", name, mine, all.size()), buttons));
    }

    private NativeButton button(AccountId staff, Given project) {
        var button = new NativeButton(project.name());
        button.getElement().setAttribute("aria-pressed", String.valueOf(project.given()));
        button.addClickListener(event -> {
            var given = button.getElement().getAttribute("aria-pressed").equals("true");
            if (given) {
                projects.take(staff, project.id());
            } else {
                projects.give(staff, project.id());
            }
            button.getElement().setAttribute("aria-pressed", String.valueOf(!given));
        });
        return button;
    }
}
