package org.alongside.support;

import java.util.List;
import java.util.UUID;
import org.alongside.account.AccountId;
import org.alongside.account.SignedIn;
import org.alongside.common.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Somebody to be in a test. */
@TestComponent
public class People {
    /** In the demo programme: Gareth, P001, whose last survey has one question left. */
    public static final String GARETH = "P001";
    /** Alun, P011, in the same cohort; he and Gareth both said yes to ringing each other. */
    public static final String ALUN = "P011";

    private final JdbcClient jdbc;
    private final SecurityContextHolderStrategy contexts;

    People(JdbcClient jdbc, SecurityContextHolderStrategy contexts) {
        this.jdbc = jdbc;
        this.contexts = contexts;
    }

    /** A participant of the demo programme, by his number. */
    public SignedIn participant(String reference) {
        return become(
                jdbc.sql("""
                select a.id, a.role, a.display_name from account a join participant p on p.account_id = a.id
                where p.reference = :reference""").param("reference", reference).query(Row.class).single());
    }

    /** Sian, facilitator of three projects of the demo programme. */
    public SignedIn sian() {
        return staff("sian@demo.example");
    }

    /** Femi, facilitator of the other two. */
    public SignedIn femi() {
        return staff("femi@demo.example");
    }

    /** Ruth, manager of all five. */
    public SignedIn ruth() {
        return staff("ruth@demo.example");
    }

    /** Alex, administrator. */
    public SignedIn alex() {
        return staff("alex@demo.example");
    }

    public SignedIn staff(String email) {
        return become(jdbc.sql("select id, role, display_name from account where email = :email")
                .param("email", email)
                .query(Row.class)
                .single());
    }

    /** Somebody without any data, in an empty database too. */
    public SignedIn anyone(Role role) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, version, role, display_name, email, created_at)
                values (:id, 1, :role, 'Somebody', :email, now())""")
                .param("id", id)
                .param("role", role.name())
                .param("email", role.isStaff() ? id + "@test.example" : null)
                .update();
        return become(new Row(id, role, "Somebody"));
    }

    public void signOut() {
        contexts.clearContext();
        SecurityContextHolder.clearContext();
    }

    /** Of whoever was asked for last; null if nobody is signed in. */
    public @Nullable Authentication authentication() {
        return contexts.getContext().getAuthentication();
    }

    private record Row(UUID id, Role role, String displayName) {}

    private SignedIn become(Row row) {
        var person = new SignedIn(new AccountId(row.id()), row.role(), row.displayName());
        var context = contexts.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + row.role()))));
        contexts.setContext(context);
        // the mocked request of a view test asks the holder of whichever application was started last
        SecurityContextHolder.setContext(context);
        return person;
    }
}
