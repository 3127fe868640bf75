package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.cohort.HelpNumber;
import org.alongside.cohort.HelpNumbers.Known;
import org.alongside.cohort.HelpNumbers.Line;
import org.alongside.cohort.HelpNumbers.Site;
import org.alongside.common.Phone;
import org.alongside.common.ui.Formats;
import org.alongside.common.ui.PlainPage;
import org.alongside.common.ui.Texts;

/**
 * Writes “Need to talk to someone?”: plain text and links, so that it is there without signing in, without a script, and
 * without us. There is nothing of anybody’s in it; what is for the man signed in alone, a script asks for.
 */
final class HelpPage {
    private static final String BODY = """
            <body>
            <div class="shell">
            <header><a class="brand" href="/">%s</a></header>
            <main id="main" class="page help">
            <h1>%s</h1>
            %s
            </main>
            <footer><a href="/">%s</a></footer>
            </div>
            %s
            </body>
            """;

    private HelpPage() {}

    /** {@code away}: as a phone keeps it for when we do not answer. */
    static String of(Known known, Locale locale, boolean away) {
        var text = new StringBuilder();
        if (away) {
            text.append("<p>").append(text("help.away")).append("</p>");
        }
        text.append("<p>").append(text("help.emergency")).append("</p>");
        text.append("<ul class=\"rows\">");
        known.lines().forEach(line -> text.append(item(line)));
        text.append("</ul><section id=\"ring\" class=\"card\" hidden></section>");
        known.sites().forEach(site -> text.append(site(site)));
        return PlainPage.of(
                locale,
                t("help.title"),
                "/styles/alongside.css",
                "<script src=\"/pocket/help.js\" defer></script>",
                BODY.formatted(
                        text("app.name"),
                        text("help.title"),
                        text,
                        text("help.back"),
                        PlainPage.json("words", Texts.under("ring.page.", locale))));
    }

    private static String item(Line line) {
        var number = line.line();
        return item(
                number.name(),
                t("help.hours." + number.hours()),
                checked(line.checkedOn()),
                List.of(button(
                        number.address(),
                        number.isText()
                                ? t("help.text", number.text(), number.number())
                                : t("help.ring", number.number()))));
    }

    /** Never folded, however many there are: that would be a third tap. A script puts his own first. */
    private static String site(Site site) {
        var items = new StringBuilder();
        site.numbers().forEach(number -> items.append(item(number)));
        return "<section class=\"card\" data-project=\"" + site.id().value() + "\"><h2>"
                + htmlEscape(site.place().isEmpty() ? site.project() : t("help.site", site.project(), site.place()))
                + "</h2><ul class=\"rows\">" + items + "</ul></section>";
    }

    private static String item(HelpNumber number) {
        var buttons = new StringBuilder();
        if (number.takes().calls()) {
            buttons.append(button(Phone.call(number.phone()), t("help.ring", number.phone())));
        }
        if (number.takes().texts()) {
            buttons.append(button(Phone.text(number.phone()), t("help.textTo", number.phone())));
        }
        return item(
                number.name(),
                number.hours().isEmpty() ? t("help.hours.unknown") : number.hours(),
                checked(Optional.ofNullable(number.checkedOn())),
                List.of(buttons.toString()));
    }

    private static String checked(Optional<LocalDate> day) {
        return day.map(on -> t("help.checked", Formats.date(on))).orElseGet(() -> t("help.unchecked"));
    }

    private static String item(String name, String hours, String checked, List<String> buttons) {
        return "<li><span class=\"name\">" + htmlEscape(name) + "</span>"
                + "<p>" + htmlEscape(hours) + "</p>"
                + String.join(" ", buttons)
                + "<p class=\"quiet\">" + htmlEscape(checked) + "</p>"
                + "</li>";
    }

    private static String button(String address, String words) {
        return "<a class=\"button\" href=\"" + htmlEscape(address) + "\">" + htmlEscape(words) + "</a> ";
    }

    private static String text(String key) {
        return htmlEscape(t(key));
    }
}
