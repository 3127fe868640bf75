package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report to take away: always the one for sharing, whatever the address says. */
@RestController
class OutcomeFiles {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReportWriter writer;

    OutcomeFiles(ReportWriter writer) {
        this.writer = writer;
    }

    @GetMapping("/outcomes/outcomes.pdf")
    @RolesAllowed({Role.F, Role.M})
    ResponseEntity<byte[]> pdf(@RequestParam MultiValueMap<String, String> parameters) {
        return file("pdf", MediaType.APPLICATION_PDF, ReportPdf.of(report(parameters)));
    }

    @GetMapping("/outcomes/outcomes.csv")
    @RolesAllowed({Role.F, Role.M})
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> parameters) {
        return file("csv", CSV, ReportCsv.of(report(parameters)).getBytes(StandardCharsets.UTF_8));
    }

    private Report report(Map<String, List<String>> parameters) {
        return writer.forSharing(ChoiceAddress.read(parameters)).orElseThrow(RuleViolation.NotFound::new);
    }

    private static ResponseEntity<byte[]> file(String ending, MediaType type, byte[] content) {
        var name = ContentDisposition.attachment()
                .filename(t("outcomes.file.name") + "." + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    /** A sentence for whoever typed the address. */
    @ExceptionHandler(RuleViolation.class)
    @RolesAllowed({Role.F, Role.M})
    ResponseEntity<String> wrongAddress(RuleViolation violation) {
        var missing = violation instanceof RuleViolation.NotFound;
        return ResponseEntity.status(missing ? 404 : 422)
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(missing ? t("outcomes.address.notFound") : Texts.t(violation));
    }
}
