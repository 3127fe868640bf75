package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alongside.outcome.Figure;
import org.alongside.outcome.Interval;
import org.alongside.outcome.PValue;

/** Figures as a study prints them; what is not defined, in words. */
final class Numbers {
    private static final int SCORE = 2;
    private static final int TEST = 3;
    private static final double SMALLEST = 0.001;

    private Numbers() {}

    static String score(double points) {
        return rounded(points, SCORE);
    }

    static String score(Figure<Double> points) {
        return said(points.map(Numbers::score));
    }

    static String test(Figure<Double> t) {
        return said(t.map(value -> rounded(value, TEST)));
    }

    static String whole(Figure<Integer> count) {
        return said(count.map(String::valueOf));
    }

    /** Without decimals that say nothing: 12, or 12.5. */
    static String plain(Figure<Double> number) {
        return said(number.map(
                value -> BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()));
    }

    /** Points with their sign: +3, 0, −3. */
    static String signed(double points) {
        var size = BigDecimal.valueOf(Math.abs(points)).stripTrailingZeros().toPlainString();
        return points == 0 ? "0" : (points > 0 ? "+" : "−") + size;
    }

    /** From 0 to 1, as percentages with one decimal. */
    static String shareInterval(Figure<Interval> share) {
        return said(share.map(i -> t("outcomes.interval.percent", percent(i.low()), percent(i.high()))));
    }

    static String percent(double share) {
        return rounded(100 * share, 1);
    }

    static String interval(Figure<Interval> interval) {
        return said(interval.map(Numbers::interval));
    }

    static String interval(Interval interval) {
        return t("outcomes.interval", score(interval.low()), score(interval.high()));
    }

    /** “p < 0.001”, “p = 0.012”, and “p > 0.999” rather than a certainty. */
    static String p(Figure<PValue> p) {
        return said(p.map(Numbers::p));
    }

    private static String p(PValue p) {
        if (p.isBelow(SMALLEST)) {
            return t("outcomes.p.below", "0.001");
        }
        var value = p.value().setScale(TEST, RoundingMode.HALF_UP);
        return value.compareTo(BigDecimal.ONE) == 0
                ? t("outcomes.p.above", "0.999")
                : t("outcomes.p", value.toPlainString());
    }

    static String countAndShare(int count, BigDecimal percentage) {
        return t("outcomes.share", String.valueOf(count), percentage.toPlainString());
    }

    /** As people round, and never “-0.00”. */
    private static String rounded(double value, int decimals) {
        var decimal = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return decimal.toPlainString();
    }

    private static String said(Figure<String> figure) {
        return figure.either(text -> text, reason -> t("outcomes.undefined." + reason.code()));
    }
}
