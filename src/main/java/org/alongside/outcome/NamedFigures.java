package org.alongside.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statistics under the names that the reference values and the evidence pack give them. */
final class NamedFigures {
    private final Map<String, Figure<?>> figures = new LinkedHashMap<>();

    private NamedFigures() {}

    /** Of two waves. Baselines are of everybody; no reliability, no reliable change. */
    static Map<String, Figure<?>> paired(
            Completeness who, PairedChange change, WaveScores baselines, Figure<Double> reliability) {
        var all = new NamedFigures();
        all.completeness(who);
        all.change(change);
        all.effect(change.effect());
        all.ranks(change);
        all.shares(change.shares());
        all.reliable(change, baselines, reliability);
        return all.figures;
    }

    private void completeness(Completeness who) {
        figures.put("n_rows", Figure.of(who.asked()));
        figures.put("n_pre", Figure.of(who.earlier()));
        figures.put("n_post", Figure.of(who.later()));
        figures.put("n_pre_only", Figure.of(who.earlierOnly()));
        figures.put("n_post_only", Figure.of(who.laterOnly()));
        figures.put("n_neither", Figure.of(who.neither()));
        figures.put("completion_rate", who.rate());
    }

    private void change(PairedChange change) {
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
        figures.put("pearson_r_pre_post", change.correlation());
        figures.put("t", change.t());
        figures.put("df", change.df());
        figures.put("p_t_two_sided", change.p());
        figures.put("p_t_log10", change.p().map(PValue::log10));
        interval("ci95", change.interval());
        figures.put("hodges_lehmann", change.hodgesLehmann());
        figures.put("sign_test_p", change.signTest());
    }

    private void effect(EffectSize effect) {
        figures.put("dz", effect.dz());
        interval("dz_ci95", effect.dzInterval());
        figures.put("gz", effect.gz());
        figures.put("hedges_J_exact", effect.hedges());
        figures.put("hedges_J_approx", effect.hedgesApproximate());
        figures.put("dav", effect.dav());
        figures.put("dav_lakens", effect.davLakens());
        figures.put("dav_se_bonett", effect.davError());
        interval("dav_ci95", effect.davInterval());
        figures.put("gav", effect.gav());
    }

    private void ranks(PairedChange change) {
        var ranks = change.wilcoxon();
        figures.put("wilcox_V", ranks.v());
        figures.put("wilcox_W_minus", ranks.down());
        figures.put("wilcox_has_ties", Figure.of(ranks.hasTies()));
        figures.put("wilcox_has_zeros", Figure.of(ranks.hasZeros()));
        figures.put("wilcox_p_R_default", ranks.p());
        figures.put("wilcox_p_normal_cc", ranks.pNormal());
        figures.put("wilcox_p_normal_nocc", ranks.pNormalUncorrected());
        figures.put("wilcox_z_nocc", ranks.z());
        figures.put("wilcox_p_exact_zeros_dropped", ranks.pExact());
        figures.put("wilcox_p_pratt_normal_nocc", ranks.pPratt());
        figures.put("rank_biserial", ranks.rankBiserial());
    }

    private void shares(Shares shares) {
        figures.put("n_zero_change", Figure.of(shares.unchanged()));
        share("increased", shares.improved(), shares);
        share("no_change", shares.unchanged(), shares);
        share("decreased", shares.worsened(), shares);
    }

    private void share(String name, int count, Shares shares) {
        figures.put("n_" + name, Figure.of(count));
        figures.put("pct_" + name, shares.percentage(count));
        figures.put("wilson_low_" + name, shares.interval(count).map(Interval::low));
        figures.put("wilson_high_" + name, shares.interval(count).map(Interval::high));
    }

    private void reliable(PairedChange change, WaveScores baselines, Figure<Double> reliability) {
        var reliable = reliability.then(r -> change.reliable(baselines, r));
        figures.put("rci_reliability", reliability);
        figures.put("rci_sd_baseline_all", baselines.sd());
        figures.put("rci_sdiff", reliable.map(ReliableChange::errorOfDifference));
        figures.put("rci_threshold", reliable.map(ReliableChange::threshold));
        figures.put("n_reliably_improved", reliable.map(ReliableChange::improved));
        figures.put("n_reliably_worse", reliable.map(ReliableChange::worse));
        figures.put("n_no_reliable_change", reliable.map(ReliableChange::unchanged));
    }

    static Map<String, Figure<?>> attrition(Attrition attrition) {
        var all = new NamedFigures();
        all.figures.put("n_completers", Figure.of(attrition.completers().n()));
        all.figures.put("n_non_completers", Figure.of(attrition.others().n()));
        all.figures.put("attrition_rate", attrition.rate());
        all.figures.put("attrition_wilson_low", attrition.rateInterval().map(Interval::low));
        all.figures.put("attrition_wilson_high", attrition.rateInterval().map(Interval::high));
        all.figures.put("mean_completers", attrition.completers().mean());
        all.figures.put("mean_non_completers", attrition.others().mean());
        all.figures.put("sd_completers", attrition.completers().sd());
        all.figures.put("sd_non_completers", attrition.others().sd());
        all.figures.put("diff", attrition.difference());
        all.figures.put("welch_t", attrition.t());
        all.figures.put("welch_df", attrition.df());
        all.figures.put("welch_p", attrition.p());
        all.interval("welch_ci95", attrition.interval());
        all.figures.put("hedges_g_pooled", attrition.hedgesG());
        all.figures.put("smd_average_sd", attrition.standardised());
        return all.figures;
    }

