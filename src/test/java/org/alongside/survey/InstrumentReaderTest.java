package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
                "\"notice\": null | \"notice\": \"<copyright line>\" | placeholder | licence, notice",
                "\"notice\": null | \"notice\": null, \"price\": 3 | unknownField | licence, price",
                "\"notice\": null | \"notice\": null, \"agreementDate\": \"soon\" | day | licence, agreementDate",
                "\"language\": \"en-GB\" | \"status\": \"x\" | missing | language",
                "\"language\": \"en-GB\" | \"language\": \"english please\" | languageTag | language",
                "\"language\": \"en-GB\" | \"language\": \"en-GB\", \"languages\": [\"en-GB\", \"cy\"] | language | languages 2",
                "\"language\": \"en-GB\" | \"language\": \"en-GB\", \"translations\": {\"cy\": {\"title\": \"Bach\"}} | missing | translations, cy, items",
                "\"title\": \"Small\" | \"title\": \"Sm\\u0000all\" | characters | title",
                "\"title\": \"Small\" | \"title\": \"Sm\\ud83dall\" | characters | title",
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
                "\"method\": \"sum\", \"min\" | \"method\": \"mean\", \"min\" | method | sections 1, score, method",
                "\"method\": \"sum\", \"min\" | \"method\": \"sum-then-lookup\", \"min\" | missing | sections 1, score, lookup",
                "\"method\": \"sum\", \"min\" | \"method\": \"sum\", \"lookup\": {}, \"min\" | lookupUnused | sections 1, score, lookup",
                "\"method\": \"sum\", \"min\" | \"method\": \"sum\", \"reliability\": 1.2, \"min\" | reliability | sections 1, score, reliability",
                "\"method\": \"sum\", \"min\" | \"method\": \"sum\", \"norm\": {\"sd\": -1}, \"min\" | positive | sections 1, score, norm, sd",
                "\"text\": \"I worry.\" | \"text\": \"I worry.\", \"distress\": [9] | distressValue | sections 2, items 1, distress 1",
                "\"text\": \"I worry.\" | \"text\": \"I worry.\", \"distress\": [2] | distressEnd | sections 2, items 1, distress",
                "\"method\": \"sum\", \"min\": 2 | \"method\": \"sum\", \"min\": 0 | range | sections 1, score, min",
                "\"max\": 8 | \"max\": 100 | range | sections 1, score, max",
                "\"complete\", \"maxMissing\": 0 | \"guess\" | missingRule | sections 1, score, missing, rule",
                "\"maxMissing\": 0 | \"maxMissing\": 1 | maxMissingComplete | sections 1, score, missing, maxMissing",
                "\"complete\", \"maxMissing\": 0 | \"prorate\", \"maxMissing\": 2 | maxMissing | sections 1, score, missing, maxMissing",
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

    private static String withTable(String table) {
        return Documents.small()
                .replaceFirst(
                        "\"method\": \"sum\", \"min\"",
                        "\"method\": \"sum-then-lookup\", \"report\": \"lookup\", \"lookup\": {" + table
                                + "}, \"min\"");
    }

    /** What is wrong with a conversion table from 2 to 8, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'2':0,'3':1,'4':2,'5':3,'6':4,'7':5 | lookupGap | sections 1, score, lookup | 8",
                "'2':0,'6':4,'7':5,'8':9 | lookupGaps | sections 1, score, lookup | 3",
                "'1':0,'2':0,'3':1,'4':2,'5':3,'6':4,'7':5,'8':6 | lookupKey | sections 1, score, lookup, 1 | 2",
                "'2':0,'3':1,'4':2,'5':1.5,'6':4,'7':5,'8':6 | lookupFalls | sections 1, score, lookup, 5 | ",
                "'2':9,'3':8,'4':7,'5':7.5,'6':4,'7':3,'8':2 | lookupRises | sections 1, score, lookup, 5 | ",
                "'2':'<metric score>','3':1,'4':2,'5':3,'6':4,'7':5,'8':6 | number | sections 1, score, lookup, 2 | ",
                "'2':0.12345,'3':1,'4':2,'5':3,'6':4,'7':5,'8':6 | decimals | sections 1, score, lookup, 2 | 4",
                "'2':0,'3':1,'4':2,'5':3,'6':4,'7':5,'8':1e999999999 | large | sections 1, score, lookup, 8 | 10000",
                "'two':0,'3':1,'4':2,'5':3,'6':4,'7':5,'8':6 | lookupKey | sections 1, score, lookup, two | 2"
            })
    void whatIsWrongWithAConversionTableIsSaid(String table, String key, String place, @Nullable String more) {
        var problems =
                InstrumentReader.read(withTable(table.replace('\'', '"'))).problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo("instrument.problem." + key);
            assertThat(problem.arguments().getFirst()).isEqualTo(place);
            if (more != null) {
                assertThat(problem.arguments().get(1)).isEqualTo(more);
            }
        });
    }

    @Test
    void aConversionTableMakesTheRangeOfTheOverallScore() {
        var document = withTable("\"2\":0,\"3\":1,\"4\":2,\"5\":3.25,\"6\":4,\"7\":5,\"8\":6")
                .replace("\"sections\": [\"a\", \"b\"]", "\"sections\": [\"a\", \"b\"], \"min\": 1, \"max\": 10");
        assertThat(Documents.read(document).scoreUnit()).isEqualTo(100);
        assertThat(InstrumentReader.read(document.replace("\"max\": 10", "\"max\": 12"))
                        .problems())
                .containsExactly(Problem.of("instrument.problem.range", "overall, max", "10"));
    }

    @Test
    void whatIsNestedWithoutEndOrTooLongIsRefusedInASentence() {
        assertThat(InstrumentReader.read("[".repeat(100_000)).problems())
                .extracting(Problem::key)
                .containsExactly("instrument.problem.deep");
        assertThat(InstrumentReader.read("{\"a\":".repeat(5_000)).problems())
                .extracting(Problem::key)
                .containsExactly("instrument.problem.deep");
        assertThat(InstrumentReader.read(" ".repeat(1_000_001)).problems())
                .extracting(Problem::key)
                .containsExactly("instrument.problem.size");
    }

    @Test
    void theLicensedTemplateSaysWhatIsStillToBeFilledInButForTheAgreement() {
        var problems = InstrumentReader.read(Documents.text("licensed-instrument.template.json"))
                .problems();
        assertThat(problems)
                .extracting(problem -> problem.arguments().getFirst())
                .contains(
                        "title", "licence, holder", "licence, notice", "sections 1, title", "sections 1, items 7, text")
                .contains("responseScales, f 5, label", "sections 1, score, lookup, 7", "sections 1, score, lookup")
                .noneMatch(place -> place.contains("agreement"));
    }

    @Test
    void anotherLanguageHasItsOwnWordsAndTheSameScores() {
        var welsh = Documents.read(Documents.bilingual()).in(Locale.forLanguageTag("cy-GB"));
        assertThat(welsh.title()).isEqualTo("Bach");
        assertThat(welsh.item("a2").orElseThrow().text()).isEqualTo("Rwy’n cysgu’n dda.");
        assertThat(welsh.item("a2").orElseThrow().scale().options().getFirst().label())
                .isEqualTo("Na");
        assertThat(welsh.item("a2").orElseThrow().reverse()).isTrue();
        assertThat(Documents.read(Documents.bilingual()).in(Locale.FRENCH).title())
                .isEqualTo("Small");
    }
}
