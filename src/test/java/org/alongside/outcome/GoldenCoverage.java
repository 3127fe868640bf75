package org.alongside.outcome;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The one place that says which reference values the product does not compute yet. */
final class GoldenCoverage {
    /** Statistics of paired data. Whoever builds one takes its name out and adds it to {@link GoldenFigures}. */
    static final Set<String> NAMES_NOT_BUILT = Set.of(
            "pearson_r_pre_post",
            // effect sizes
            "dz",
            "dz_ci95_low",
            "dz_ci95_high",
            "gz",
            "hedges_J_exact",
            "hedges_J_approx",
            "dav",
            "dav_lakens",
            "dav_se_bonett",
            "dav_ci95_low",
            "dav_ci95_high",
            "gav",
            // signed ranks and signs
            "wilcox_V",
            "wilcox_W_minus",
            "wilcox_has_ties",
            "wilcox_has_zeros",
            "wilcox_p_R_default",
            "wilcox_p_normal_cc",
            "wilcox_p_normal_nocc",
            "wilcox_z_nocc",
            "wilcox_p_exact_zeros_dropped",
            "wilcox_p_pratt_normal_nocc",
            "rank_biserial",
            "hodges_lehmann",
            "sign_test_p",
            // intervals of the shares
            "wilson_low_increased",
            "wilson_high_increased",
            "wilson_low_no_change",
            "wilson_high_no_change",
            "wilson_low_decreased",
            "wilson_high_decreased",
            // reliable change
            "rci_reliability",
            "rci_sd_baseline_all",
            "rci_sdiff",
            "rci_threshold",
            "n_reliably_improved",
            "n_reliably_worse",
            "n_no_reliable_change");

    /** Blocks that are about something else than a change between two waves. */
    private static final Predicate<String> BLOCKS_NOT_BUILT = Pattern.compile(
                    "attrition|dose|cluster|.*_cluster_.*|alpha|.*_alpha_.*|holm_.*|published")
            .asMatchPredicate();

    private GoldenCoverage() {}

    static boolean isNotBuilt(String block) {
        return BLOCKS_NOT_BUILT.test(block);
    }
}
