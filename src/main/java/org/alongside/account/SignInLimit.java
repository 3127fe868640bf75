package org.alongside.account;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries in the database, so that all nodes count together. A try is written down before it is judged: many at
 * once gain nothing. One account from one address has few tries, an address more, so nobody can lock another out.
 */
@Component
public class SignInLimit {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT_AND_ADDRESS = 5;
    static final int PER_ADDRESS = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInLimit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean allows(String account, String address) {
        forgetOld();
        var here = count(both(account, address));
        var altogether = count(address);
        return here <= PER_ACCOUNT_AND_ADDRESS && altogether <= PER_ADDRESS;
    }

    /** For codes, which name no account: a whole group types them at one address. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean allows(String address) {
        forgetOld();
        return count(address) <= PER_ADDRESS;
    }

    /** A success does not count as a try, and the account’s failed tries from there no longer count. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String account, String address) {
        jdbc.sql("delete from sign_in_attempt where subject_hash = :subject")
                .param("subject", Secrets.hash(both(account, address)))
                .update();
        succeeded(address);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String address) {
        jdbc.sql("""
                delete from sign_in_attempt where ctid = (
                    select ctid from sign_in_attempt where subject_hash = :subject order by tried_at desc limit 1)""").param("subject", Secrets.hash(address)).update();
    }

    private static String both(String account, String address) {
        return account + "\n" + address;
    }

    private long count(String subject) {
        var hash = Secrets.hash(subject);
        // one after the other, so that each sees those before it
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ByteBuffer.wrap(hash).getLong())
                .query((row, n) -> true)
                .single();
        jdbc.sql("insert into sign_in_attempt (subject_hash, tried_at) values (:subject, :now)")
                .param("subject", hash)
                .param("now", Times.sql(clock.instant()))
                .update();
        return jdbc.sql("select count(*) from sign_in_attempt where subject_hash = :subject")
                .param("subject", hash)
                .query(Long.class)
                .single();
    }

    private void forgetOld() {
        jdbc.sql("delete from sign_in_attempt where tried_at < :before")
                .param("before", Times.sql(clock.instant().minus(WINDOW)))
                .update();
    }
}
