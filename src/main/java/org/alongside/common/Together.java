package org.alongside.common;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks the database for many at once: whoever comes while others are being answered waits, and all who wait are asked
 * about together, in one statement. Somebody who comes alone does not wait. In a transaction of its own a question stays
 * in it.
 *
 * @param <Q> what is asked
 * @param <A> the answer
 */
public final class Together<Q, A> {
    /** Each has its turn soon, and no statement becomes endless. */
    private static final int MOST = 100;

    /** While one waits for the disk another may work. */
    private static final int TURNS = 2;

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    private final Function<List<Q>, List<A>> ask;
    private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore turns = new Semaphore(TURNS);

    /** {@code ask}: an answer for each question, in their order; all of it happens or nothing. */
    public Together(Function<List<Q>, List<A>> ask) {
        this.ask = ask;
    }

    public A ask(Q question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return ask.apply(List.of(question)).getFirst();
        }
        var mine = new Waiting<Q, A>(question, new CompletableFuture<>());
        waiting.add(mine);
        takeTurn();
        try {
            return mine.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Whoever has just come in sees a turn that is free, or whoever has it sees him. */
    private void takeTurn() {
        if (turns.tryAcquire()) {
            Thread.ofVirtual().name("together").start(this::answerAll);
        }
    }

    private void answerAll() {
        try {
            for (var next = next(); !next.isEmpty(); next = next()) {
                answer(next);
            }
        } finally {
            turns.release();
        }
        if (!waiting.isEmpty()) {
            takeTurn();
        }
    }

    private List<Waiting<Q, A>> next() {
        var next = new ArrayList<Waiting<Q, A>>();
        while (next.size() < MOST) {
            var one = waiting.poll();
            if (one == null) {
                break;
            }
            next.add(one);
        }
        return next;
    }

    private void answer(List<Waiting<Q, A>> some) {
        try {
            var answers = ask.apply(some.stream().map(Waiting::question).toList());
            for (var i = 0; i < some.size(); i++) {
                some.get(i).answer().complete(answers.get(i));
            }
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException e) {
            // one of them was refused, and nothing was done for any: who it was shows when each is asked alone
            if (some.size() > 1) {
                some.forEach(one -> answer(Collections.singletonList(one)));
            } else {
                some.getFirst().answer().completeExceptionally(e);
            }
        } catch (Throwable e) {
            some.forEach(one -> one.answer().completeExceptionally(e));
        }
    }
}
