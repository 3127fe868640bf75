package org.alongside.account.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.alongside.account.AccountId;
import org.alongside.common.Role;
import org.springframework.modulith.NamedInterface;

/** Something about a member of staff that a module contributes to the administrator’s page. */
@NamedInterface("parts")
public interface StaffPart {
    Optional<Component> create(AccountId staff, String name, Role role);
}
