package org.alongside.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Field;

/** What the forms of this module have in common. */
final class Forms {
    private Forms() {}

    /** Side by side where there is room. */
    static Div pair(Component... fields) {
        var pair = new Div(fields);
        pair.addClassName("pair");
        return pair;
    }

    static FieldSet group(String legend, Component... fields) {
        var set = new FieldSet(legend);
        set.add(fields);
        return set;
    }

    /** A whole number, or a sentence that names the field. */
    static int number(Field field) {
        if (!field.getValue().strip().matches("[0-9]{1,6}")) {
            throw new RuleViolation.Refused("form.number", field.getLabel());
        }
        return Integer.parseInt(field.getValue().strip());
    }
}
