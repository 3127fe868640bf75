package org.alongside.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Where nothing is yet: says so, and what to do first. */
public class EmptyState extends Div {
    public EmptyState(String what, String first) {
        addClassName("empty");
        add(new Paragraph(what), new Paragraph(first));
    }
}
