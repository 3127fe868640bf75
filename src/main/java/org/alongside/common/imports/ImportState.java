package org.alongside.common.imports;

import java.util.Set;

/** How far an import has come. */
public enum ImportState {
    /** The file is here; which column is what is not said yet. */
    MAPPING,
    CHECKING,
    /** Every row’s fate is known, and nothing has come in. */
    CHECKED,
    RUNNING,
    DONE,
    UNDOING,
    UNDONE,
    /** It was interrupted; nothing has come in. */
    FAILED;

    /** Whether it is being worked on in the background. */
    public boolean isBusy() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }

    /** Whether the rows of the file are still kept. */
    public boolean hasRows() {
        return this == MAPPING || this == CHECKED || this == FAILED;
    }

    Set<ImportState> before() {
        return switch (this) {
            case CHECKING -> Set.of(MAPPING, CHECKED, FAILED);
            case RUNNING -> Set.of(CHECKED);
            case UNDOING -> Set.of(DONE);
            case CHECKED -> Set.of(CHECKING, RUNNING);
            case DONE -> Set.of(RUNNING, UNDOING);
            case UNDONE -> Set.of(UNDOING);
            case FAILED -> Set.of(CHECKING, RUNNING);
            case MAPPING -> Set.of(CHECKING);
        };
    }
}
