package org.alongside.cohort;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.common.HelpLines;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers that anybody may ring, signed in or not, and when somebody last made sure of each. */
@Service
public class HelpNumbers {
    /** A number nobody has looked at for so long may be wrong. */
    private static final int MONTHS = 6;

    /** Whoever needs a number does not wait for a database that is away. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final JdbcClient jdbc;
    private final HelpLines lines;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile Known last;
    private CompletableFuture<Known> asked = CompletableFuture.completedFuture(null);

    HelpNumbers(JdbcClient jdbc, HelpLines lines, CurrentAccount current, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
        this.last = new Known(
                lines.helpLines().stream()
                        .map(line -> new Line(line, Optional.empty()))
                        .toList(),
                List.of());
    }

    /** One that everybody is shown; no day: nobody here has made sure of it yet. */
    public record Line(HelpLines.Line line, Optional<LocalDate> checkedOn) {}

    /** Those of one project. */
    public record Site(ProjectId id, String project, String place, List<HelpNumber> numbers) {}

    public record Known(List<Line> lines, List<Site> sites) {}

    /** One to make sure of: of a project, or of those that everybody is shown. */
    public record Due(
            @Nullable ProjectId project, String where, String name, String phone, Optional<LocalDate> checkedOn) {}

    /** As they are now; as they were last when the database does not answer. */
    @PermitAll
    public Known known() {
        try {
            return ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return last;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return last;
        }
    }

    /** However many ask while the database is away, one question waits for it. */
    private synchronized CompletableFuture<Known> ask() {
        if (asked.isDone()) {
            asked = CompletableFuture.supplyAsync(
                    this::read, task -> Thread.ofVirtual().start(task));
        }
        return asked;
    }

    Known read() {
        record Row(UUID project, String name, String place, HelpNumber number) {}
        var sites = new LinkedHashMap<UUID, Site>();
        jdbc.sql("""
                select p.id, p.name as project, p.place, h.name, h.phone, h.hours, h.takes, h.checked_on
                from project_help_number h join project p on p.id = h.project_id
                order by lower(p.name), p.id, h.position""")
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("project"),
                        row.getString("place"),
                        new HelpNumber(
                                row.getString("name"),
                                row.getString("phone"),
                                row.getString("hours"),
                                HelpNumber.Takes.valueOf(row.getString("takes")),
                                row.getObject("checked_on", LocalDate.class))))
                .list()
                .forEach(row -> sites.computeIfAbsent(
                                row.project(),
                                id -> new Site(new ProjectId(id), row.name(), row.place(), new ArrayList<>()))
                        .numbers()
                        .add(row.number()));
        last = new Known(checkedLines(), List.copyOf(sites.values()));
        return last;
    }

    /** Those of the project that he takes part in. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<HelpNumber> of(EnrolmentId enrolment) {
        return jdbc.sql("""
                select h.name, h.phone, h.hours, h.takes, h.checked_on
                from enrolment e join cohort c on c.id = e.cohort_id join project_help_number h on h.project_id = c.project_id
                where e.id = :enrolment
                order by h.position""")
                .param("enrolment", enrolment.value())
                .query(HelpNumber.class)
                .list();
    }

    private List<Line> checkedLines() {
        record Check(String number, LocalDate checkedOn) {}
        Map<String, LocalDate> checks = new LinkedHashMap<>();
        jdbc.sql("select number, checked_on from help_line_check")
                .query(Check.class)
                .list()
                .forEach(check -> checks.put(check.number(), check.checkedOn()));
        return lines.helpLines().stream()
                .map(line -> new Line(line, Optional.ofNullable(checks.get(line.number()))))
                .toList();
    }

    /** What nobody has made sure of for six months. */
    @RolesAllowed(Role.A)
    @Transactional(readOnly = true)
    public List<Due> due() {
        var today = today();
        var due = new ArrayList<Due>();
        for (var line : checkedLines()) {
            if (line.checkedOn()
                    .filter(day -> day.plusMonths(MONTHS).isAfter(today))
                    .isEmpty()) {
                due.add(new Due(null, "", line.line().name(), line.line().number(), line.checkedOn()));
            }
        }
        due.addAll(jdbc.sql("""
                select p.id, p.name as project, h.name, h.phone, h.checked_on
                from project_help_number h join project p on p.id = h.project_id
                where h.checked_on + make_interval(months => :months) <= :today
                order by lower(p.name), p.id, h.position""")
                .param("months", MONTHS)
                .param("today", today)
                .query((row, n) -> new Due(
                        new ProjectId(row.getObject("id", UUID.class)),
                        row.getString("project"),
                        row.getString("name"),
                        row.getString("phone"),
                        Optional.of(row.getObject("checked_on", LocalDate.class))))
                .list());
        return due;
    }

    /** Somebody has rung it, or looked it up: it is right as it stands. */
    @RolesAllowed({Role.A, Role.M})
    @Transactional
    public void stillRight(ProjectId project, String phone) {
        var checked = jdbc.sql("""
                update project_help_number h set checked_on = :today
                from project p where p.id = h.project_id and p.id = :project and h.phone = :phone and %s""".formatted(Projects.MINE))
                .param("today", today())
                .param("project", project.value())
                .param("phone", phone)
                .param("me", current.id().value())
                .param("all", current.get().role() == Role.ADMINISTRATOR)
                .update();
        if (checked == 0) {
            throw new RuleViolation.NotFound();
        }
        audit.record("checked-help-number", "project", project);
    }

    /** The same for one that everybody is shown. */
    @RolesAllowed(Role.A)
    @Transactional
    public void stillRight(String number) {
        if (lines.helpLines().stream().noneMatch(line -> line.number().equals(number))) {
            throw new RuleViolation.NotFound();
        }
        jdbc.sql("""
                insert into help_line_check (number, checked_on) values (:number, :today)
                on conflict (number) do update set checked_on = excluded.checked_on""").param("number", number).param("today", today()).update();
        audit.record("checked-help-number", "organisation", null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }
}
