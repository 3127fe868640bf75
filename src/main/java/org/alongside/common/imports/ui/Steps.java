package org.alongside.common.imports.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.alongside.common.imports.ImportState;

/** The four steps of an import, and at which of them one is. */
class Steps extends OrderedList {
    private static final List<String> KEYS = List.of("columns", "check", "run", "done");

    Steps(ImportState state) {
        addClassName("import-steps");
        var now = switch (state) {
            case MAPPING -> 0;
            case CHECKING -> 1;
            case CHECKED, FAILED, RUNNING -> 2;
            case DONE, UNDOING, UNDONE -> 3;
        };
        for (var i = 0; i < KEYS.size(); i++) {
            var item = new ListItem(t("import.step." + KEYS.get(i)));
            if (i == now) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
