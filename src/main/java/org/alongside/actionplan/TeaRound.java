package org.alongside.actionplan;

import java.util.List;
import java.util.Optional;
import org.alongside.account.AccountId;
import org.alongside.cohort.ParticipantId;

/** The men who are here, one after another, each with the steps that he shows to the group. */
public record TeaRound(List<Man> men, String note) {
    public record Man(ParticipantId id, String name, List<Step> steps) {}

    public record Step(StepId id, String title, ByWhen byWhen, Optional<TeaMark> said, List<Helper> helpers) {}

    /** A man of the group who offered; {@code picked}: he was asked to. */
    public record Helper(AccountId id, String name, boolean picked) {}
}
