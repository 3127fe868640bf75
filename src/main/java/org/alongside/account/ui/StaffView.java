package org.alongside.account.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.account.AccountId;
import org.alongside.account.CurrentAccount;
import org.alongside.account.StaffAccounts;
import org.alongside.account.StaffAccounts.StaffRow;
import org.alongside.common.Role;
import org.springframework.beans.factory.ObjectProvider;

/** The administrator’s page: who works here, in which role, and the link that lets somebody in. */
@Route("staff")
@RolesAllowed(Role.A)
class StaffView extends Div implements HasDynamicTitle {
    private final StaffAccounts accounts;
    private final AccountId self;
    private final ObjectProvider<StaffPart> parts;
    private final UnorderedList list = new UnorderedList();
    private final InvitationLink link = new InvitationLink();

    StaffView(StaffAccounts accounts, CurrentAccount current, ObjectProvider<StaffPart> parts) {
        this.accounts = accounts;
        this.parts = parts;
        self = current.id();
        addClassName("page");
        list.addClassName("rows");
        add(new H1(t("staff.title")), new InviteForm(this::invite), link, list);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return t("staff.title");
    }

    private void invite(InviteForm.Invite invite) {
        link.show(invite.name().value(), accounts.invite(invite.name(), invite.email(), invite.role()));
        refresh();
    }

    private void refresh() {
        list.removeAll();
        accounts.all().forEach(row -> list.add(item(row)));
    }

    private ListItem item(StaffRow row) {
        var name = new Span(row.displayName());
        name.addClassName("name");
        var about = new Paragraph(t(
                "staff.about",
                t("role." + row.role()),
                row.email(),
                t(row.enabled() ? row.joined() ? "staff.joined" : "staff.invited" : "staff.off")));
        var item = new ListItem(name, about);
        parts.stream()
                .forEach(part ->
                        part.create(row.id(), row.displayName(), row.role()).ifPresent(item::add));
        if (!row.id().equals(self)) {
            item.add(new Button(
                    t("staff.newLink", row.displayName()),
                    event -> link.show(row.displayName(), accounts.inviteAgain(row.id()))));
            item.add(new Button(t(row.enabled() ? "staff.switchOff" : "staff.switchOn", row.displayName()), event -> {
                accounts.enable(row.id(), !row.enabled());
                refresh();
            }));
        }
        return item;
    }
}
