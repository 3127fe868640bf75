package org.alongside.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** The columns of a file of past responses: {@code participant,project,cohort,age,wave} and the questions’ ids. */
final class ImportColumns {
    private static final List<String> NEEDED = List.of("participant", "cohort", "wave");
    private static final int LONGEST_SHOWN = 40;

    private final Instrument instrument;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;

    ImportColumns(List<String> header, Instrument instrument) {
        this.instrument = instrument;
        this.width = header.size();
        for (var i = 0; i < width; i++) {
            columns.putIfAbsent(header.get(i), i);
        }
    }

    /** With a wrong header nothing is imported: a mistyped column would leave its question blank for good. */
    static List<Problem> check(List<String> header, Instrument instrument) {
        var problems = new ArrayList<Problem>();
        NEEDED.stream()
                .filter(name -> !header.contains(name))
                .forEach(name -> problems.add(problem("column", 1, name)));
        var seen = new HashSet<String>();
        for (var name : header) {
            if (!seen.add(name)) {
                problems.add(problem("columnTwice", 1, shown(name)));
            } else if (!InstrumentReader.RESERVED.contains(name)
                    && instrument.item(name).isEmpty()) {
                problems.add(problem("question", 1, shown(name)));
            }
        }
        return problems;
    }

    /** The row, if all of it fits; otherwise everything that does not is noted. */
    Optional<ImportRow> row(CSVRecord cells, List<Problem> problems) {
        var before = problems.size();
        var number = Math.toIntExact(cells.getRecordNumber());
        if (cells.size() != width) {
            problems.add(problem("width", number, String.valueOf(cells.size()), String.valueOf(width)));
            return Optional.empty();
        }
        var code = cell(cells, "wave");
        var wave = Wave.of(code).filter(instrument.waves()::contains);
        if (wave.isEmpty()) {
            problems.add(problem("wave", number, shown(code)));
        }
        var answers = answers(cells, number, problems);
        if (answers.isEmpty() && problems.size() == before) {
            problems.add(problem("noAnswer", number));
        }
        return problems.size() > before
                ? Optional.empty()
                : wave.map(known -> new ImportRow(
                        number,
                        cell(cells, "participant"),
                        cell(cells, "project"),
                        cell(cells, "cohort"),
                        known,
                        answers));
    }

    /** A blank cell was not asked, and makes no answer. */
    private Map<String, Integer> answers(CSVRecord cells, int number, List<Problem> problems) {
        var answers = new LinkedHashMap<String, Integer>();
        for (var item : instrument.items()) {
            var text = cell(cells, item.id());
            if (text.isEmpty()) {
                continue;
            }
            var option = item.scale().options().stream()
                    .filter(candidate -> String.valueOf(candidate.value()).equals(text))
                    .findFirst();
            if (option.isPresent()) {
                answers.put(item.id(), option.get().value());
            } else {
                problems.add(problem("value", number, item.id(), shown(text), allowed(item.scale())));
            }
        }
        return answers;
    }

    private String cell(CSVRecord cells, String column) {
        var index = columns.get(column);
        // the one character that PostgreSQL cannot compare: it must not end the import
        return index == null ? "" : cells.get(index).replace('\0', '\uFFFD');
    }

    private static String allowed(ResponseScale scale) {
        return String.join(
                ", ",
                scale.options().stream()
                        .map(option -> String.valueOf(option.value()))
                        .toList());
    }

    static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    static Problem problem(String key, long row, String... more) {
        var arguments = new ArrayList<String>();
        arguments.add(String.valueOf(row));
        arguments.addAll(List.of(more));
        return new Problem("import.problem." + key, arguments);
    }
}
