package org.alongside.cohort;

import org.alongside.common.RuleViolation;
import org.springframework.data.relational.core.mapping.Table;

/** A number that a man of a project may ring when he needs somebody, and when it is answered. */
@Table("project_help_number")
public record HelpNumber(String name, String phone, String hours) {
    public HelpNumber {
        name = Words.line(name);
        phone = Words.line(phone);
        hours = Words.line(hours);
        if (name.isEmpty() || phone.isEmpty()) {
            throw new RuleViolation.Refused("project.helpNumber.needs");
        }
    }
}
