package org.alongside.outcome;

import jakarta.annotation.security.RolesAllowed;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.outcome.EvidenceQuery.Alike;
import org.alongside.outcome.OutcomeOptions.Programme;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The data behind the outcomes, de-identified, for evaluators. Always of all of a manager’s projects in a programme: two
 * packs of different choices could be subtracted.
 */
@Service
public class EvidencePack {
    private final OutcomeOptionsQuery options;
    private final EvidenceQuery query;
    private final MeasuredParts parts;
    private final CurrentAccount current;
    private final AuditTrail audit;

    EvidencePack(
            OutcomeOptionsQuery options,
            EvidenceQuery query,
            MeasuredParts parts,
            CurrentAccount current,
            AuditTrail audit) {
        this.options = options;
        this.query = query;
        this.parts = parts;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Writes a ZIP as it reads; only programme and edition of the choice matter. Refused, before anything is written,
     * where fewer people answered than figures are shared of.
     *
     * @param out is asked for when nothing can be refused any more, and closed by whoever gives it
     */
    @RolesAllowed(Role.M)
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void write(OutcomeChoice choice, Supplier<OutputStream> out) {
        var programme = options.options(current.id()).programme(choice).orElseThrow(RuleViolation.NotFound::new);
        var edition = programme.edition(choice).orElseThrow(RuleViolation.NotFound::new);
        var alike = query.alike(current.id(), programme.id(), edition.id());
        var smallest = programme.minimumSharedGroup();
        if (alike.stream().mapToLong(Alike::people).sum() < smallest) {
            throw new RuleViolation.Refused("outcomes.evidence.few", String.valueOf(smallest));
        }
        programme.projects().forEach(project -> audit.record("take-evidence-pack", "project", project.id()));
        var measured = parts.of(edition.id());
        var codebook = parts.codebook(edition.id());
        var rules = new EvidenceRules(alike, smallest);
        try (var zip = new ZipOutputStream(out.get(), StandardCharsets.UTF_8)) {
            write(zip, programme, edition, new EvidenceFiles(measured, codebook, rules), new EvidenceSums(measured, codebook, rules), rules, alike);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(
            ZipOutputStream zip,
            Programme programme,
            OutcomeOptions.Edition edition,
            EvidenceFiles files,
            EvidenceSums sums,
            EvidenceRules rules,
            List<Alike> alike)
            throws IOException {
        zip.putNextEntry(new ZipEntry("responses.csv"));
        var csv = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        csv.write(String.join(",", files.columns()) + "\n");
        var person = new ArrayList<EvidenceRow>();
        query.rows(current.id(), programme.id(), edition.id(), row -> {
            if (!person.isEmpty() && person.getFirst().person() != row.person()) {
                sums.add(List.copyOf(person));
                person.clear();
            }
            if (rules.gives(row.wave())) {
                person.add(row);
                line(csv, files, row);
            }
        });
        if (!person.isEmpty()) {
            sums.add(person);
        }
        csv.flush();
        zip.closeEntry();
        text(zip, "results.json", files.resultsJson(sums.results()));
        text(zip, "codebook.csv", files.codebookCsv());
        text(zip, "labels.sps", files.spss());
        text(zip, "analysis.R", new ClassPathResource("org/alongside/outcome/analysis.R").getContentAsString(StandardCharsets.UTF_8));
        var left = new TreeSet<String>();
        alike.forEach(group -> left.addAll(Arrays.asList(group.waves().split(" "))));
        left.removeIf(rules::gives);
        text(zip, "README.txt", files.readme(programme.name(), sums, left.isEmpty() ? null : String.join(", ", left)));
    }

    private static void line(Writer csv, EvidenceFiles files, EvidenceRow row) {
        try {
            files.row(csv, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
