package org.alongside.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.common.RuleViolation;

/** An address that looks like one; compared without regard to case. */
public record EmailAddress(String value) {
    private static final Pattern SHAPE = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final int LONGEST = 254;

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new RuleViolation.Refused("account.email.shape");
        }
    }
}
