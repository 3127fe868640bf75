package org.alongside.common.imports.ui;

import static org.alongside.common.ui.Texts.t;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.common.imports.ImportId;
import org.alongside.common.imports.ImportRun;
import org.alongside.common.imports.Sentence;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.Texts;

/** How imports are put in words, the same way everywhere. */
final class ImportWords {
    private static final String NAMES = "import.column.";
    /** What depends on an import may be in a table that has no words of its own. */
    private static final String DEPENDS = "import.depends.";

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ImportWords() {}

    static String address(ImportId id) {
        return "/import/" + id.value();
    }

    /** As in the file, but for a date of a workbook, which nobody writes like that. */
    static String cell(String text) {
        try {
            return ISO_DATE.matcher(text).matches() ? Formats.date(LocalDate.parse(text)) : text;
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** An argument may be the name of a column, as a key. */
    static String text(Sentence sentence) {
        var known = !sentence.key().startsWith(DEPENDS) || Texts.has(sentence.key());
        return t(
                known ? sentence.key() : DEPENDS + "other",
                sentence.arguments().stream()
                        .map(argument -> argument.startsWith(NAMES) ? t(argument) : cell(argument))
                        .toArray());
    }

    static String texts(List<Sentence> sentences) {
        return String.join(" ", sentences.stream().map(ImportWords::text).toList());
    }

    static String kind(ImportRun run) {
        return t("import.kind." + run.kind());
    }

    /** How it stands, in one sentence. */
    static String state(ImportRun run) {
        var counts = run.counts();
        return switch (run.state()) {
            case MAPPING -> t("import.state.MAPPING", counts.inFile());
            case CHECKING, RUNNING, UNDOING -> t("import.state." + run.state(), counts.done(), counts.inFile());
            case CHECKED, DONE, UNDONE -> t("import.state." + run.state(), counts.comingIn(), counts.inFile());
            case FAILED -> t("import.state.FAILED");
        };
    }
}
