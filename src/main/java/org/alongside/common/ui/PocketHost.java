package org.alongside.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.UUID;
import org.alongside.common.Json;

/** Hosts a component that works on a phone without signal: gives it its words, whose phone this is, and its data. */
@NpmPackage(value = "idb", version = "8.0.3")
public abstract class PocketHost extends Component {
    /** Words under this prefix and under {@code pocket.} reach the component; commands go to the address. */
    protected PocketHost(String prefix, UUID account, String url) {
        var words = Texts.under("pocket.");
        words.putAll(Texts.under(prefix));
        getElement().setPropertyJson("words", Json.tree(words));
        getElement().setProperty("account", account.toString());
        getElement().setProperty("url", url);
    }

    protected void give(Object data) {
        getElement().setPropertyJson("data", Json.tree(data));
    }
}
