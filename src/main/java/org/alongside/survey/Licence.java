package org.alongside.survey;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Under which terms an instrument is used. {@code notice} stands on every screen and export; empty: none.
 * {@code reference} and {@code date} are those of the organisation’s agreement, as far as the document tells them.
 */
public record Licence(
        String holder,
        String notice,
        boolean needsAgreement,
        String reference,
        Optional<LocalDate> date,
        Optional<LocalDate> expires,
        boolean textsMayLeave) {
    public static final Licence FREE = new Licence("", "", false, "", Optional.empty(), Optional.empty(), true);
}
