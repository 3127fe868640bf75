package org.alongside.cohort.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.alongside.cohort.ProjectId;
import org.springframework.modulith.NamedInterface;

/** A part of the project’s page that a module contributes, for administrators, managers and facilitators. */
@NamedInterface("parts")
public interface ProjectPart {
    /** Lower comes first. */
    int order();

    /** For a project that the person signed in may see. */
    Optional<Component> create(ProjectId project);
}