    /** Of one section at one wave; rows are all who answered anything then. */
    static Map<String, Figure<?>> alpha(int rows, Consistency consistency) {
        var all = new NamedFigures();
        all.figures.put("n_rows", Figure.of(rows));
        all.figures.put("n_listwise", Figure.of(consistency.n()));
        all.figures.put("k", Figure.of(consistency.items()));
        all.figures.put("alpha_raw", consistency.alpha());
        all.figures.put("alpha_standardised", consistency.standardised());
        all.interval("alpha_feldt_ci95", consistency.interval());
        all.figures.put("mean_total", consistency.meanTotal());
        all.figures.put("sd_total", consistency.sdTotal());
        all.figures.put("item_means", Figure.of(consistency.itemMeans()));
        all.figures.put("item_sds", Figure.of(consistency.itemSds()));
        all.figures.put("corrected_item_total_r", Figure.of(consistency.itemRestCorrelations()));
        all.figures.put("alpha_if_item_deleted", Figure.of(consistency.alphaWithout()));
        return all.figures;
    }

    static Map<String, Figure<?>> cluster(ClusteredMean clustered) {
        var all = new NamedFigures();
        all.figures.put("n", Figure.of(clustered.n()));
        all.figures.put("G", Figure.of(clustered.groups()));
        all.figures.put("mean", clustered.mean());
        all.figures.put("se_naive", clustered.naiveError());
        all.figures.put("se_CR0", clustered.cr0());
        all.robust("cr1", "se_CR1", clustered.cr1());
        all.figures.put("cr1_t", clustered.cr1().map(ClusteredMean.Robust::t));
        all.figures.put("cr1_p", clustered.cr1().map(ClusteredMean.Robust::p));
        all.robust("cr2", "se_CR2", clustered.cr2());
        all.figures.put("cr2_satt_df", clustered.cr2().map(ClusteredMean.Robust::df));
        all.figures.put("cr2_satt_p", clustered.cr2().map(ClusteredMean.Robust::p));
        all.figures.put("icc_anova", clustered.icc());
        all.figures.put("design_effect", clustered.designEffect());
        all.figures.put("cluster_means_mean", clustered.ofMeans().then(OneSample::mean));
        all.figures.put("cluster_means_t", clustered.ofMeans().then(OneSample::t));
        all.figures.put("cluster_means_p", clustered.ofMeans().then(OneSample::p));
        all.interval("cluster_means_ci95", clustered.ofMeans().then(OneSample::interval));
        return all.figures;
    }

    private void robust(String name, String errorName, Figure<ClusteredMean.Robust> robust) {
        figures.put(errorName, robust.map(ClusteredMean.Robust::error));
        interval(name + "_ci95", robust.map(ClusteredMean.Robust::interval));
    }

    static Map<String, Figure<?>> dose(Dose dose) {
        var all = new NamedFigures();
        all.figures.put("n", Figure.of(dose.n()));
        all.figures.put("spearman_rho", dose.rho());
        all.figures.put("spearman_p_t_approx", dose.rhoP());
        all.interval("spearman_ci95", dose.rhoInterval());
        all.figures.put("ols_intercept", dose.line().map(Dose.Line::intercept));
        all.figures.put("ols_slope", dose.line().map(Dose.Line::slope));
        all.figures.put("ols_slope_se", dose.line().map(Dose.Line::error));
        all.figures.put("ols_slope_t", dose.line().then(Dose.Line::t));
        all.figures.put("ols_slope_p", dose.line().then(Dose.Line::p));
        all.interval("ols_slope_ci95", dose.line().then(Dose.Line::interval));
        all.figures.put("ols_r2", dose.line().map(Dose.Line::explained));
        return all.figures;
    }

    /** Several questions at once, in this order. */
    static Map<String, Figure<?>> holm(List<Figure<PValue>> p) {
        return Map.of("raw_p", Figure.of(p), "holm", Figure.of(Holm.adjust(p)));
    }

    /** Each two waves under the name of both, Holm over all of them, and the trend of those with every wave. */
    static Map<String, Figure<?>> waves(Map<String, PairedChange> pairs, OneSample trend) {
        var all = new NamedFigures();
        pairs.forEach((name, change) -> {
            all.figures.put(name + "_n", Figure.of(change.n()));
            all.figures.put(name + "_mean_change", change.mean());
            all.figures.put(name + "_t", change.t());
            all.figures.put(name + "_p", change.p());
            all.interval(name + "_ci95", change.interval());
        });
        var adjusted =
                Holm.adjust(pairs.values().stream().map(PairedChange::p).toList()).iterator();
        pairs.keySet().forEach(name -> all.figures.put(name + "_p_holm", adjusted.next()));
        all.figures.put("n_complete_all_waves", Figure.of(trend.n()));
        all.figures.put("linear_slope_mean", trend.mean());
        all.figures.put("linear_slope_t", trend.t());
        all.figures.put("linear_slope_p", trend.p());
        all.interval("linear_slope_ci95", trend.interval());
        return all.figures;
    }

    private void interval(String name, Figure<Interval> interval) {
        figures.put(name + "_low", interval.map(Interval::low));
        figures.put(name + "_high", interval.map(Interval::high));
    }
}
