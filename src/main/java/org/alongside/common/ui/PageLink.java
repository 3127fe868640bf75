package org.alongside.common.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link to another page of ours that looks like a button. */
public class PageLink extends Anchor {
    public PageLink(String address, String text) {
        super(address, text);
        addClassName("button");
    }

    /** The one thing to do on this screen. */
    public static PageLink primary(String address, String text) {
        var link = new PageLink(address, text);
        link.addClassName("primary");
        return link;
    }
}
