package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.HomeCard;
import org.alongside.survey.SurveyHelp;
import org.alongside.survey.SurveyHelp.ContactRequest;

/** On the safeguarding lead’s Today: men who asked to be contacted. Not why. */
@org.springframework.stereotype.Component
class ContactRequestCard implements HomeCard {
    private final SurveyHelp help;

    ContactRequestCard(SurveyHelp help) {
        this.help = help;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.FACILITATOR || role == Role.MANAGER;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> create() {
        var requests = help.contactRequests();
        if (requests.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        requests.forEach(request -> list.add(item(request)));
        return Optional.of(new Card(t("contactRequest.title"), new Paragraph(t("contactRequest.text")), list));
    }

    private ListItem item(ContactRequest request) {
        var name = new Span(request.name());
        name.addClassName("name");
        var item = new ListItem(name, new Span(request.project()));
        item.add(new NativeButton(t("contactRequest.done", request.name()), event -> {
            help.contacted(request.response());
            item.removeAll();
            item.add(new Span(t("contactRequest.thanks")));
        }));
        return item;
    }
}
