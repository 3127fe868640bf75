package org.alongside.shell;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.alongside.common.ui.HelpLines;
import org.alongside.common.ui.HelpPart;
import org.springframework.beans.factory.ObjectProvider;

/** “Need to talk to someone?”, for everybody, signed in or not. */
@Route("help")
@AnonymousAllowed
class HelpView extends Div implements HasDynamicTitle {
    HelpView(HelpLines lines, ObjectProvider<HelpPart> parts) {
        addClassName("page");
        add(new H1(t("help.title")), new Paragraph(t("help.emergency")));
        var list = new UnorderedList();
        list.addClassName("rows");
        lines.helpLines().forEach(line -> list.add(item(line)));
        add(list);
        parts.stream().forEach(part -> part.create().ifPresent(this::add));
    }

    @Override
    public String getPageTitle() {
        return t("help.title");
    }

    private static ListItem item(HelpLines.Line line) {
        var name = new Span(line.name());
        name.addClassName("name");
        var link = new Anchor();
        link.setText(line.isText() ? t("help.text", line.text(), line.number()) : t("help.ring", line.number()));
        // tel: and sms: from the organisation’s own configuration
        link.setUnsafeHref(line.address());
        link.addClassName("button");
        return new ListItem(name, new Paragraph(t("help.hours." + line.hours())), link);
    }
}
