package org.alongside.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled surface. */
public class Card extends Section {
    public Card(String title, Component... content) {
        var heading = new H2(title);
        var id = "card-" + Integer.toHexString(System.identityHashCode(this));
        heading.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        addClassName("card");
        add(heading);
        add(content);
    }
}
