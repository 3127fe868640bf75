package org.alongside.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.alongside.common.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Makes a browser belong to a person from here on. */
@Component
public class BrowserSession {
    private static final int LASTS_SECONDS = 12 * 60 * 60;

    private final SecurityContextHolderStrategy holder;
    private final SecurityContextRepository contexts;
    private final RememberedPhones phones;
    private final Clock clock;

    BrowserSession(
            SecurityContextHolderStrategy holder,
            SecurityContextRepository contexts,
            RememberedPhones phones,
            Clock clock) {
        this.holder = holder;
        this.contexts = contexts;
        this.phones = phones;
        this.clock = clock;
    }

    /** A new session id, so that one learnt before is worth nothing. A participant’s phone is remembered. */
    public void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        // whoever was here before, on this browser, is not any more
        phones.logout(request, response, null);
        var session = request.getSession();
        request.changeSessionId();
        session.setMaxInactiveInterval(LASTS_SECONDS);
        EndedSessions.begin(session, clock);
        var context = holder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, authorities(person.role())));
        holder.setContext(context);
        contexts.saveContext(context, request, response);
        if (person.role() == Role.PARTICIPANT) {
            phones.remember(person.id(), request, response);
        }
    }

    /** Whoever was here is not any more: the browser is handed to somebody else. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        phones.logout(request, response, null);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        holder.clearContext();
    }

    static List<GrantedAuthority> authorities(Role role) {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }
}
