package org.alongside.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** On an empty database, says in the log how the first administrator gets in. There is no default password. */
@Component
@Profile("!demo")
class FirstAdministrator {
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final StaffAccounts accounts;
    private final Environment environment;

    FirstAdministrator(StaffAccounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printLink() {
        accounts.firstLink()
                .ifPresent(secret -> log.info(
                        "Nobody can sign in yet. The first administrator sets up an account here, once, within {} days: {}/welcome#{}",
                        StaffLinks.LASTS.toDays(),
                        address(),
                        secret));
    }

    private String address() {
        return environment.getProperty(
                "alongside.address", "http://localhost:" + environment.getProperty("local.server.port", "8080"));
    }
}
