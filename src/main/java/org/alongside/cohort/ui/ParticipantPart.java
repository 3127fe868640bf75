package org.alongside.cohort.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.alongside.cohort.ParticipantId;
import org.springframework.modulith.NamedInterface;

/** A part of the page about one man that a module contributes, for the staff of his projects. */
@NamedInterface("parts")
public interface ParticipantPart {
    /** Lower comes first. */
    int order();

    /** For a man whom the person signed in may see. */
    Optional<Component> create(ParticipantId participant);
}
