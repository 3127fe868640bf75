package org.alongside.survey.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.common.ui.Texts;
import org.alongside.survey.PaperForms;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The form as it is printed, on A4. Its QR code leads to the page on which it is keyed, and names nobody. */
@Controller
class PaperFormController {
    private final PaperForms forms;
    private final PaperFormHtml html;

    PaperFormController(PaperForms forms, PaperFormHtml html) {
        this.forms = forms;
        this.html = html;
    }

    /** In the language asked for, because whoever prints it may have another than whoever fills it in. */
    @GetMapping("/paper-form/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
    ResponseEntity<String> form(
            @PathVariable UUID id, @RequestParam Optional<String> language, HttpServletRequest request) {
        var locale = Texts.ours(Optional.of(language.map(Locale::forLanguageTag).orElseGet(request::getLocale)));
        var address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/paper/" + id;
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(html.of(forms.find(id), address, locale));
    }
}
