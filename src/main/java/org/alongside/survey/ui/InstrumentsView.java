package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.common.Role;
import org.alongside.common.ui.EmptyState;
import org.alongside.survey.InstrumentRow;
import org.alongside.survey.Instruments;

/** The administrator’s questionnaires: which there are, and how to bring one in. */
@Route("instruments")
@RolesAllowed(Role.A)
class InstrumentsView extends Div implements HasDynamicTitle {
    InstrumentsView(Instruments instruments) {
        addClassName("page");
        add(new H1(t("instruments.title")));
        var all = instruments.all();
        if (all.isEmpty()) {
            add(new EmptyState(t("instruments.empty"), t("instruments.empty.first")));
        } else {
            var list = new UnorderedList();
            list.addClassName("rows");
            all.forEach(row -> list.add(item(row)));
            add(list);
        }
        add(new DocumentForm(instruments));
    }

    @Override
    public String getPageTitle() {
        return t("instruments.title");
    }

    private static ListItem item(InstrumentRow row) {
        var name = new Anchor("/instrument/" + row.id().value(), t("instruments.name", row.title(), row.edition()));
        name.addClassName("name");
        var item = new ListItem(
                name, new Paragraph(t("instruments.row." + row.state(), row.questions(), row.responses())));
        if (!row.programmes().isEmpty()) {
            item.add(new Paragraph(t("instruments.usedBy", String.join(", ", row.programmes()))));
        }
        return item;
    }
}
