package org.alongside.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.alongside.common.ui.Texts;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** The page as the browser gets it first. */
@Component
class FirstPage implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            var page = response.getDocument();
            // Flow asks for the language before it knows whose page this is
            page.getElementsByTag("html").attr("lang", Texts.locale().toLanguageTag());
            escapeState(page);
            // from wherever he is, the numbers to ring stay with him
            page.head().appendElement("script").attr("src", "/pocket/help.js").attr("defer", true);
        });
    }

    /**
     * The first state of the page stands as JSON in a script, with what people typed. Flow leaves “less than” as it is
     * there, so that a text with an end tag would end the script and begin one of its own.
     */
    private static void escapeState(Document page) {
        for (var script : page.select("script[initial]")) {
            for (var data : script.dataNodes()) {
                data.replaceWith(new DataNode(data.getWholeData().replace("<", "\\u003c")));
            }
        }
    }
}
