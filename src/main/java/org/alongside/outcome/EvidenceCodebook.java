package org.alongside.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The questions of an instrument as the evidence pack describes them. Their wording is empty where the rights holder
 * does not let it leave.
 */
record EvidenceCodebook(String title, String edition, String notice, List<Question> questions) {
    /** An answer and its words. */
    record Answer(int value, String label) {}

    /** {@code reverseFrom}: of a question that counts the other way round, points are this minus the answer; else 0. */
    record Question(String id, String section, String text, int reverseFrom, List<Answer> answers) {}

    static EvidenceCodebook of(JsonNode document, String notice, boolean textsMayLeave) {
        var questions = new ArrayList<Question>();
        for (var section : document.path("sections")) {
            for (var item : section.path("items")) {
                var scale = item.path("scale").asString(section.path("scale").asString(""));
                var answers = document.path("responseScales")
                        .path(scale)
                        .valueStream()
                        .map(option -> new Answer(
                                option.path("value").asInt(), textsMayLeave ? label(option) : ""))
                        .toList();
                var values = answers.stream().mapToInt(Answer::value).summaryStatistics();
                questions.add(new Question(
                        item.path("id").asString(""),
                        section.path("id").asString(""),
                        textsMayLeave ? text(item.path("text")) : "",
                        item.path("reverse").asBoolean(false) ? values.getMin() + values.getMax() : 0,
                        answers));
            }
        }
        return new EvidenceCodebook(
                text(document.path("title")), document.path("version").asString(""), notice, List.copyOf(questions));
    }

    private static String label(JsonNode option) {
        return text(option.path("label"));
    }

    /** Of several languages, the first. */
    private static String text(JsonNode node) {
        return node.isObject()
                ? node.valueStream().map(JsonNode::asString).findFirst().orElse("")
                : node.asString("");
    }

    /** Where the answers of a section stand among all, from 0. */
    List<Integer> positions(String section) {
        return IntStream.range(0, questions.size())
                .filter(i -> questions.get(i).section().equals(section))
                .boxed()
                .toList();
    }
}
