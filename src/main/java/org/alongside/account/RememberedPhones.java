package org.alongside.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.alongside.common.Role;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** A participant’s phone stays signed in until “Sign out”: a random token in a cookie, its hash in the database. */
@Component
class RememberedPhones implements RememberMeServices, LogoutHandler {
    static final String COOKIE = "alongside-phone";
    private static final Duration LASTS = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final Secrets secrets;
    private final Clock clock;
    /** Ties the tokens made here to this process, as Spring Security wants; the phone never sees it. */
    final String key;

    RememberedPhones(JdbcClient jdbc, AccountRepository accounts, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
        key = secrets.token();
    }

    void remember(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var token = secrets.token();
        jdbc.sql("""
                insert into remembered_phone (token_hash, account_id, created_at, last_used_at)
                values (:hash, :account, :now, :now)""")
                .param("hash", Secrets.hash(token))
                .param("account", account.value())
                .param("now", Times.sql(clock.instant()))
                .update();
        setCookie(request, response, token, LASTS);
    }

    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        return token(request)
                .flatMap(token -> jdbc.sql("""
                                update remembered_phone set last_used_at = :now
                                where token_hash = :hash and created_at > :oldest returning account_id""")
                        .param("now", Times.sql(clock.instant()))
                        .param("oldest", Times.sql(clock.instant().minus(LASTS)))
                        .param("hash", Secrets.hash(token))
                        .query(UUID.class)
                        .optional())
                .flatMap(id -> accounts.findById(new AccountId(id)))
                .filter(account -> account.enabled() && account.role() == Role.PARTICIPANT)
                .map(account -> new RememberMeAuthenticationToken(
                        key, account.signedIn(), BrowserSession.authorities(account.role())))
                .orElse(null);
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        // a wrong code typed on a remembered phone must not make it forget him
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        // remembering is decided where the code is redeemed
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        token(request).ifPresent(token -> {
            jdbc.sql("delete from remembered_phone where token_hash = :hash")
                    .param("hash", Secrets.hash(token))
                    .update();
            setCookie(request, response, "", Duration.ZERO);
        });
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    }

    private static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String token, Duration lasts) {
        var cookie = ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
