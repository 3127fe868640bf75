package org.alongside.activity.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.alongside.activity.SessionId;
import org.alongside.common.Role;
import org.springframework.modulith.NamedInterface;

/** A part of the session page that a module contributes. */
@NamedInterface("parts")
public interface SessionPart {
    boolean isFor(Role role);

    /** Lower comes first. */
    int order();

    /** For a session that the person signed in may see. */
    Optional<Component> create(SessionId session);
}
