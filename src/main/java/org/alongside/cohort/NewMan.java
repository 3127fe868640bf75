package org.alongside.cohort;

import java.util.Optional;
import org.alongside.account.PersonName;

/** What is written down when a man is added: his first name; everything else is as much as is known. */
public record NewMan(
        PersonName firstName,
        String familyName,
        String phone,
        Optional<Age> age,
        Optional<OutsideTarget> outside,
        Stage stage) {
    public NewMan {
        familyName = Words.line(familyName);
        phone = Words.line(phone);
    }

    public static NewMan named(PersonName firstName) {
        return new NewMan(firstName, "", "", Optional.empty(), Optional.empty(), Stage.ACTIVE);
    }

    public NewMan at(Stage other) {
        return new NewMan(firstName, familyName, phone, age, outside, other);
    }
}
