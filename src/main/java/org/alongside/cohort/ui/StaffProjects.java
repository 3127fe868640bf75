package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
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
        var boxes = new Div();
        boxes.addClassName("boxes");
        all.forEach(project -> boxes.add(box(staff, project)));
        var mine = all.stream().filter(Given::given).count();
        return Optional.of(new NativeDetails(t("staff.projects", name, mine, all.size()), boxes));
    }

    private Checkbox box(AccountId staff, Given project) {
        var box = new Checkbox(project.name(), project.given());
        box.addValueChangeListener(event -> {
            if (event.getValue()) {
                projects.give(staff, project.id());
            } else {
                projects.take(staff, project.id());
            }
        });
        return box;
    }
}
