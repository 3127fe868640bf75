package org.alongside.cohort;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.alongside.account.AccountId;
import org.alongside.common.RuleViolation;

/** A site, as a form edits it. */
public record ProjectProfile(
        String name,
        String place,
        ZoneId zone,
        String countryPart,
        Contact contact,
        Safeguarding safeguarding,
        List<HelpNumber> helpNumbers) {
    private static final int MOST_NUMBERS = 10;

    public ProjectProfile {
        name = Words.needed(name);
        place = Words.line(place);
        if (helpNumbers.size() > MOST_NUMBERS) {
            throw new RuleViolation.Refused("project.helpNumbers.many", MOST_NUMBERS);
        }
    }

    /** With the day on which each of its numbers was last made sure of. */
    ProjectProfile checked(List<HelpNumber> before, LocalDate today) {
        return new ProjectProfile(
                name,
                place,
                zone,
                countryPart,
                contact,
                safeguarding,
                helpNumbers.stream()
                        .map(number -> number.checked(before, today))
                        .toList());
    }

    /** Whom the men ask for. */
    public record Contact(String name, String phone) {
        public Contact {
            name = Words.line(name);
            phone = Words.line(phone);
        }
    }

    /** Who is told when somebody may be in danger; with an account, if he or she signs in here. */
    public record Safeguarding(String name, String phone, Optional<AccountId> account) {
        public Safeguarding {
            name = Words.line(name);
            phone = Words.line(phone);
        }
    }
}
