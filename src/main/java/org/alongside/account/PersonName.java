package org.alongside.account;

import org.alongside.common.RuleViolation;

/** A name somebody goes by. */
public record PersonName(String value) {
    private static final int LONGEST = 100;

    public PersonName {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new RuleViolation.Refused("account.name.needed");
        }
    }
}
