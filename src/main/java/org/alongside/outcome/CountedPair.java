package org.alongside.outcome;

/** So many people (1 or more) who all had these two scores. Counted pairs are all that any paired statistic needs. */
public record CountedPair(Pair pair, long people) {
    public CountedPair {
        if (people < 1) {
            throw new IllegalArgumentException("a pair is counted from 1");
        }
    }
}
