package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.alongside.cohort.HelpNumbers;
import org.alongside.cohort.HelpNumbers.Due;
import org.alongside.common.Role;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.HomeCard;

/** Help numbers that nobody has made sure of for six months, on the administrator’s Today. */
@org.springframework.stereotype.Component
class HelpCheckCard implements HomeCard {
    private final HelpNumbers numbers;

    HelpCheckCard(HelpNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.ADMINISTRATOR;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Optional<Component> create() {
        var due = numbers.due();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        due.forEach(number -> list.add(item(number)));
        return Optional.of(new Card(t("helpCheck.title"), new Paragraph(t("helpCheck.text")), list));
    }

    private ListItem item(Due number) {
        var name = new Span(number.name());
        name.addClassName("name");
        var item = new ListItem(name, new Paragraph(t("helpCheck.number", number.phone(), where(number))));
        item.add(new Paragraph(number.checkedOn()
                .map(day -> t("help.checked", Formats.date(day)))
                .orElseGet(() -> t("help.unchecked"))));
        var right = new NativeButton(t("helpCheck.right"), event -> {
            var project = number.project();
            if (project == null) {
                numbers.stillRight(number.phone());
            } else {
                numbers.stillRight(project, number.phone());
            }
            item.removeAll();
            var said = new Span(t("helpCheck.thanks", number.name()));
            said.getElement().setAttribute("role", "status");
            item.add(said);
        });
        right.getElement().setAttribute("aria-label", t("helpCheck.right.which", t("helpCheck.right"), number.name()));
        item.add(right);
        var project = number.project();
        if (project == null) {
            item.add(new Paragraph(t("helpCheck.configured")));
        } else {
            item.add(new Anchor("/projects/" + project.value(), t("helpCheck.change")));
        }
        return item;
    }

    private static String where(Due number) {
        return number.project() == null ? t("helpCheck.everywhere") : number.where();
    }
}
