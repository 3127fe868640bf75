package org.alongside.common.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.Tag;

/** The browser’s own field: on a phone it brings up the right keyboard or wheel. */
abstract class NativeInput extends AbstractSinglePropertyField<NativeInput, String>
        implements HasEnabled, HasAriaLabel {
    protected NativeInput() {
        super("value", "", false);
        setSynchronizedEvent("change");
    }

    @Tag("input")
    static class Line extends NativeInput {
        Line(String type) {
            getElement().setAttribute("type", type);
        }
    }

    @Tag("textarea")
    static class Lines extends NativeInput {
        Lines() {
            getElement().setAttribute("rows", "4");
        }
    }

    @Tag("select")
    static class Choice extends NativeInput {}
}
