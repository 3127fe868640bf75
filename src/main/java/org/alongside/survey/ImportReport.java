package org.alongside.survey;

import java.util.List;

/** What an import did, or would do: rows read below the header, responses imported, and what was wrong, in row order. */
public record ImportReport(int rows, int imported, List<Problem> problems) {
    public ImportReport {
        problems = List.copyOf(problems);
    }
}
