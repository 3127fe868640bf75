package org.alongside.cohort.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.alongside.cohort.CohortId;
import org.springframework.modulith.NamedInterface;

/** A part of the cohort page that a module contributes. */
@NamedInterface("parts")
public interface CohortPart {
    /** Lower comes first. */
    int order();

    /** For a cohort that the person signed in may see. */
    Optional<Component> create(CohortId cohort);
}
