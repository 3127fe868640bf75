package org.alongside.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * The first state of a page stands as JSON in a script of that page, with what people typed. Flow leaves “&lt;” as it
 * is there, so that a text with an end tag would end the script and begin one of its own.
 */
@Component
class SafeFirstState implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> escape(response.getDocument()));
    }

    static void escape(Document page) {
        for (var script : page.select("script[initial]")) {
            for (var data : script.dataNodes()) {
                data.replaceWith(new DataNode(data.getWholeData().replace("<", "\\u003c")));
            }
        }
    }
}
