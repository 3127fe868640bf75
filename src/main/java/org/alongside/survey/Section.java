package org.alongside.survey;

import java.math.BigDecimal;
import java.util.List;

/** Questions that are scored together. */
public record Section(String id, String title, List<Item> items, ScoreRule rule, Psychometrics known) {
    public Section {
        items = List.copyOf(items);
    }

    public Section(String id, String title, List<Item> items) {
        this(id, title, items, ScoreRule.SUM, Psychometrics.UNKNOWN);
    }

    /** The lowest sum of points that its answers can have. */
    int min() {
        return items.stream().mapToInt(item -> item.scale().min()).sum();
    }

    /** The highest sum of points that its answers can have. */
    int max() {
        return items.stream().mapToInt(item -> item.scale().max()).sum();
    }

    /** The lowest score, in the instrument’s points: after conversion, if there is one. */
    public BigDecimal lowest() {
        return rule.table().values().stream().min(BigDecimal::compareTo).orElseGet(() -> BigDecimal.valueOf(min()));
    }

    /** The highest score, in the instrument’s points. */
    public BigDecimal highest() {
        return rule.table().values().stream().max(BigDecimal::compareTo).orElseGet(() -> BigDecimal.valueOf(max()));
    }
}
