package org.alongside.shell;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import org.alongside.account.AccountId;

/** Sends what this phone kept, on whichever page its owner is. */
@Tag("outbox-sender")
@JsModule("./pocket/outbox-sender.ts")
@NpmPackage(value = "idb", version = "8.0.3")
class OutboxSender extends Component {
    OutboxSender(AccountId account) {
        getElement().setProperty("account", account.value().toString());
        getElement().setProperty("stay", t("offline.stay"));
    }
}
