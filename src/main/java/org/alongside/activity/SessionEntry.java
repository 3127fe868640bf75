package org.alongside.activity;

import java.util.Locale;
import org.alongside.common.RuleViolation;

/** What a register says beside its men. */
public enum SessionEntry {
    /** How many came whose names nobody took. */
    OTHERS {
        @Override
        String check(String value) {
            if (!value.matches("0|[1-9]\\d{0,2}")) {
                throw new RuleViolation.Refused("pocket.register.number");
            }
            return value;
        }

        @Override
        String meanwhile() {
            return "pocket.register.othersMeanwhile";
        }
    },
    /** What was made and how it went; of no man in particular. */
    NOTE {
        @Override
        String check(String value) {
            if (value.length() > LONGEST_NOTE) {
                throw new RuleViolation.Refused("pocket.register.long");
            }
            return value.replace("\u0000", "");
        }

        @Override
        String meanwhile() {
            return "pocket.register.noteMeanwhile";
        }
    };

    public static final int LONGEST_NOTE = 500;

    /** The value as it is kept; refused if it makes no sense. */
    abstract String check(String value);

    /** What to say when somebody else has set it unseen. */
    abstract String meanwhile();

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
