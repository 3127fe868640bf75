package org.alongside.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the product computes today, under the names of the reference values. */
final class GoldenFigures {
    private GoldenFigures() {}

    static Map<String, Figure<?>> of(List<GoldenData.Row> rows, Direction direction) {
        var figures = new LinkedHashMap<String, Figure<?>>();
        completeness(figures, GoldenData.completeness(rows));
        changes(figures, PairedChange.of(GoldenData.pairs(rows), direction));
        return figures;
    }

    private static void completeness(Map<String, Figure<?>> figures, Completeness who) {
        figures.put("n_rows", Figure.of(who.asked()));
        figures.put("n_pre", Figure.of(who.earlier()));
        figures.put("n_post", Figure.of(who.later()));
        figures.put("n_pre_only", Figure.of(who.earlierOnly()));
        figures.put("n_post_only", Figure.of(who.laterOnly()));
        figures.put("n_neither", Figure.of(who.neither()));
        figures.put("completion_rate", who.rate());
    }

    private static void changes(Map<String, Figure<?>> figures, PairedChange change) {
        figures.put("n_complete", Figure.of(change.n()));
        figures.put("mean_pre", change.earlier().mean());
        figures.put("median_pre", change.earlier().median());
        figures.put("sd_pre", change.earlier().sd());
        figures.put("mean_post", change.later().mean());
        figures.put("median_post", change.later().median());
        figures.put("sd_post", change.later().sd());
        figures.put("mean_change", change.mean());
        figures.put("median_change", change.median());
        figures.put("min_change", change.min());
        figures.put("max_change", change.max());
        figures.put("sd_change", change.sd());
        figures.put("se_change", change.se());
        figures.put("t", change.t());
        figures.put("df", change.df());
        figures.put("p_t_two_sided", change.p());
        figures.put("p_t_log10", change.p().map(PValue::log10));
        figures.put("ci95_low", change.interval().map(Interval::low));
        figures.put("ci95_high", change.interval().map(Interval::high));
        var shares = change.shares();
        figures.put("n_zero_change", Figure.of(shares.unchanged()));
        figures.put("n_increased", Figure.of(shares.improved()));
        figures.put("n_no_change", Figure.of(shares.unchanged()));
        figures.put("n_decreased", Figure.of(shares.worsened()));
        figures.put("pct_increased", shares.percentage(shares.improved()));
        figures.put("pct_no_change", shares.percentage(shares.unchanged()));
        figures.put("pct_decreased", shares.percentage(shares.worsened()));
    }
}
