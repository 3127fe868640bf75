package org.alongside.common;

import java.util.List;

/** A rule of the domain that was not kept, as a message key and arguments; one place turns it into words. */
public abstract sealed class RuleViolation extends RuntimeException {
    private final transient List<Object> arguments;

    private RuleViolation(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    public String key() {
        return String.valueOf(getMessage());
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** There is no such thing, or none that this person may know of. */
    public static final class NotFound extends RuleViolation {
        public NotFound() {
            super("error.notFound");
        }
    }

    /** Somebody else changed it meanwhile, or it exists already. */
    public static final class Conflict extends RuleViolation {
        public Conflict(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** The rules of the domain do not allow it. */
    public static final class Refused extends RuleViolation {
        public Refused(String key, Object... arguments) {
            super(key, arguments);
        }
    }
}
