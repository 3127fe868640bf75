package org.alongside.common.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.alongside.common.Role;

/** A part of the home page that a module contributes. */
public interface HomeCard {
    boolean isFor(Role role);

    /** Lower comes first. */
    int order();

    /** The card for the person signed in; empty if there is nothing to show. */
    Optional<Component> create();
}
