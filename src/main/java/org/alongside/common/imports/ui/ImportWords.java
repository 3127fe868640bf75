package org.alongside.common.imports.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.List;
import org.alongside.common.imports.ImportId;
import org.alongside.common.imports.ImportRun;
import org.alongside.common.imports.Sentence;
import org.alongside.common.ui.Texts;

/** How imports are put in words, the same way everywhere. */
final class ImportWords {
    private static final String NAMES = "import.column.";
    /** What depends on an import may be in a table that has no words of its own. */
    private static final String DEPENDS = "import.depends.";

    private ImportWords() {}

    static String address(ImportId id) {
        return "/import/" + id.value();
    }

    /** An argument may be the name of a column, as a key. */
    static String text(Sentence sentence) {
        var known = !sentence.key().startsWith(DEPENDS) || Texts.has(sentence.key());
        return t(
                known ? sentence.key() : DEPENDS + "other",
                sentence.arguments().stream()
                        .map(argument -> argument.startsWith(NAMES) ? t(argument) : argument)
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
