package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.alongside.cohort.ProjectId;
import org.alongside.survey.PairedScores.ProjectChoice;

/** All of one’s projects, or one of them. */
class ProjectSelect extends Select<ProjectSelect.Choice> {
    record Choice(Optional<ProjectId> project, String name) {}

    ProjectSelect(List<ProjectChoice> projects, Optional<ProjectId> chosen, Consumer<Optional<ProjectId>> open) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(Optional.empty(), t("outcomes.all")));
        projects.forEach(project -> choices.add(new Choice(Optional.of(project.id()), project.name())));
        setLabel(t("outcomes.project"));
        setItems(choices);
        setItemLabelGenerator(Choice::name);
        choices.stream().filter(c -> c.project().equals(chosen)).findFirst().ifPresent(this::setValue);
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                open.accept(event.getValue().project());
            }
        });
    }
}
