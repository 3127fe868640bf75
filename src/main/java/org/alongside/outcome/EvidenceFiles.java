package org.alongside.outcome;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.outcome.EvidenceRules.Detail;
import org.alongside.outcome.MeasuredParts.Measured;
import org.jspecify.annotations.Nullable;

/** The texts of the evidence pack. Everything in its tables is a number or a word of ours, so that no cell is a formula. */
final class EvidenceFiles {
    private final Measured measured;
    private final EvidenceCodebook codebook;
    private final EvidenceRules rules;

    EvidenceFiles(Measured measured, EvidenceCodebook codebook, EvidenceRules rules) {
        this.measured = measured;
        this.codebook = codebook;
        this.rules = rules;
    }

    /** The columns of responses.csv. */
    List<String> columns() {
        var columns = new ArrayList<>(List.of("person", "wave", "month", "age_band", "project", "cohort"));
        codebook.questions().forEach(question -> columns.add(question.id()));
        measured.parts().forEach(part -> columns.add("score_" + part.id()));
        return columns;
    }

    void row(Writer csv, EvidenceRow row) throws IOException {
        var cells = new ArrayList<>(List.of(
                String.valueOf(row.person()),
                row.wave(),
                rules.month(row),
                rules.age(row),
                rules.project(row),
                rules.cohort(row)));
        for (var answer : row.answers()) {
            cells.add(answer == null ? "" : answer.toString());
        }
        for (var score : row.scores()) {
            cells.add(score == null ? "" : points(score));
        }
        csv.write(String.join(",", cells) + "\n");
    }

    private String points(int stored) {
        return BigDecimal.valueOf(stored)
                .divide(BigDecimal.valueOf(measured.unit()), Sample.EXACT)
                .stripTrailingZeros()
                .toPlainString();
    }

    String codebookCsv() {
        var lines = new ArrayList<String>();
        lines.add("variable,kind,section,reverse_from,meaning");
        lines.add("person,number,,0,\"made up for this pack only; the same person has another number in the next\"");
        lines.add("wave,word,,0,\"when the questions were answered\"");
        lines.add("month,word,,0,\"the month, or the year, in which they were finished; empty: not known or left out\"");
        lines.add("age_band,word,,0,\"age at the start; empty: left out\"");
        lines.add("project,number,,0,\"made up for this pack only; empty: left out\"");
        lines.add("cohort,number,,0,\"made up for this pack only; empty: left out\"");
        codebook.questions().forEach(question -> lines.add("%s,answer,%s,%d,%s"
                .formatted(
                        question.id(),
                        question.section(),
                        question.reverseFrom(),
                        quoted(question.text() + question.answers().stream()
                                .map(answer -> answer.value() + " " + answer.label())
                                .collect(Collectors.joining("; ", " [", "]"))))));
        measured.parts().forEach(part -> lines.add("score_%s,score,%s,0,%s"
                .formatted(part.id(), part.id(), quoted(part.title().orElse("overall score")))));
        return String.join("\n", lines) + "\n";
    }

    /** A cell of text; one that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String text) {
        var safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + safe.replace("\"", "\"\"").replace('\n', ' ') + "\"";
    }

    /** One statistic a line, so that R’s own functions can read it. */
    String resultsJson(Map<String, Map<String, Figure<?>>> results) {
        var blocks = results.entrySet().stream()
                .map(block -> "    \"" + block.getKey() + "\": {\n"
                        + block.getValue().entrySet().stream()
                                .map(figure -> "      \"%s\": {%s}".formatted(figure.getKey(), json(figure.getValue())))
                                .collect(Collectors.joining(",\n"))
                        + "\n    }")
                .collect(Collectors.joining(",\n"));
        return "{\n  \"csv\": \"responses.csv\",\n  \"higher_is_better\": %s,\n  \"statistics\": {\n%s\n  }\n}\n"
                .formatted(measured.direction() == Direction.HIGHER_IS_BETTER, blocks);
    }

    private static String json(Figure<?> figure) {
        return figure.either(
                value -> "\"value\": " + number(value),
                reason -> "\"value\": null, \"undefined\": \"" + reason.code() + "\"");
    }

    private static String number(Object value) {
        return switch (value) {
            case PValue p -> p.value().toString();
            case List<?> list ->
                list.stream()
                        .map(element -> element instanceof Figure<?> figure
                                ? figure.either(EvidenceFiles::number, reason -> "null")
                                : number(element))
                        .collect(Collectors.joining(", ", "[", "]"));
            default -> value.toString();
        };
    }

