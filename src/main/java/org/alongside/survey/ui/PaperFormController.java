package org.alongside.survey.ui;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.common.ui.QrCode;
import org.alongside.common.ui.Texts;
import org.alongside.survey.PaperForms;
import org.alongside.survey.Section;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** The form as it is printed, on A4. Its QR code leads to the page on which it is keyed, and names nobody. */
@Controller
class PaperFormController {
    private static final String STYLE = """
            @page { size: A4; margin: 14mm } body { font: 11pt/1.35 Arial, sans-serif; color: #000; background: #fff }
            h1 { font-size: 16pt; margin: 0 } h2 { font-size: 12pt; margin: 5mm 0 1mm } .head { display: flex; gap: 8mm }
            .head svg { width: 28mm; height: 28mm } table { width: 100%; border-collapse: collapse }
            th { font-weight: normal; font-size: 9pt; width: 13% } td, th { border-bottom: 1px solid #888; padding: 1.2mm }
            td:not(:first-child) { text-align: center } tr { break-inside: avoid } .box { border: 1px solid; padding: 0 1.5mm }
            """;

    private final PaperForms forms;
    private final I18NProvider texts;

    PaperFormController(PaperForms forms, I18NProvider texts) {
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/paper-form/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
    ResponseEntity<String> form(@PathVariable UUID id, HttpServletRequest request) {
        var locale = Texts.ours(Optional.of(request.getLocale()));
        var form = forms.find(id);
        var instrument = form.instrument().in(locale);
        var address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/paper/" + id;
        var html = new StringBuilder();
        html.append("<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title><style>%s</style>"
                .formatted(locale.toLanguageTag(), t(locale, "paper.form"), STYLE));
        html.append("</head><body><div class=\"head\"><div><h1>%s</h1><p>%s</p></div>%s</div>"
                .formatted(
                        HtmlUtils.htmlEscape(instrument.title()),
                        t(locale, "survey.wave." + form.wave().code()),
                        QrCode.svg(address)));
        for (var key : new String[] {"paper.consent.why", "paper.consent.who", "paper.consent.stop"}) {
            html.append("<p>").append(t(locale, key)).append("</p>");
        }
        html.append("<p><span class=\"box\">1</span> ")
                .append(t(locale, "paper.consent.yes"))
                .append("</p>");
        instrument.sections().forEach(section -> append(html, section));
        html.append("<p>").append(t(locale, "paper.thanks")).append("</p><p>");
        html.append(HtmlUtils.htmlEscape(instrument.notice())).append("</p></body></html>");
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(html.toString());
    }

    private static void append(StringBuilder html, Section section) {
        html.append("<h2>").append(HtmlUtils.htmlEscape(section.title())).append("</h2><table><tr><td></td>");
        var options = section.items().getFirst().scale().options();
        options.forEach(option ->
                html.append("<th>").append(HtmlUtils.htmlEscape(option.label())).append("</th>"));
        html.append("</tr>");
        for (var item : section.items()) {
            html.append("<tr><td>").append(HtmlUtils.htmlEscape(item.text())).append("</td>");
            for (var place = 1; place <= options.size(); place++) {
                html.append("<td><span class=\"box\">").append(mark(place)).append("</span></td>");
            }
            html.append("</tr>");
        }
        html.append("</table>");
    }

    /** One keystroke, also where a scale has more than nine steps: after 9 come A, B … */
    private static String mark(int place) {
        return Integer.toString(place, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }

    private String t(Locale locale, String key) {
        return HtmlUtils.htmlEscape(texts.getTranslation(key, locale));
    }
}
