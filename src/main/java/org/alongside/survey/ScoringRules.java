package org.alongside.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Lets through only the scoring rules that {@link Scoring} carries out to the letter. */
final class ScoringRules {
    private ScoringRules() {}

    static void check(DocumentPart score, Section section) {
        score.mustBe("method", "method", "sum"::equals);
        // what tells about a score may stand there; what would change it may not
        score.only("method", "min", "max", "missing", "reliability", "norm", "minimumMeaningfulChange");
        var missing = score.part("missing");
        missing.only("rule", "maxMissing");
        missing.mustBe("rule", "missingRule", "complete"::equals);
        if (missing.has("maxMissing") && missing.node().path("maxMissing").asInt(-1) != 0) {
            missing.noteAt("maxMissing", "maxMissing");
        }
        if (section.items().stream().noneMatch(item -> item.scale().options().isEmpty())) {
            range(score, section.min(), section.max());
        }
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
                .flatMap(section -> section.items().stream())
                .noneMatch(item -> item.scale().options().isEmpty())) {
            range(
                    overall,
                    added.stream().mapToInt(Section::min).sum(),
                    added.stream().mapToInt(Section::max).sum());
        }
        return ids;
    }

    /** A document that says another range than its questions give means another way of scoring. */
    private static void range(DocumentPart part, int min, int max) {
        if (part.has("min") && part.node().path("min").asInt(Integer.MIN_VALUE) != min) {
            part.noteAt("min", "range", String.valueOf(min));
        }
        if (part.has("max") && part.node().path("max").asInt(Integer.MAX_VALUE) != max) {
            part.noteAt("max", "range", String.valueOf(max));
        }
    }
}
