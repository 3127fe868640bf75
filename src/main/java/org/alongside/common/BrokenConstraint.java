package org.alongside.common;

import java.util.Optional;
import org.postgresql.util.PSQLException;

/** Which constraint of the database was broken, so that a service can say it in words. */
public final class BrokenConstraint {
    private BrokenConstraint() {}

    public static boolean is(String constraint, Throwable thrown) {
        return name(thrown).filter(constraint::equals).isPresent();
    }

    public static Optional<String> name(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return Optional.ofNullable(refused.getServerErrorMessage().getConstraint());
            }
        }
        return Optional.empty();
    }
}
