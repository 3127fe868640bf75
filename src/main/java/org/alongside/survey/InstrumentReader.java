package org.alongside.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a document in the format “alongside-instrument/1”, or says everything that is wrong with it and where. */
final class InstrumentReader {
    static final String FORMAT = "alongside-instrument/1";
    /** Names of columns in files of past responses, which no question may have. */
    static final Set<String> RESERVED = Set.of("participant", "project", "cohort", "age", "wave");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String ID = "[A-Za-z][A-Za-z0-9._-]{0,59}";

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> itemIds = new HashSet<>();
    private final Set<String> sectionIds = new HashSet<>();

    private InstrumentReader() {}

    /** The instrument, or at least one problem. */
    record Reading(@Nullable Instrument instrument, List<Problem> problems) {}

    static Reading read(String json) {
        try {
            return new InstrumentReader().readTree(json);
        } catch (JacksonException e) {
            var at = e.getLocation();
            return new Reading(
                    null,
                    List.of(Problem.of("instrument.problem.json", at == null ? "1" : String.valueOf(at.getLineNr()))));
        }
    }

    private Reading readTree(String json) {
        if (json.contains("\\u0000")) {
            // PostgreSQL cannot keep it
            return new Reading(null, List.of(Problem.of("instrument.problem.json", "1")));
        }
        var document = new DocumentPart(MAPPER.readTree(json), "", problems);
        if (!FORMAT.equals(document.node().path("format").asString(""))) {
            document.noteAt("format", "format", FORMAT);
            return new Reading(null, problems);
        }
        var instrument = instrument(document);
        return new Reading(problems.isEmpty() ? instrument : null, problems);
    }

    private Instrument instrument(DocumentPart document) {
        document.only(
                "format",
                "id",
                "version",
                "title",
                "language",
                "status",
                "statusNote",
                "licence",
                "higherIsBetter",
                "waves",
                "responseScales",
                "allowSkip",
                "sections",
                "overall");
        var scales = new ScalesReader(document.part("responseScales")).scales();
        var sections = document.parts("sections").stream()
                .map(part -> section(part, scales))
                .toList();
        return new Instrument(
                id(document, "id"),
                document.text("version"),
                document.text("title"),
                licence(document),
                document.yesOrNo("higherIsBetter"),
                !document.has("allowSkip") || document.yesOrNo("allowSkip"),
                waves(document),
                sections,
                document.has("overall") ? overall(document.part("overall"), sections) : List.of());
    }

    private static String id(DocumentPart part, String field) {
        var id = part.text(field);
        if (!id.isEmpty() && !id.matches(ID)) {
            part.noteAt(field, "id", id);
        }
        return id;
    }

    private static String licence(DocumentPart document) {
        var licence = document.part("licence");
        if (licence.has("requiresAgreement") && licence.yesOrNo("requiresAgreement")) {
            licence.text("agreementReference");
        }
        return licence.has("notice") ? licence.text("notice") : "";
    }

    private static List<Wave> waves(DocumentPart document) {
        if (!document.has("waves")) {
            return List.of(Wave.values());
        }
        var waves = new ArrayList<Wave>();
        for (var part : document.parts("waves")) {
            var code = part.node().asString("");
            var wave = Wave.of(code);
            if (wave.isEmpty()) {
                part.note("wave", code);
            } else if (waves.contains(wave.get())) {
                part.note("twice", code);
            } else {
                waves.add(wave.get());
            }
        }
        return waves;
    }

    private Section section(DocumentPart part, ScalesReader.Scales scales) {
        part.only("id", "title", "scale", "items", "score");
        var id = unique(part, sectionIds);
        if (id.equals(Instrument.OVERALL)) {
            part.noteAt("id", "reserved", id);
        }
        var name = part.text("scale");
        var scale = scales.named(name);
        if (scale == null && !name.isEmpty()) {
            part.noteAt("scale", "scale", name);
        }
        var items = part.parts("items").stream()
                .map(item -> item(item, scale == null ? new ResponseScale(List.of()) : scale))
                .toList();
        var section = new Section(id, part.text("title"), items);
        ScoringRules.check(part.part("score"), section);
        return section;
    }

    private Item item(DocumentPart part, ResponseScale scale) {
        part.only("id", "text", "reverse");
        var id = unique(part, itemIds);
        if (RESERVED.contains(id)) {
            part.noteAt("id", "reserved", id);
        }
        var reverse = part.has("reverse") && part.yesOrNo("reverse");
        if (reverse && !scale.options().isEmpty() && !scale.canBeReversed()) {
            part.noteAt("reverse", "reverse");
        }
        return new Item(id, part.text("text"), reverse, scale);
    }

    private static String unique(DocumentPart part, Set<String> seen) {
        var id = id(part, "id");
        if (!id.isEmpty() && !seen.add(id)) {
            part.noteAt("id", "twice", id);
        }
        return id;
    }

    private static List<String> overall(DocumentPart part, List<Section> sections) {
        return ScoringRules.overall(part, sections);
    }
}
