package org.alongside.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Questionnaires for tests. */
final class Documents {
    private Documents() {}

    /** The 23 questions of the demo programme. */
    static String check23() {
        try {
            return new ClassPathResource("db/demo/default-instrument.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two sections on a scale from 1 to 4: a1, a2 (reverse), and b1; an overall score. */
    static String small() {
        return """
                {"format": "alongside-instrument/1", "id": "small", "version": "1", "title": "Small", "language": "en-GB",
                 "licence": {"notice": null, "requiresAgreement": false}, "higherIsBetter": false,
                 "waves": ["baseline", "end"],
                 "responseScales": {"four": [{"value": 1, "label": "No"}, {"value": 2, "label": "Rather no"},
                    {"value": 3, "label": "Rather yes"}, {"value": 4, "label": "Yes"}]},
                 "sections": [
                    {"id": "a", "title": "First", "scale": "four",
                     "items": [{"id": "a1", "text": "I sleep badly."},
                        {"id": "a2", "text": "I sleep well.", "reverse": true}],
                     "score": {"method": "sum", "min": 2, "max": 8, "missing": {"rule": "complete", "maxMissing": 0}}},
                    {"id": "b", "title": "Second", "scale": "four", "items": [{"id": "b1", "text": "I worry."}],
                     "score": {"method": "sum", "missing": {"rule": "complete"}}}],
                 "overall": {"method": "sum-of-sections", "sections": ["a", "b"], "missing": {"rule": "all-sections"}}}
                """;
    }

    /** With a Welsh translation. */
    static String bilingual() {
        return small().replace("\"language\": \"en-GB\",", """
                        "language": "en-GB", "languages": ["en-GB", "cy"],
                        "translations": {"cy": {"title": "Bach",
                            "sections": {"a": "Cyntaf", "b": "Ail"},
                            "items": {"a1": "Rwy’n cysgu’n wael.", "a2": "Rwy’n cysgu’n dda.", "b1": "Rwy’n poeni."},
                            "responseScales": {"four": {"1": "Na", "2": "Na, braidd", "3": "Ie, braidd", "4": "Ie"}}}},""");
    }

    /** A file beside the tests. */
    static String text(String name) {
        try {
            return new ClassPathResource("instrument/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Instrument read(String document) {
        var reading = InstrumentReader.read(document);
        var instrument = reading.instrument();
        if (instrument == null) {
            throw new AssertionError(reading.problems());
        }
        return instrument;
    }
}
