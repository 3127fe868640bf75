package org.alongside.common.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Somebody to talk to whom a module knows of, such as the project’s own contact. */
public interface HelpPart {
    Optional<Component> create();
}
