package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.activity.Register;
import org.alongside.activity.Registers;
import org.alongside.activity.SessionId;
import org.alongside.activity.Sessions;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Formats;

/** To print: the men of a session, each with a line to sign, and lines for whoever walks in. Keyed later on its page. */
@Route("sign-in-sheet")
@RolesAllowed({Role.F, Role.M})
class SignInSheetView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private static final int EMPTY_LINES = 6;

    private final Sessions sessions;
    private final Registers registers;

    SignInSheetView(Sessions sessions, Registers registers) {
        this.sessions = sessions;
        this.registers = registers;
        addClassNames("page", "sheet");
    }

    @Override
    public String getPageTitle() {
        return t("sheet.title");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var id = Id.parse(parameter).map(SessionId::new).orElseThrow(RuleViolation.NotFound::new);
        var session = sessions.find(id);
        var men = registers.open(id).men();
        removeAll();
        var start = session.startsAt().atZone(session.zone());
        var when = new Paragraph(t("time.when", Formats.day(start.toLocalDate()), Formats.time(start.toLocalTime())));
        when.addClassName("when");
        var print = new NativeButton(t("sheet.print"));
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        print.addClassName("primary");
        var tools = new Div(print, new Anchor(SessionWords.address(id), t("sheet.back")));
        tools.addClassNames("choices", "not-on-paper");
        add(new H1(SessionWords.title(session)), when, new Paragraph(session.place()), tools);
        add(new Paragraph(t("sheet.how")), table(men));
        add(new Paragraph(t("sheet.others")));
    }

    private static NativeTable table(java.util.List<Register.Man> men) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        head.add(head(t("sheet.name")), head(t("sheet.sign")));
        men.forEach(man -> table.getBody().addRow().add(name(man.name()), new NativeTableCell()));
        for (var line = 0; line < EMPTY_LINES; line++) {
            table.getBody().addRow().add(name(""), new NativeTableCell());
        }
        return table;
    }

    private static NativeTableHeaderCell head(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableCell name(String name) {
        return new NativeTableCell(name);
    }
}
