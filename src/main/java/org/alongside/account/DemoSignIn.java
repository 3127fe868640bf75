package org.alongside.account;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.alongside.common.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** “Try it as …”, for the made-up people of the demo programme. This bean exists in the demo profile only. */
@Service
@Profile("demo")
public class DemoSignIn {
    private final JdbcClient jdbc;
    private final AccountRepository accounts;

    DemoSignIn(JdbcClient jdbc, AccountRepository accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    public record Person(AccountId id, Role role, String displayName) {}

    @PermitAll
    @Transactional(readOnly = true)
    public List<Person> people() {
        return jdbc.sql("""
                select a.id, a.role, a.display_name from demo_person d join account a on a.id = d.account_id
                order by d.position""").query(Person.class).list();
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Optional<SignedIn> as(AccountId id) {
        return people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .flatMap(person -> accounts.findById(person.id()))
                .map(Account::signedIn);
    }
}
