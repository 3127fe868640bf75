package org.alongside.cohort;

import java.util.List;
import org.alongside.cohort.ProgrammeProfile.SmallGroups;
import org.alongside.cohort.ProgrammeProfile.Usual;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

@Table("programme")
record Programme(
        @Id ProgrammeId id,
        @Version long version,
        String name,
        @Nullable Integer targetAgeFrom,
        @Nullable Integer targetAgeTo,
        String targetWords,
        List<String> coreElements,
        int usualWeeks,
        int usualCapacity,
        int usualCbtPercent,
        int minimumGroup,
        int minimumSharedGroup,
        int minimumCell) {

    static Programme of(ProgrammeId id, long version, ProgrammeProfile profile) {
        return new Programme(
                id,
                version,
                profile.name(),
                profile.target().ageFrom(),
                profile.target().ageTo(),
                profile.target().words(),
                profile.coreElements(),
                profile.usual().weeks(),
                profile.usual().capacity(),
                profile.usual().cbtPercent(),
                profile.smallGroups().group(),
                profile.smallGroups().sharedGroup(),
                profile.smallGroups().cell());
    }

    ProgrammeProfile profile() {
        return new ProgrammeProfile(
                name,
                new Target(targetAgeFrom, targetAgeTo, targetWords),
                coreElements,
                new Usual(usualWeeks, usualCapacity, usualCbtPercent),
                new SmallGroups(minimumGroup, minimumSharedGroup, minimumCell));
    }
}
