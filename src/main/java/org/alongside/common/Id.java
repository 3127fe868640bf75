package org.alongside.common;

import java.util.Optional;
import java.util.UUID;

/** What every typed identifier is: a UUID that says what it identifies. */
public interface Id {
    UUID value();

    /** Reads an identifier that came from outside, such as an address; empty if it is none. */
    static Optional<UUID> parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
