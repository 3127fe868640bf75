package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Texts;
import org.alongside.outcome.EvidencePack;
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

/** The evidence pack, sent as it is written. */
@RestController
class EvidenceDownload {
    private final EvidencePack pack;

    EvidenceDownload(EvidencePack pack) {
        this.pack = pack;
    }

    @GetMapping("/outcomes/evidence.zip")
    @RolesAllowed(Role.M)
    void evidence(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
        pack.write(ChoiceAddress.read(parameters).choice(), () -> begin(response));
    }

    private static OutputStream begin(HttpServletResponse response) {
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("evidence.zip").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        try {
            return response.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence for whoever may not have it. */
    @ExceptionHandler(RuleViolation.class)
    @RolesAllowed({Role.F, Role.M})
    ResponseEntity<String> refused(RuleViolation violation) {
        var missing = violation instanceof RuleViolation.NotFound;
        return ResponseEntity.status(missing ? 404 : 422)
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(missing ? t("outcomes.address.notFound") : Texts.t(violation));
    }
}
