package org.alongside.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.alongside.common.RuleViolation;
import org.alongside.structure.Claims;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The pack of the demo programme, and of one with three waves of which many are missing; R, where it is, agrees. */
@DemoTest
class EvidencePackTest {
    @Autowired
    EvidencePack pack;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private Map<String, String> unpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        pack.write(OutcomeChoice.everything(), () -> bytes);
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void assertRAgrees(Map<String, String> files, String name) throws IOException, InterruptedException {
        var kept = System.getenv("EVIDENCE_DIR");
        var folder = kept == null
                ? Files.createTempDirectory("evidence")
                : Files.createDirectories(Path.of(kept).resolve(name));
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Assumptions.assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "Rscript"))),
                "R is not installed; bin/check-evidence installs it");
        var run = new ProcessBuilder("Rscript", "analysis.R")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("R agrees with all");
        assertThat(run.exitValue()).isZero();
    }

    @Test
    void theDemoProgrammesPackIsReproducedByRAndNamesNobody() throws IOException, InterruptedException {
        people.ruth();
        var files = unpacked();
        assertThat(files)
                .containsOnlyKeys(
                        "responses.csv", "results.json", "codebook.csv", "labels.sps", "analysis.R", "README.txt");
        assertThat(files.get("results.json"))
                .contains(
                        "\"s3_baseline_end\"",
                        "\"overall_baseline_end\"",
                        "\"s1_alpha_baseline\"",
                        "\"holm_baseline_end\"");
        assertThat(files.get("responses.csv")).doesNotContain("P001", "South Wales", "Gareth");
        assertThat(files.values())
                .noneMatch(text -> Claims.IN_ENGLISH.matcher(text).find());
        assertThat(files.get("README.txt")).contains("without a comparison group");
        assertRAgrees(files, "demo");
        assertThat(files.getOrDefault("responses.csv", "").lines().skip(1).map(line -> line.split(",")[3]))
                .doesNotContain("61+", "");
    }

    @Test
    void aProgrammeWithMissingWavesIsReproducedByR() throws IOException, InterruptedException {
        jdbc.sql("""
                insert into response (enrolment_id, participant_id, instrument_id, wave, mode, started_at, finished_at,
                    answers, scores)
                select enrolment_id, participant_id, instrument_id, 'follow-up-3m', mode, started_at, finished_at,
                    answers, array[scores[1] - n % 5, scores[2] + n % 3, case when n % 4 > 0 then scores[3] end, scores[4] - n % 7]
                from (select *, row_number() over (order by id) as n from response where wave = 'end') r where n % 3 > 0""").update();
        // enough of them to be a group of their own
        jdbc.sql("""
                delete from response where id in (
                    select id from (select id, row_number() over (order by id) as n from response where wave = 'end') r
                    where n % 4 = 0)""").update();
        people.ruth();
        var files = unpacked();
        assertThat(files.get("results.json")).contains("\"overall_waves\"", "\"s1_baseline_end_attrition\"");
        assertRAgrees(files, "missing-waves");
    }

    @Test
    void everyMixtureOfWhatSomebodyCouldKnowIsOfTenPeople() throws IOException {
        people.ruth();
        var known = unpacked()
                .getOrDefault("responses.csv", "")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.groupingBy(
                        cells -> String.join("|", Arrays.asList(cells).subList(1, 6)), Collectors.counting()));
        assertThat(known.values()).allMatch(count -> count >= 10);
    }

    @Test
    void nobodyIsGivenTheSameNumberTwice() throws IOException {
        people.ruth();
        assertThat(unpacked().get("responses.csv")).isNotEqualTo(unpacked().get("responses.csv"));
    }

    @Test
    void aSmallProgrammeIsRefusedInWordsAndOnlyManagersMayAsk() {
        jdbc.sql("update programme set minimum_shared_group = 60").update();
        people.ruth();
        assertThatThrownBy(this::unpacked).isInstanceOf(RuleViolation.Refused.class);
        people.sian();
        assertThatThrownBy(this::unpacked).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void wordingThatMayNotLeaveStaysAndTheNoticeGoesWithIt() throws IOException {
        jdbc.sql("alter table instrument disable trigger user").update();
        jdbc.sql("update instrument set texts_may_leave = false, notice = 'Copyright of somebody'")
                .update();
        people.ruth();
        var files = unpacked();
        assertThat(String.join(" ", files.values()))
                .doesNotContain("I had enough energy", "A few days")
                .contains("Copyright of somebody");
    }

    @Test
    void takingItIsRecorded() throws IOException {
        people.ruth();
        unpacked();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'take-evidence-pack'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }
}
