package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentReaderTest {
    @Test
    void theQuestionnaireOfTheDemoProgrammeIsReadAsItStands() {
        var instrument = Documents.read(Documents.check23());
        assertThat(instrument.code()).isEqualTo("alongside-23");
        assertThat(instrument.higherIsBetter()).isTrue();
        assertThat(instrument.waves()).containsExactly(Wave.values());
        assertThat(instrument.sections())
                .extracting(section -> section.items().size())
                .containsExactly(7, 8, 8);
        assertThat(instrument.item("s1q7").orElseThrow().scale().options().getFirst())
                .isEqualTo(new ResponseScale.Option(1, "Never"));
        assertThat(instrument.overall()).containsExactly("s1", "s2", "s3");
    }

    @Test
    void directionAndSkippingComeFromTheDocument() {
        var small = Documents.read(Documents.small());
        assertThat(small.higherIsBetter()).isFalse();
        assertThat(small.allowSkip()).isTrue();
        assertThat(Documents.read(Documents.small()
                                .replace("\"title\": \"Small\"", "\"title\": \"S\", \"allowSkip\": false"))
                        .allowSkip())
                .isFalse();
    }

    /** What is changed in the small document, and what is then said of which place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "alongside-instrument/1 | alongside-instrument/2 | format | format",
                "\"id\": \"small\" | \"id\": \"s m\" | id | id",
                "\"title\": \"Small\" | \"title\": \" \" | missing | title",
                "\"title\": \"Small\" | \"title\": \"<your title>\" | placeholder | title",
                "\"higherIsBetter\": false | \"higherIsBetter\": \"no\" | yesOrNo | higherIsBetter",
                "\"requiresAgreement\": false | \"requiresAgreement\": true | missing | licence, agreementReference",
                "[\"baseline\", \"end\"] | [\"baseline\", \"middle\"] | wave | waves 2",
                "[\"baseline\", \"end\"] | [\"end\", \"end\"] | twice | waves 2",
                "[\"baseline\", \"end\"] | [] | empty | waves",
                "\"value\": 2 | \"value\": 1 | twice | responseScales, four 2, value",
                "\"value\": 2 | \"value\": 2.5 | wholeNumber | responseScales, four 2, value",
                "\"value\": 2 | \"value\": 200000 | large | responseScales, four 2, value",
                "\"Rather no\" | \"No\" | twice | responseScales, four 2, label",
                "\"value\": 2, | \"value\": 7, | reverse | sections 1, items 2, reverse",
                "\"title\": \"First\", \"scale\": \"four\" | \"title\": \"First\", \"scale\": \"five\" | scale | sections 1, scale",
                "\"id\": \"b\", | \"id\": \"a\", | twice | sections 2, id",
                "\"id\": \"b\", | \"id\": \"overall\", | reserved | sections 2, id",
                "\"id\": \"b1\" | \"id\": \"a1\" | twice | sections 2, items 1, id",
                "\"id\": \"b1\" | \"id\": \"wave\" | reserved | sections 2, items 1, id",
                "\"text\": \"I worry.\" | \"text\": 5 | missing | sections 2, items 1, text",
                "\"text\": \"I worry.\" | \"text\": \"I worry.\", \"weight\": 2 | unknownField | sections 2, items 1, weight",
                "[{\"id\": \"b1\", \"text\": \"I worry.\"}] | [] | empty | sections 2, items",
                "\"method\": \"sum\", \"min\" | \"method\": \"sum-then-lookup\", \"min\" | method | sections 1, score, method",
                "\"method\": \"sum\", \"min\" | \"method\": \"sum\", \"lookup\": {}, \"min\" | unknownField | sections 1, score, lookup",
                "\"method\": \"sum\", \"min\": 2 | \"method\": \"sum\", \"min\": 0 | range | sections 1, score, min",
                "\"max\": 8 | \"max\": 100 | range | sections 1, score, max",
                "\"complete\", \"maxMissing\": 0 | \"prorate\" | missingRule | sections 1, score, missing, rule",
                "\"maxMissing\": 0 | \"maxMissing\": 1 | maxMissing | sections 1, score, missing, maxMissing",
                "\"sum-of-sections\" | \"mean\" | overallMethod | overall, method",
                "\"all-sections\" | \"any\" | overallMissing | overall, missing, rule",
                "[\"a\", \"b\"] | [\"a\", \"c\"] | section | overall, sections 2",
                "[\"a\", \"b\"] | [\"a\", \"a\"] | twice | overall, sections 2"
            })
    void whatIsWrongIsSaidWithItsPlace(String from, String to, String key, String place) {
        var document = Documents.small();
        assertThat(document).contains(from);
        var reading = InstrumentReader.read(document.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
        assertThat(reading.instrument()).isNull();
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo("instrument.problem." + key);
            assertThat(problem.arguments().getFirst()).isEqualTo(place);
        });
    }

    @Test
    void everyProblemIsSaidAtOnce() {
        var document = Documents.small().replace("\"I worry.\"", "\"\"").replace("\"sum-of-sections\"", "\"mean\"");
        assertThat(InstrumentReader.read(document).problems())
                .extracting(Problem::key)
                .containsExactlyInAnyOrder("instrument.problem.missing", "instrument.problem.overallMethod");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{", "[]", "``", "null", "{\"a\":1,\"a\":2}", "{} {}", "{\"title\": \"\\u0000\"}", "12", "\"x\""})
    void whatIsNoDocumentIsRefusedInASentenceToo(String text) {
        var reading = InstrumentReader.read(text);
        assertThat(reading.instrument()).isNull();
        assertThat(reading.problems()).isNotEmpty();
    }
}
