package org.alongside.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.common.RuleViolation;
import org.alongside.structure.Claims;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** What is taken away: the same report on A4 and for a spreadsheet, always as it may be shared. */
@DemoTest
class OutcomeFilesTest {
    @Autowired
    OutcomeFiles files;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void asTheManager() {
        people.ruth();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private static LinkedMultiValueMap<String, String> parameters(Map<String, List<String>> parameters) {
        return new LinkedMultiValueMap<>(parameters);
    }

    private static byte[] body(ResponseEntity<byte[]> file) {
        return Objects.requireNonNull(file.getBody());
    }

    private String csv() {
        return new String(body(files.csv(parameters(Map.of()))), StandardCharsets.UTF_8);
    }

    @Test
    void thePdfIsTaggedHasItsTypefacesAndATitleAndHidesSmallNumbers() throws IOException {
        var pdf = body(files.pdf(parameters(Map.of("view", List.of("sharing")))));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Resilience for men 45-60: outcomes");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("38 (77.6%)", "3.39", "1.38 to 5.39", "7.71 to 15.80", "It cannot show why")
                    .doesNotContain("7 (14.3%)", "4 (8.2%)");
            assertThat(Claims.IN_ENGLISH.matcher(text).find()).isFalse();
        }
    }

    @Test
    void theTablesHideSmallNumbersWhateverTheAddressAsksFor() {
        assertThat(csv())
                .contains("People around you,49,38 (77.6%),*,*,3.39,6.98,1.38 to 5.39,3.398,48,p = 0.001")
                .doesNotContain("7 (14.3%)");
        assertThat(Claims.IN_ENGLISH.matcher(csv()).find()).isFalse();
    }

    @Test
    void aWrongAddressIsAnsweredWithASentence() {
        assertThat(files.wrongAddress(new RuleViolation.Refused("outcomes.address.order"))
                        .getBody())
                .isEqualTo("The first day is after the last one.");
    }

    @Test
    void theNoticeOfALicenceStandsOnEachFile() throws IOException {
        var notice = "Reproduced under licence 42, no further copies.";
        assertThat(csv()).doesNotContain(notice);
        jdbc.sql("alter table instrument disable trigger user").update();
        jdbc.sql("update instrument set notice = :notice")
                .param("notice", notice)
                .update();
        assertThat(csv()).contains(notice);
        try (var document = Loader.loadPDF(body(files.pdf(parameters(Map.of()))))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(notice);
        }
    }
}
