package org.alongside.activity;

import java.time.Clock;
import java.time.Duration;
import org.alongside.account.AccountId;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A try is written down before it is judged, so that many at once gain nothing. */
@Component
class CheckInTries {
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int MOST = 6;

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckInTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean allows(AccountId who) {
        // one after the other, so that each sees those before it
        jdbc.sql("select true from account where id = :who for no key update")
                .param("who", who.value())
                .query(Boolean.class)
                .optional();
        jdbc.sql("delete from check_in_try where account_id = :who and tried_at < :before")
                .param("who", who.value())
                .param("before", Times.sql(clock.instant().minus(WINDOW)))
                .update();
        jdbc.sql("insert into check_in_try (account_id, tried_at) values (:who, :now)")
                .param("who", who.value())
                .param("now", Times.sql(clock.instant()))
                .update();
        return jdbc.sql("select count(*) from check_in_try where account_id = :who")
                        .param("who", who.value())
                        .query(Long.class)
                        .single()
                <= MOST;
    }

    void forget(AccountId who) {
        jdbc.sql("delete from check_in_try where account_id = :who")
                .param("who", who.value())
                .update();
    }
}
