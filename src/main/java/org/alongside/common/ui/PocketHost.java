package org.alongside.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.UUID;
import org.alongside.common.Json;
import tools.jackson.databind.node.ObjectNode;

/** Hosts a component that works on a phone without signal: gives it its words, whose phone this is, and its data. */
@NpmPackage(value = "idb", version = "8.0.3")
public abstract class PocketHost extends Component {
    private long given;

    /** Words under this prefix and under {@code pocket.} reach the component; commands go to the address. */
    protected PocketHost(String prefix, UUID account, String url) {
        var words = Texts.under("pocket.");
        words.putAll(Texts.under(prefix));
        getElement().setPropertyJson("words", Json.tree(words));
        getElement().setProperty("account", account.toString());
        getElement().setProperty("url", url);
    }

    /** Data that was given before counts as news too: it may take back what the phone showed too soon. */
    protected void give(Record data) {
        getElement().setPropertyJson("data", ((ObjectNode) Json.tree(data)).put("given", ++given));
    }
}
