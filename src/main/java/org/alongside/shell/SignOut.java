package org.alongside.shell;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.alongside.account.AccountId;
import org.alongside.common.Json;
import org.alongside.common.ui.Texts;

/** Runs in the browser: it asks before unsent things are lost, wipes the phone and ends the session. */
@Tag("alongside-sign-out")
@JsModule("./pocket/sign-out.ts")
class SignOut extends Component {
    SignOut(AccountId account, boolean staff) {
        getElement().setProperty("account", account.value().toString());
        getElement().setPropertyJson("words", Json.tree(Texts.under("signOut.")));
        getElement().setProperty("hint", t(staff ? "signOut.hint.staff" : "signOut.hint.phone"));
    }
}
