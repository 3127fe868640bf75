package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.activity.CheckIns;
import org.alongside.activity.SessionId;
import org.alongside.activity.Sessions;
import org.alongside.common.Id;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.OwnAddress;
import org.alongside.common.ui.QrCode;
import org.jspecify.annotations.Nullable;

/** On the facilitator’s phone, held up: the code by which men check themselves in. It changes by itself. */
@Route("check-in-code")
@RolesAllowed({Role.F, Role.M})
class CheckInCodeView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    private static final int LOOK_MILLIS = 3_000;
    private static final int NEVER = -1;

    private final Sessions sessions;
    private final CheckIns checkIns;
    private final Div code = new Div();
    private @Nullable SessionId session;
    private String shown = "";
    private @Nullable Registration looking;

    CheckInCodeView(Sessions sessions, CheckIns checkIns) {
        this.sessions = sessions;
        this.checkIns = checkIns;
        addClassNames("page", "check-in-code");
    }

    @Override
    public String getPageTitle() {
        return t("checkIn.title");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var id = Id.parse(parameter).map(SessionId::new).orElseThrow(RuleViolation.NotFound::new);
        var details = sessions.find(id);
        checkIns.open(id);
        session = id;
        removeAll();
        add(new H1(t("checkIn.title")), new Paragraph(SessionWords.title(details)), code);
        add(new Paragraph(t("checkIn.how")));
        add(new Paragraph(new Anchor(SessionWords.address(id), t("checkIn.back"))));
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(LOOK_MILLIS);
        looking = event.getUI().addPollListener(poll -> show());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(NEVER);
        if (looking != null) {
            looking.remove();
        }
    }

    private void show() {
        if (session == null) {
            return;
        }
        try {
            var now = checkIns.show(session);
            if (!now.code().equals(shown)) {
                shown = now.code();
                code.removeAll();
                var digits = new Paragraph(now.spaced());
                digits.addClassName("code");
                code.add(digits, new QrCode(OwnAddress.of("/check-in/" + shown), t("checkIn.qr")));
            }
        } catch (RuleViolation e) {
            shown = "";
            code.removeAll();
            code.add(new Paragraph(t(e)));
        }
    }
}
