package org.alongside.activity.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;

/** Yes or no, by the browser’s own box. */
class Tick extends NativeLabel {
    private final Input box = new Input();
    private boolean ticked;

    Tick(String words, boolean ticked, Runnable changed) {
        this.ticked = ticked;
        addClassName("choice");
        box.setType("checkbox");
        box.getElement().setProperty("checked", ticked);
        box.getElement()
                .addEventListener("change", event -> {
                    this.ticked = event.getEventData().get("element.checked").asBoolean();
                    changed.run();
                })
                .addEventData("element.checked");
        add(box, new Span(words));
    }

    boolean isTicked() {
        return ticked;
    }
}
