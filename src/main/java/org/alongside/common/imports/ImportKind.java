package org.alongside.common.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.common.Role;

/**
 * One kind of thing that can be brought in from a file. The check and the real run are the same calls: the check’s
 * transaction is rolled back. So a fate must not hold anything that differs from one run to the next, such as a new id.
 */
public interface ImportKind {
    /** Short and stable, as in {@code people}: it stands in addresses, and {@code import.kind.people} is its name. */
    String code();

    Set<Role> roles();

    /** The name of what is imported into; refuses as not found whatever the person signed in may not change. */
    String subject(UUID subject);

    /** Where one goes from here, such as the page of the cohort. */
    String address(UUID subject);

    /** What the columns of a file may be. */
    List<ImportColumn> columns(UUID subject);

    /** What is to be decided before the check. */
    default List<ImportChoice> choices(UUID subject) {
        return List.of();
    }

    /** What a heading is that neither memory nor the columns’ words know; empty for nothing. */
    default String guess(UUID subject, String heading) {
        return "";
    }

    /** Whether a heading tells which column it is the next time too; a date does not. */
    default boolean isRemembered(String heading) {
        return true;
    }

    /** Sentences about what was chosen that must be put right before any row is read; empty if all is well. */
    default List<Sentence> problems(UUID subject, Columns columns, Map<String, String> choices) {
        return List.of();
    }

    /** Whether the page lists rows that came in whole; where there are very many, their number may be enough. */
    default boolean listsEveryRow() {
        return true;
    }

    /** How many rows the taker gets at once, about. */
    default int rowsAtOnce() {
        return 500;
    }

    /** Begins to read. Called in the transaction of the run, in the name of the person who started it. */
    RowTaker begin(ImportJob job);

    /**
     * Takes away everything that the run made. Called in a transaction that is rolled back if anything is returned: what
     * has come to depend on it since, as sentences.
     */
    List<Sentence> undo(ImportJob job);
}
