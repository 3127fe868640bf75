package org.alongside.common.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.alongside.AlongsideApplication;
import org.alongside.common.BackgroundWork;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The server that works on an import is killed in the middle of it: nothing is half done, and the page says so. */
class ImportCrashTest extends BrowserTest {
    private static final int MEN = 700;
    /** In the second part of the file: the first has been taken when the run comes to him. */
    private static final String HELD_UP_AT = "N600";

    @Autowired
    BackgroundWork background;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    DataSource connections;

    @TempDir
    Path folder;

    @Test
    void aServerKilledInTheMiddleLeavesNothingBehindAndTheImportCanBeStartedAgain()
            throws IOException, InterruptedException, SQLException {
        var page = as("Sian", PHONE);
        open(page, "/imports?kind=people&to=" + demoId("cohort South Wales 1"));
        page.locator("input[type=file]").setInputFiles(new FilePayload("men.csv", "text/csv", men()));
        button(page, "Check every row").click();
        assertThat(page.locator(".card")).containsText("700 of 700 rows would come in");
        var before = everything();

        background.stop();
        Process other = null;
        try (var inTheWay = connections.getConnection()) {
            standInTheWay(inTheWay);
            button(page, "Bring in 700 rows").click();
            other = anotherServer();
            assertThat(page.locator("[role=status]").first())
                    .hasText(
                            "Bringing in: 500 of 700 rows.",
                            new LocatorAssertions.HasTextOptions().setTimeout(120_000));
            other.destroyForcibly().waitFor();
            inTheWay.rollback();
        } finally {
            if (other != null) {
                other.destroyForcibly();
            }
            background.start();
        }
        // as if it had been silent for as long as it takes to be given up
        jdbc.sql("update scheduled_task set last_heartbeat = last_heartbeat - interval '1 hour' where picked")
                .update();
        assertThat(page.locator(".problem"))
                .hasText(
                        "This was interrupted before its end. Nothing was changed. Please start it again.",
                        new LocatorAssertions.HasTextOptions().setTimeout(120_000));
        assertThat(everything()).isEqualTo(before);

        button(page, "Check every row again").click();
        assertThat(page.locator(".card")).containsText("700 of 700 rows would come in");
        button(page, "Bring in 700 rows").click();
        assertThat(page.locator(".card")).containsText("700 of 700 rows came in.");
        assertThat(everything()).isEqualTo(before + 3 * MEN);
    }

    private static byte[] men() {
        var csv = new StringBuilder("First name,Family name,Stage,Ref\n");
        for (var n = 1; n <= MEN; n++) {
            csv.append("Man%d,Of%d,Referred,N%d\n".formatted(n, n, n));
        }
        return csv.toString().getBytes(UTF_8);
    }

    /** Somebody else is just giving that number to a man: whoever also gives it waits for the end of that. */
    private void standInTheWay(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement =
                connection.prepareStatement("update participant set reference = ? where reference = 'P001'")) {
            statement.setString(1, HELD_UP_AT);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private Process anotherServer() throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AlongsideApplication.class.getName(),
                        "--server.port=0",
                        "--spring.profiles.active=demo")
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "other-server.log"));
        builder.environment().put("SPRING_DATASOURCE_URL", database.getJdbcUrl());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", database.getUsername());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.getPassword());
        return builder.start();
    }

    private int everything() {
        return jdbc.sql("select (select count(*) from participant) + (select count(*) from enrolment)"
                        + " + (select count(*) from account)")
                .query(Integer.class)
                .single();
    }
}
