package org.alongside.account;

import java.nio.charset.StandardCharsets;
import org.alongside.common.RuleViolation;

/** A password somebody chose: long enough, and no other rules. */
public record NewPassword(String value) {
    public static final int SHORTEST = 12;
    /** What bcrypt reads. */
    private static final int MOST_BYTES = 72;

    public NewPassword {
        if (value.length() < SHORTEST) {
            throw new RuleViolation.Refused("account.password.short", SHORTEST);
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new RuleViolation.Refused("account.password.long", MOST_BYTES);
        }
    }

    @Override
    public String toString() {
        return "NewPassword";
    }
}
