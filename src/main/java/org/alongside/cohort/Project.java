package org.alongside.cohort;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.account.AccountId;
import org.alongside.cohort.ProjectProfile.Contact;
import org.alongside.cohort.ProjectProfile.Safeguarding;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

@Table("project")
record Project(
        @Id ProjectId id,
        @Version long version,
        ProgrammeId programmeId,
        String name,
        String place,
        String timeZone,
        String countryPart,
        @Nullable String contactName,
        @Nullable String contactPhone,
        String safeguardingName,
        String safeguardingPhone,
        @Nullable AccountId safeguardingAccountId,

        @MappedCollection(idColumn = "project_id", keyColumn = "position")
        List<HelpNumber> helpNumbers) {

    static Project of(ProjectId id, long version, ProgrammeId programme, ProjectProfile profile) {
        return new Project(
                id,
                version,
                programme,
                profile.name(),
                profile.place(),
                profile.zone().getId(),
                profile.countryPart(),
                profile.contact().name(),
                profile.contact().phone(),
                profile.safeguarding().name(),
                profile.safeguarding().phone(),
                profile.safeguarding().account().orElse(null),
                profile.helpNumbers());
    }

    ProjectProfile profile() {
        return new ProjectProfile(
                name,
                place,
                ZoneId.of(timeZone),
                countryPart,
                new Contact(Objects.requireNonNullElse(contactName, ""), Objects.requireNonNullElse(contactPhone, "")),
                new Safeguarding(safeguardingName, safeguardingPhone, Optional.ofNullable(safeguardingAccountId)),
                helpNumbers);
    }
}
