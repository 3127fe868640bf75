package org.alongside.cohort;

import java.util.function.Supplier;
import org.alongside.common.BrokenConstraint;
import org.alongside.common.RuleViolation;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Turns what the database refuses into the rule that was broken. */
final class Saving {
    private Saving() {}

    static <T> T keepingRules(Supplier<T> write) {
        try {
            return write.get();
        } catch (OptimisticLockingFailureException e) {
            throw new RuleViolation.Conflict("form.changed");
        } catch (DataAccessException e) {
            throw switch (BrokenConstraint.name(e).orElse("")) {
                case "enrolment_has_a_place" -> new RuleViolation.Conflict("enrolment.full");
                case "enrolment_is_once_per_cohort" -> new RuleViolation.Conflict("enrolment.already");
                case "enrolment_stage_follows_the_one_before" -> new RuleViolation.Refused("enrolment.cannotBecome");
                case "participant_reference_is_used_once" -> new RuleViolation.Conflict("participant.reference.taken");
                case "programme_name_is_used_once",
                        "project_name_is_used_once_in_its_programme",
                        "cohort_name_is_used_once_in_its_project" -> new RuleViolation.Conflict("form.name.taken");
                default -> e;
            };
        }
    }
}
