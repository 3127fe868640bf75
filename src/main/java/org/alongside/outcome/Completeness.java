package org.alongside.outcome;

/** Who completed which wave, of everybody who was asked. All counts are 0 or more. */
public record Completeness(int both, int earlierOnly, int laterOnly, int neither) {
    public int asked() {
        return both + earlierOnly + laterOnly + neither;
    }

    public int earlier() {
        return both + earlierOnly;
    }

    public int later() {
        return both + laterOnly;
    }

    /** Share of those with the earlier wave who completed the later one too. Nobody: {@code no_complete_pairs}. */
    public Figure<Double> rate() {
        return earlier() == 0 ? Figure.undefined(Reason.NO_COMPLETE_PAIRS) : Figure.of((double) both / earlier());
    }
}
