package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a programme asks its men, and when: for the administrator, and for managers of its projects. */
@Service
public class ProgrammeSurveys {
    private static final String MINE = """
            exists (select 1 from programme g where g.id = :programme and (cast(:staff as uuid) is null or exists (
                select 1 from project j join project_staff s on s.project_id = j.id and s.account_id = :staff
                where j.programme_id = g.id)))
            """;

    private final JdbcClient jdbc;
    private final WaveSettingStore settings;
    private final CurrentAccount current;
    private final AuditTrail audit;

    ProgrammeSurveys(JdbcClient jdbc, WaveSettingStore settings, CurrentAccount current, AuditTrail audit) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.current = current;
        this.audit = audit;
    }

    /** A questionnaire that can be asked. */
    public record Choice(InstrumentId id, String title, String edition) {}

    /** {@code used}: empty if the programme asks nothing. A retired one in use is among the choices too. */
    public record Settings(
            Optional<InstrumentId> used,
            boolean retired,
            boolean showsScores,
            List<Choice> choices,
            Map<Wave, WaveSetting> windows) {}

    @RolesAllowed({Role.M, Role.A})
    @Transactional(readOnly = true)
    public Settings of(ProgrammeId programme) {
        mustBeMine(programme);
        record Used(UUID id, boolean retired, boolean showsScores) {}
        var used = jdbc.sql("""
                select i.id, i.state = 'RETIRED' as retired, u.shows_scores
                from programme_instrument u join instrument i on i.id = u.instrument_id where u.programme_id = :programme""")
                .param("programme", programme.value())
                .query(Used.class)
                .optional();
        var choices = jdbc.sql("""
                select i.id, i.title, i.edition from instrument i
                where i.state = 'PUBLISHED' or i.id = cast(:used as uuid)
                order by lower(i.title), i.published_at desc, i.id""")
                .param("used", used.map(Used::id).orElse(null))
                .query(Choice.class)
                .list();
        var windows = new EnumMap<Wave, WaveSetting>(Wave.class);
        var set = settings.of(programme);
        for (var wave : Wave.values()) {
            windows.put(wave, set.getOrDefault(wave, WaveSetting.usual(wave)));
        }
        return new Settings(
                used.map(row -> new InstrumentId(row.id())),
                used.map(Used::retired).orElse(false),
                used.map(Used::showsScores).orElse(false),
                choices,
                windows);
    }

    /** From now on the programme asks with this one; who has begun with another goes on with that. */
    @RolesAllowed({Role.M, Role.A})
    @Transactional
    public void use(ProgrammeId programme, InstrumentId instrument, boolean showsScores) {
        mustBeMine(programme);
        var changed = jdbc.sql("""
                insert into programme_instrument (programme_id, instrument_id, shows_scores)
                select :programme, i.id, :showsScores from instrument i
                where i.id = :instrument and (i.state = 'PUBLISHED' or exists (
                    select from programme_instrument u where u.programme_id = :programme and u.instrument_id = i.id))
                on conflict (programme_id) do update
                    set instrument_id = excluded.instrument_id, shows_scores = excluded.shows_scores""")
                .param("programme", programme.value())
                .param("instrument", instrument.value())
                .param("showsScores", showsScores)
                .update();
        if (changed == 0) {
            throw new RuleViolation.Refused("instrument.notPublished");
        }
        audit.record("chose-instrument", "programme", programme);
    }

    /** From now on it asks nothing new. */
    @RolesAllowed({Role.M, Role.A})
    @Transactional
    public void askNothing(ProgrammeId programme) {
        mustBeMine(programme);
        jdbc.sql("delete from programme_instrument where programme_id = :programme")
                .param("programme", programme.value())
                .update();
        audit.record("chose-no-instrument", "programme", programme);
    }

    @RolesAllowed({Role.M, Role.A})
    @Transactional
    public void setWindow(ProgrammeId programme, Wave wave, WaveSetting setting) {
        mustBeMine(programme);
        settings.set(programme, wave, setting);
        audit.record("set-wave-window", "programme", programme);
    }

    /** Whether one may look at and change what this programme asks. */
    @RolesAllowed({Role.M, Role.A})
    @Transactional(readOnly = true)
    public boolean isMine(ProgrammeId programme) {
        return jdbc.sql("select " + MINE)
                .param("programme", programme.value())
                .param("staff", staff())
                .query(Boolean.class)
                .single();
    }

    private void mustBeMine(ProgrammeId programme) {
        if (!isMine(programme)) {
            throw new RuleViolation.NotFound();
        }
    }

    /** Whose projects: a manager’s own; null for the administrator, who has all. */
    private @Nullable UUID staff() {
        var person = current.get();
        return person.role() == Role.ADMINISTRATOR ? null : person.id().value();
    }
}
