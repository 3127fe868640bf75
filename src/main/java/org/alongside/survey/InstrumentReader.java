package org.alongside.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a document in the format “alongside-instrument/1”, or says everything that is wrong with it and where. */
final class InstrumentReader {
    static final String FORMAT = "alongside-instrument/1";
    /** Names of columns in files of past responses, which no question may have. */
    static final Set<String> RESERVED = Set.of("participant", "project", "cohort", "age", "wave");

    /** A questionnaire with its translations is some ten thousand characters long. */
    private static final int LONGEST = 1_000_000;

    private static final int MOST_SECTIONS = 50;
    private static final int MOST_ITEMS = 300;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String ID = "[A-Za-z][A-Za-z0-9._-]{0,59}";

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> itemIds = new HashSet<>();
    private final Set<String> sectionIds = new HashSet<>();

    private InstrumentReader() {}

    /** The instrument, or at least one problem. */
    record Reading(@Nullable Instrument instrument, List<Problem> problems) {}

    static Reading read(String json) {
        if (json.length() > LONGEST) {
            return refused("size", String.valueOf(LONGEST));
        }
        try {
            return new InstrumentReader().readTree(json);
        } catch (StreamConstraintsException e) {
            return refused("deep", line(e));
        } catch (JacksonException e) {
            return refused("json", line(e));
        }
    }

    private static Reading refused(String key, String argument) {
        return new Reading(null, List.of(Problem.of("instrument.problem." + key, argument)));
    }

    private static String line(JacksonException e) {
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "1" : String.valueOf(at.getLineNr());
    }

    private Reading readTree(String json) {
        var tree = MAPPER.readTree(json);
        if (tree == null || tree.isMissingNode()) {
            return refused("json", "1");
        }
        if (!tree.isObject()) {
            return refused("object", "{");
        }
        var document = new DocumentPart(tree, "", problems);
        if (!FORMAT.equals(tree.path("format").asString(""))) {
            document.noteAt("format", "format", FORMAT);
            return new Reading(null, problems);
        }
        document.refuseUnfitCharacters();
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
                "languages",
                "translations",
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
        var sections = document.parts("sections", MOST_SECTIONS).stream()
                .map(part -> section(part, scales))
                .toList();
        if (itemIds.size() > MOST_ITEMS) {
            document.noteAt("sections", "many", String.valueOf(MOST_ITEMS));
        }
        var languages = new LanguagesReader(document, scales, sections);
        return new Instrument(
                id(document, "id"),
                document.text("version"),
                document.text("title"),
                languages.first(),
                licence(document.part("licence")),
                document.yesOrNo("higherIsBetter"),
                !document.has("allowSkip") || document.yesOrNo("allowSkip"),
                waves(document),
                sections,
                document.has("overall") ? ScoringRules.overall(document.part("overall"), sections) : List.of(),
                languages.translations());
    }

    private static String id(DocumentPart part, String field) {
        var id = part.text(field);
        if (!id.isEmpty() && !id.matches(ID)) {
            part.noteAt(field, "id", id);
        }
        return id;
    }

    /** The agreement may be missing or still the template’s: it is asked for when the instrument is published. */
    private static Licence licence(DocumentPart part) {
        part.only(
                "spdx",
                "holder",
                "notice",
                "requiresAgreement",
                "agreementReference",
                "agreementDate",
                "expires",
                "itemTextMayBeRedistributed",
                "itemsMayBeEdited");
        var needed = part.has("requiresAgreement") && part.yesOrNo("requiresAgreement");
        return new Licence(
                part.has("holder") ? part.text("holder") : "",
                part.has("notice") ? part.text("notice") : "",
                needed,
                part.textIfGiven("agreementReference"),
                part.day("agreementDate"),
                part.day("expires"),
                part.has("itemTextMayBeRedistributed") ? part.yesOrNo("itemTextMayBeRedistributed") : !needed);
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
        var score = part.part("score");
        return new Section(id, part.text("title"), items, ScoringRules.rule(score, items), ScoringRules.known(score));
    }

    private Item item(DocumentPart part, ResponseScale scale) {
        part.only("id", "text", "reverse", "distress");
        var id = unique(part, itemIds);
        if (RESERVED.contains(id)) {
            part.noteAt("id", "reserved", id);
        }
        var reverse = part.has("reverse") && part.yesOrNo("reverse");
        if (reverse && !scale.options().isEmpty() && !scale.canBeReversed()) {
            part.noteAt("reverse", "reverse");
        }
        return new Item(id, part.text("text"), reverse, scale, distress(part, scale));
    }

    private static String unique(DocumentPart part, Set<String> seen) {
        var id = id(part, "id");
        if (!id.isEmpty() && !seen.add(id)) {
            part.noteAt("id", "twice", id);
        }
        return id;
    }

    /** Answers at one end of the scale: in the middle they would be no signal of anything. */
    private static Set<Integer> distress(DocumentPart part, ResponseScale scale) {
        if (!part.has("distress")) {
            return Set.of();
        }
        var values = new HashSet<Integer>();
        for (var value : part.parts("distress")) {
            if (!value.node().isIntegralNumber()
                    || !value.node().canConvertToInt()
                    || !scale.has(value.node().intValue())) {
                value.note("distressValue");
            } else {
                values.add(value.node().intValue());
            }
        }
        var all = scale.options().stream()
                .map(ResponseScale.Option::value)
                .sorted()
                .toList();
        if (!values.isEmpty()
                && !values.equals(Set.copyOf(all.subList(0, values.size())))
                && !values.equals(Set.copyOf(all.subList(all.size() - values.size(), all.size())))) {
            part.noteAt("distress", "distressEnd");
        }
        return values;
    }
}
