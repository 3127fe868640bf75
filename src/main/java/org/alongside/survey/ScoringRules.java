package org.alongside.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Reads how a section is scored, and lets through only what {@link Scoring} carries out to the letter. */
final class ScoringRules {
    private static final String LOOKUP = "lookup";
    private static final Set<String> METHODS = Set.of("sum", "sum-then-lookup");
    /** A decimal more would not fit into four bytes with everything else. */
    private static final int DECIMALS = 4;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000);

    private ScoringRules() {}

    static ScoreRule rule(DocumentPart score, List<Item> items) {
        score.mustBe("method", "method", METHODS::contains);
        // what tells about a score may stand there; what would change it may not
        score.only(
                "method",
                "min",
                "max",
                LOOKUP,
                "lookupNote",
                "report",
                "missing",
                "reliability",
                "norm",
                "minimumMeaningfulChange");
        var mayMiss = mayMiss(score.part("missing"), items.size());
        if (items.isEmpty()
                || items.stream().anyMatch(item -> item.scale().options().isEmpty())) {
            return ScoreRule.SUM;
        }
        var raw = new Section("", "", items);
        range(score, BigDecimal.valueOf(raw.min()), BigDecimal.valueOf(raw.max()));
        if ("sum-then-lookup".equals(score.node().path("method").asString(""))) {
            return new ScoreRule(mayMiss, table(score, raw.min(), raw.max()));
        }
        if (score.has(LOOKUP)) {
            score.noteAt(LOOKUP, "lookupUnused");
        }
        if (score.has("report")) {
            score.mustBe("report", "report", "sum"::equals);
        }
        return new ScoreRule(mayMiss, new TreeMap<>());
    }

    private static int mayMiss(DocumentPart missing, int questions) {
        missing.only("rule", "maxMissing");
        missing.mustBe("rule", "missingRule", Set.of("complete", "prorate")::contains);
        var prorate = "prorate".equals(missing.node().path("rule").asString(""));
        if (!prorate && !missing.has("maxMissing")) {
            return 0;
        }
        var most = missing.wholeNumber("maxMissing");
        if (most == null) {
            return 0;
        }
        if (prorate ? most < 1 || most >= Math.max(questions, 2) : most != 0) {
            missing.noteAt("maxMissing", prorate ? "maxMissing" : "maxMissingComplete", String.valueOf(questions - 1));
            return 0;
        }
        return most;
    }

    /** One score for every sum of points, and never up and down again. */
    private static TreeMap<Integer, BigDecimal> table(DocumentPart score, int min, int max) {
        var table = new TreeMap<Integer, BigDecimal>();
        score.mustBe("report", "report", LOOKUP::equals);
        var lookup = score.part(LOOKUP);
        for (var key : lookup.node().propertyNames()) {
            var sum = sum(key);
            if (sum == null || sum < min || sum > max) {
                lookup.noteAt(shown(key), "lookupKey", String.valueOf(min), String.valueOf(max));
                continue;
            }
            if (table.containsKey(sum)) {
                lookup.noteAt(shown(key), "twice", shown(key));
                continue;
            }
            var value = lookup.decimal(key, DECIMALS, LARGEST);
            // a placeholder keeps its place, so that it is not called missing too
            table.put(sum, value == null ? BigDecimal.ZERO : value);
        }
        if (!lookup.node().isObject()) {
            return table;
        }
        gaps(lookup, table, min, max);
        if (lookup.isFine()) {
            turns(lookup, table);
        }
        return table;
    }

    private static @org.jspecify.annotations.Nullable Integer sum(String key) {
        return key.matches("-?(0|[1-9][0-9]{0,6})") ? Integer.valueOf(key) : null;
    }

    private static void gaps(DocumentPart lookup, TreeMap<Integer, BigDecimal> table, int min, int max) {
        for (var sum = min; sum <= max; sum++) {
            if (table.containsKey(sum)) {
                continue;
            }
            var next = table.higherKey(sum);
            var last = next == null ? max : next - 1;
            if (last == sum) {
                lookup.note("lookupGap", String.valueOf(sum));
            } else {
                lookup.note("lookupGaps", String.valueOf(sum), String.valueOf(last));
            }
            sum = last;
        }
    }

    private static void turns(DocumentPart lookup, TreeMap<Integer, BigDecimal> table) {
        if (table.isEmpty()) {
            return;
        }
        var rises = table.lastEntry().getValue().compareTo(table.firstEntry().getValue()) >= 0;
        var before = table.firstEntry();
        for (var entry : table.entrySet()) {
            var step = entry.getValue().compareTo(before.getValue());
            if (rises ? step < 0 : step > 0) {
                lookup.noteAt(String.valueOf(entry.getKey()), rises ? "lookupFalls" : "lookupRises");
                return;
            }
            before = entry;
        }
    }

    private static String shown(String key) {
        return key.length() > 40 ? key.substring(0, 40) + "…" : key;
    }

    static Psychometrics known(DocumentPart score) {
        var reliability = score.number("reliability");
        if (reliability != null && (reliability < 0 || reliability > 1)) {
            score.noteAt("reliability", "reliability");
        }
        var change = score.number("minimumMeaningfulChange");
        if (change != null && change <= 0) {
            score.noteAt("minimumMeaningfulChange", "positive");
        }
        if (!score.has("norm")) {
            return new Psychometrics(reliability, null, null, null, change);
        }
        var norm = score.part("norm");
        norm.only("mean", "sd", "source");
        var sd = norm.number("sd");
        if (sd != null && sd <= 0) {
            norm.noteAt("sd", "positive");
        }
        return new Psychometrics(
                reliability, norm.number("mean"), sd, norm.has("source") ? norm.text("source") : null, change);
    }

    static List<String> overall(DocumentPart overall, List<Section> sections) {
        overall.mustBe("method", "overallMethod", "sum-of-sections"::equals);
        overall.only("method", "sections", "min", "max", "missing");
        var missing = overall.part("missing");
        missing.only("rule");
        missing.mustBe("rule", "overallMissing", "all-sections"::equals);
        var ids = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var part : overall.parts("sections")) {
            var id = part.node().asString("");
            if (!seen.add(id)) {
                part.note("twice", id);
            } else if (sections.stream().noneMatch(section -> section.id().equals(id))) {
                part.note("section", id);
            } else {
                ids.add(id);
            }
        }
        var added =
                sections.stream().filter(section -> ids.contains(section.id())).toList();
        if (added.stream()
                .noneMatch(section -> section.items().isEmpty()
                        || section.items().stream()
                                .anyMatch(item -> item.scale().options().isEmpty()))) {
            range(
                    overall,
                    added.stream().map(Section::lowest).reduce(BigDecimal.ZERO, BigDecimal::add),
                    added.stream().map(Section::highest).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return ids;
    }

    /** A document that says another range than its questions give means another way of scoring. */
    private static void range(DocumentPart part, BigDecimal min, BigDecimal max) {
        limit(part, "min", min);
        limit(part, "max", max);
    }

    private static void limit(DocumentPart part, String field, BigDecimal given) {
        if (!part.has(field)) {
            return;
        }
        var said = part.number(field);
        if (said != null && said != given.doubleValue()) {
            part.noteAt(field, "range", given.stripTrailingZeros().toPlainString());
        }
    }
}
