package org.alongside.activity.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.alongside.account.AccountId;
import org.alongside.activity.Registers;
import org.alongside.activity.SessionId;
import org.alongside.common.Broadcast;
import org.alongside.common.ui.Live;
import org.alongside.common.ui.PocketHost;

/** The register of one session, in step with everybody else who has it open. */
@Tag("alongside-register")
@JsModule("./pocket/register.ts")
class RegisterSheet extends PocketHost {
    static final String WORDS = "register.";

    RegisterSheet(SessionId session, AccountId account, Registers registers, Broadcast broadcast) {
        super(WORDS, account.value(), "/api/pocket/register/" + session.value());
        give(registers.open(session));
        Live.update(this, broadcast, Broadcast.Topic.REGISTER, session.value(), () -> give(registers.latest(session)));
    }
}
