package org.alongside.survey;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the points of a section become its score. {@code mayMiss}: so many answers may be missing; the others then stand
 * for them (the sum times the number of questions, divided by the number answered: each missing one counts as the
 * person’s own mean, the usual half-scale style of prorating). {@code table}: what each whole sum of points is worth on
 * the instrument’s metric; empty: the sum is the score. A prorated sum is rounded half up before it is looked up.
 */
public record ScoreRule(int mayMiss, SortedMap<Integer, BigDecimal> table) {
    /** The sum of the points, when all are answered. */
    public static final ScoreRule SUM = new ScoreRule(0, Collections.emptySortedMap());

    public ScoreRule {
        table = Collections.unmodifiableSortedMap(new TreeMap<>(table));
    }

    boolean isConverted() {
        return !table.isEmpty();
    }
}