    String spss() {
        var lines = new ArrayList<String>();
        lines.add("* Reads responses.csv with labels. Set the folder first: CD 'C:\\the\\unpacked\\folder'.");
        lines.add("GET DATA /TYPE=TXT /FILE='responses.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /DELIMITERS=','");
        lines.add("  /QUALIFIER='\"' /FIRSTCASE=2 /VARIABLES=");
        lines.add("  person F8.0 wave A16 month A7 age_band A12 project F8.0 cohort F8.0");
        codebook.questions().forEach(question -> lines.add("  " + question.id() + " F4.0"));
        measured.parts().forEach(part -> lines.add("  score_" + part.id() + " F10.4"));
        lines.add(".");
        lines.add("VARIABLE LABELS");
        lines.add("  person 'Number made up for this pack' wave 'Wave' month 'Month of answering'");
        lines.add("  age_band 'Age at the start' project 'Project' cohort 'Cohort'");
        codebook.questions()
                .forEach(question -> lines.add("  %s '%s'"
                        .formatted(question.id(), spss(question.text().isEmpty() ? question.id() : question.text()))));
        measured.parts()
                .forEach(part ->
                        lines.add("  score_%s '%s'".formatted(part.id(), spss(part.title().orElse("Overall score")))));
        lines.add(".");
        codebook.questions().stream()
                .filter(question -> question.answers().stream().noneMatch(answer -> answer.label().isEmpty()))
                .forEach(question -> lines.add("VALUE LABELS %s %s.".formatted(
                        question.id(),
                        question.answers().stream()
                                .map(answer -> "%d '%s'".formatted(answer.value(), spss(answer.label())))
                                .collect(Collectors.joining(" ")))));
        lines.add("VARIABLE LEVEL person project cohort wave age_band (NOMINAL).");
        lines.add("EXECUTE.");
        return String.join("\n", lines) + "\n";
    }

    private static String spss(String text) {
        return text.replace("'", "''").replace('\n', ' ');
    }

    /** What is in the pack, what it cannot show, and what was left out. */
    String readme(String programme, EvidenceSums sums, @Nullable String leftWaves) {
        var lines = new ArrayList<String>();
        lines.add("EVIDENCE PACK: " + programme);
        lines.add("Instrument: %s, edition %s. %s".formatted(codebook.title(), codebook.edition(), codebook.notice()));
        lines.add("%d people; waves: %s."
                .formatted(sums.people(), sums.waves().stream().map(w -> w.code()).collect(Collectors.joining(", "))));
        lines.add("");
        lines.add("This is a before-and-after comparison without a comparison group: it cannot show that the programme");
        lines.add("is the reason for a change. People who answered twice may differ from those who did not.");
        lines.add("");
        lines.add("responses.csv  one row a person and wave: answers as given, and scores (empty: not complete)");
        lines.add("codebook.csv   what each column means; points of a reversed question are reverse_from minus the answer");
        lines.add("results.json   every statistic in full precision");
        lines.add("analysis.R     reads the two and stops with an error if R finds another number: Rscript analysis.R");
        lines.add("labels.sps     the same table for SPSS, with labels");
        lines.add("");
        lines.add("CONFIDENTIAL. There are no names, numbers or dates in it, but each row is a person: fewer than %d people"
                .formatted(rules.smallest()));
        lines.add("may share a row’s answers. Do not publish rows, or counts of fewer than 5. The page “For sharing” is for that.");
        lines.add("");
        lines.add("LEFT OUT, because a mixture of it would have been of fewer than %d people:".formatted(rules.smallest()));
        lines.add(leftWaves == null ? "- no wave" : "- waves: " + leftWaves);
        lines.add(rules.gives(Detail.AGE_BAND) ? "- ages are in wide bands, or “not given”" : "- ages");
        if (!rules.gives(Detail.PROJECT)) {
            lines.add("- projects");
        }
        if (!rules.gives(Detail.MONTH)) {
            lines.add(rules.gives(Detail.YEAR) ? "- months (years are given)" : "- months and years");
        }
        if (!rules.gives(Detail.COHORT)) {
            lines.add("- cohorts, and so the interval that allows for them (it is on the page)");
        }
        lines.add("- comparisons and parts with fewer people");
        lines.add("Never in a pack: attendance, names, who helped, men who answered nothing.");
        return String.join("\n", lines) + "\n";
    }
}
