package org.alongside.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.support.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Two application nodes on one database. */
@PostgresTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PostgresBroadcastTest {
    @Autowired
    PostgresBroadcast here;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    TransactionTemplate transaction;

    private PostgresBroadcast otherNode;

    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void startOtherNode() throws InterruptedException {
        otherNode = new PostgresBroadcast(jdbc, database);
        var runs = new Semaphore(0);
        var any = UUID.randomUUID();
        // every listener is run once the connection listens; when news arrives as well, that is over
        var subscription = otherNode.listen(Broadcast.Topic.PLAN, any, runs::release);
        otherNode.start();
        assertThat(runs.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        here.changed(Broadcast.Topic.PLAN, any);
        assertThat(runs.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        subscription.close();
    }

    @AfterEach
    void stopOtherNode() {
        otherNode.stop();
    }

    @Test
    void whatChangesOnOneNodeIsHeardOnTheOther() throws InterruptedException {
        var heard = new CountDownLatch(1);
        otherNode.listen(Broadcast.Topic.CONTACTS, subject, heard::countDown);
        transaction.executeWithoutResult(status -> here.changed(Broadcast.Topic.CONTACTS, subject));
        assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatWasRolledBackIsNeverHeardNorWhatConcernsOthersNorAfterClosing() throws InterruptedException {
        var mine = new AtomicInteger();
        var last = new CountDownLatch(1);
        otherNode.listen(Broadcast.Topic.CONTACTS, subject, mine::incrementAndGet);
        var closed = otherNode.listen(Broadcast.Topic.REGISTER, subject, mine::incrementAndGet);
        closed.close();
        otherNode.listen(Broadcast.Topic.PLAN, subject, last::countDown);
        transaction.executeWithoutResult(status -> {
            here.changed(Broadcast.Topic.CONTACTS, subject);
            status.setRollbackOnly();
        });
        here.changed(Broadcast.Topic.CONTACTS, UUID.randomUUID());
        here.changed(Broadcast.Topic.REGISTER, subject);
        // notifications arrive in order: when the last is here, the others would have been
        here.changed(Broadcast.Topic.PLAN, subject);
        assertThat(last.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(mine).hasValue(0);
    }
}
