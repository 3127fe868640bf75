package org.alongside.common.imports;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Reads the next rows while those before are being written: one part ahead, so that memory stays what it is. */
final class ReadAhead<T> implements AutoCloseable {
    private final Supplier<T> source;
    private CompletableFuture<T> next;

    /** @param source gives one part after another, asked by one thread at a time but not always the same */
    ReadAhead(Supplier<T> source) {
        this.source = source;
        this.next = ask();
    }

    private CompletableFuture<T> ask() {
        return CompletableFuture.supplyAsync(source, Thread::startVirtualThread);
    }

    T next() {
        try {
            var read = next.join();
            next = ask();
            return read;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** When this returns, nothing is being read any more. */
    @Override
    public void close() {
        next.handle((read, problem) -> true).join();
    }
}
