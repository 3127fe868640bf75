package org.alongside.actionplan;

import org.alongside.cohort.ParticipantId;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Something to practise first, and with whom; with one of the group, he may be named. */
public record Practice(
        Rehearsal what, PractiseWith with, @Nullable ParticipantId peer) {
    public Practice {
        if (peer != null && with != PractiseWith.PEER) {
            throw new RuleViolation.Refused("pocket.doesNotFit");
        }
    }
}
