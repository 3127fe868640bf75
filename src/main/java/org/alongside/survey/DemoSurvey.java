package org.alongside.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.account.AuditTrail;
import org.alongside.account.DemoSignIn;
import org.alongside.account.SignedIn;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Role;
import org.alongside.common.imports.DirectImport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the demo programme its questionnaire and its past responses, as its administrator and its manager would. */
@Component
@Profile("demo")
class DemoSurvey implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoSurvey.class);
    /** Any number: of two nodes that start at once, one loads and the other waits and finds it done. */
    private static final long LOCK = 20_261_123;

    private final SecurityContextHolderStrategy contexts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DemoSignIn people;
    private final Instruments instruments;
    private final ProgrammeSurveys surveys;
    private final ResponseImport responses;
    private final DirectImport imports;
    private final AuditTrail audit;

    DemoSurvey(
            SecurityContextHolderStrategy contexts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DemoSignIn people,
            Instruments instruments,
            ProgrammeSurveys surveys,
            ResponseImport responses,
            DirectImport imports,
            AuditTrail audit) {
        this.contexts = contexts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.people = people;
        this.instruments = instruments;
        this.surveys = surveys;
        this.responses = responses;
        this.imports = imports;
        this.audit = audit;
    }

    /** All of it or nothing: killed half-way, the next start does it again. */
    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, n) -> true)
                    .single();
            if (isEmpty()) {
                load();
            }
        });
    }

    private boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from instrument)")
                .query(Boolean.class)
                .single();
    }

    private void load() {
        var programme = jdbc.sql("select id from programme")
                .query((row, n) -> new ProgrammeId(row.getObject(1, UUID.class)))
                .single();
        as(Role.ADMINISTRATOR, () -> {
            var instrument = instruments.bringIn(text("db/demo/default-instrument.json"));
            instruments.publish(instrument);
            surveys.use(programme, instrument, false);
            return instrument;
        });
        var report = as(Role.MANAGER, () -> {
            try (var csv = open("db/demo/programme-responses.csv")) {
                var done = imports.run(responses, programme.value(), csv);
                audit.record("imported-responses", "programme", programme);
                return done;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        log.info(
                "Demo programme: {} rows of past responses imported, left out: {}", report.imported(), report.others());
    }

    private <T> T as(Role role, Supplier<T> action) {
        var person = people.people().stream()
                .filter(candidate -> candidate.role() == role)
                .findFirst()
                .flatMap(candidate -> people.as(candidate.id()))
                .orElseThrow();
        try {
            become(person);
            return action.get();
        } finally {
            contexts.clearContext();
        }
    }

    private void become(SignedIn person) {
        var context = contexts.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + person.role()))));
        contexts.setContext(context);
    }

    private static String text(String path) {
        try (var stream = open(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) throws IOException {
        return new ClassPathResource(path).getInputStream();
    }
}
