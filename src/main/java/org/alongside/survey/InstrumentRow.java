package org.alongside.survey;

import java.util.List;

/** What a list says of a questionnaire: how far it has come, under which terms, and who uses it. */
public record InstrumentRow(
        InstrumentId id,
        String code,
        String edition,
        String title,
        InstrumentState state,
        int questions,
        String notice,
        boolean textsMayLeave,
        boolean needsAgreement,
        Agreement agreement,
        int responses,
        List<String> programmes) {
    public InstrumentRow {
        programmes = List.copyOf(programmes);
    }
}
