package org.alongside.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever was switched off, or has chosen a new password since, is signed out at the next request, on every node. */
class EndedSessions extends OncePerRequestFilter {
    private static final String BEGUN = EndedSessions.class.getName();

    private final CurrentAccount current;
    private final SecurityContextHolderStrategy contexts;
    private final JdbcClient jdbc;

    EndedSessions(CurrentAccount current, SecurityContextHolderStrategy contexts, JdbcClient jdbc) {
        this.current = current;
        this.contexts = contexts;
        this.jdbc = jdbc;
    }

    static void begin(HttpSession session, Clock clock) {
        session.setAttribute(BEGUN, clock.instant());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/VAADIN/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var person = current.find();
        if (session != null && person.isPresent() && isOver(person.get().id(), session)) {
            session.invalidate();
            contexts.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(AccountId account, HttpSession session) {
        // a phone that was remembered begins a session without signing in
        var begun = session.getAttribute(BEGUN) instanceof Instant at
                ? at
                : Instant.ofEpochMilli(session.getCreationTime());
        return jdbc.sql("select enabled and sessions_from <= :begun from account where id = :id")
                .param("begun", Times.sql(begun))
                .param("id", account.value())
                .query(Boolean.class)
                .optional()
                .map(stands -> !stands)
                .orElse(true);
    }
}
