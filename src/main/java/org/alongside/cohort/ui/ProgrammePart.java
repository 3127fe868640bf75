package org.alongside.cohort.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.alongside.cohort.ProgrammeId;
import org.springframework.modulith.NamedInterface;

/** A part of the programme’s page that a module contributes, for administrators and managers. */
@NamedInterface("parts")
public interface ProgrammePart {
    /** Lower comes first. */
    int order();

    Optional<Component> create(ProgrammeId programme);
}
