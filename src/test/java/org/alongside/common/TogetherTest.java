package org.alongside.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class TogetherTest {
    private static final int REFUSED = 13;
    private static final int BROKEN = 666;

    private final List<List<Integer>> asked = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch open = new CountDownLatch(1);
    private final Together<Integer, String> together = new Together<>(this::ask);

    private List<String> ask(List<Integer> questions) {
        asked.add(questions);
        try {
            // whoever holds up the others, as a slow disk would
            if (questions.contains(0)) {
                begun.release();
                open.await();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (questions.contains(REFUSED)) {
            throw new DataIntegrityViolationException("one of them is refused");
        }
        if (questions.contains(BROKEN)) {
            throw new TransientDataAccessResourceException("the database is away");
        }
        return questions.stream().map(number -> "answer to " + number).toList();
    }

    @AfterEach
    void nobodyIsInATransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    /** Asks all of these while both turns are taken, so that they are asked about together. */
    private List<Future<String>> whileOthersAreAnswered(ExecutorService threads, List<Integer> questions)
            throws InterruptedException {
        for (var turn = 1; turn <= 2; turn++) {
            threads.submit(() -> together.ask(0));
            begun.acquire();
        }
        var answers = new ArrayList<Future<String>>();
        var theirs = new ConcurrentLinkedQueue<Thread>();
        questions.forEach(question -> answers.add(threads.submit(() -> {
            theirs.add(Thread.currentThread());
            return together.ask(question);
        })));
        while (theirs.size() < questions.size()
                || theirs.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        open.countDown();
        return answers;
    }

    @Test
    void whoComesAloneIsAskedAboutAtOnce() {
        assertThat(together.ask(7)).isEqualTo("answer to 7");
        assertThat(asked).containsExactly(List.of(7));
    }

    @Test
    void whoeverComesMeanwhileIsAskedAboutTogetherAndGetsHisOwnAnswer() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = whileOthersAreAnswered(threads, List.of(1, 2, 3, 4, 5, 6, 7, 8));
            for (var i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo("answer to " + (i + 1));
            }
        }
        // the two that held the others up, and the others in two statements at most
        assertThat(asked).hasSizeBetween(3, 4);
        assertThat(asked.stream().flatMap(List::stream)).containsExactlyInAnyOrder(0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void whoIsRefusedSpoilsItForNobodyElse() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = whileOthersAreAnswered(threads, List.of(1, REFUSED, 3));
            assertThat(answers.get(0).get()).isEqualTo("answer to 1");
            assertThatThrownBy(() -> answers.get(1).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(DataIntegrityViolationException.class);
            assertThat(answers.get(2).get()).isEqualTo("answer to 3");
        }
    }

    @Test
    void whenTheDatabaseIsAwayAllAreToldAtOnceAndTheNextAreAnsweredAgain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = whileOthersAreAnswered(threads, List.of(BROKEN));
            assertThatThrownBy(() -> answers.getFirst().get())
                    .hasCauseInstanceOf(TransientDataAccessResourceException.class);
        }
        assertThat(together.ask(1)).isEqualTo("answer to 1");
    }

    @Test
    void manyAtOnceAllGetTheirOwn() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<String>>();
            for (var i = 1_000; i < 6_000; i++) {
                var question = i;
                answers.add(threads.submit(() -> together.ask(question)));
            }
            for (var i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo("answer to " + (i + 1_000));
            }
        }
        assertThat(asked.stream().flatMap(List::stream)).hasSize(5_000).doesNotHaveDuplicates();
        assertThat(asked).allSatisfy(some -> assertThat(some).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void inATransactionItStaysInIt() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        var here = Thread.currentThread();
        var own = new Together<Integer, Boolean>(questions -> List.of(Thread.currentThread() == here));
        assertThat(own.ask(1)).isTrue();
    }
}
