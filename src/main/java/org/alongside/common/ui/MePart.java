package org.alongside.common.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.alongside.common.Role;

/** A part of the page about oneself that a module contributes. */
public interface MePart {
    boolean isFor(Role role);

    /** Lower comes first. */
    int order();

    Optional<Component> create();
}
