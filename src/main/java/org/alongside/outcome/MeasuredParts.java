package org.alongside.outcome;

import java.util.List;
import java.util.Optional;
import org.alongside.common.Json;
import org.alongside.survey.InstrumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an edition of an instrument measures: its sections and then the overall score, as their scores are stored. */
@Component
class MeasuredParts {

    private final JdbcClient jdbc;

    MeasuredParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** No title: overall. The reliability is above 0 and below 1. */
    record Part(String id, Optional<String> title, Optional<Double> reliability) {}

    /** Parts in the order of their places, from 1; scores are stored as so many to a point. */
    record Measured(List<Part> parts, int unit, Direction direction) {}

    private record Scored(String document, int scoreUnit, String sections) {}

    private record Worded(String document, String notice, boolean textsMayLeave) {}

    Measured of(InstrumentId instrument) {
        var found =
                jdbc.sql("""
                select i.document::text as document, i.score_unit,
                    string_agg(s.section, ' ' order by s.position) as sections
                from instrument i join instrument_score s on s.instrument_id = i.id
                where i.id = :id group by i.id""").param("id", instrument.value()).query(Scored.class).single();
        var document = Json.mapper().readTree(found.document());
        var parts = List.of(found.sections().split(" ")).stream()
                .map(id -> document.path("sections")
                        .valueStream()
                        .filter(section -> section.path("id").asString("").equals(id))
                        .findFirst()
                        .map(section -> part(id, section))
                        .orElseGet(() -> new Part(id, Optional.empty(), reliability(document.path("overall")))))
                .toList();
        var higher = document.path("higherIsBetter").asBoolean(true);
        return new Measured(parts, found.scoreUnit(), higher ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER);
    }

    EvidenceCodebook codebook(InstrumentId instrument) {
        var found = jdbc.sql("""
                select document::text as document, notice, texts_may_leave from instrument where id = :id""")
                .param("id", instrument.value())
                .query(Worded.class)
                .single();
        return EvidenceCodebook.of(
                Json.mapper().readTree(found.document()), found.notice(), found.textsMayLeave());
    }

    private static Part part(String id, JsonNode section) {
        return new Part(id, Optional.of(section.path("title").asString("")), reliability(section.path("score")));
    }

    private static Optional<Double> reliability(JsonNode score) {
        var reliability = score.path("reliability").isObject()
                ? score.path("reliability").path("value")
                : score.path("reliability");
        return Optional.of(reliability.asDouble(0)).filter(r -> r > 0 && r < 1);
    }
}
