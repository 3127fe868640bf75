package org.alongside.survey.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.cohort.HelpNumber;
import org.alongside.cohort.HelpNumbers;
import org.alongside.common.Phone;
import org.alongside.common.ui.Formats;
import org.alongside.survey.PaperForms;
import org.alongside.survey.SurveyPages.SurveyPage;
import org.alongside.survey.ui.SurveyData.Help;
import org.alongside.survey.ui.SurveyData.Way;
import org.springframework.stereotype.Component;

/**
 * Whom a man can talk to, as the survey says it on a phone, a tablet and paper: everything that “Need to talk to
 * someone?” has, because a tablet that was handed over does not go there, and paper cannot.
 */
@Component
class SurveyNumbers {
    private final HelpNumbers numbers;
    private final I18NProvider texts;

    SurveyNumbers(HelpNumbers numbers, I18NProvider texts) {
        this.numbers = numbers;
        this.texts = texts;
    }

    List<Help> of(SurveyPage page, Locale locale) {
        return all(page.helpNumbers(), page.contactName(), page.contactPhone(), locale);
    }

    List<Help> of(PaperForms.Form form, Locale locale) {
        return all(form.helpNumbers(), form.contactName(), form.contactPhone(), locale);
    }

    /** Those that are not of one project. */
    List<Help> everybodys(Locale locale) {
        return all(List.of(), "", "", locale);
    }

    private List<Help> all(List<HelpNumber> projects, String contactName, String contactPhone, Locale locale) {
        var help = new ArrayList<Help>();
        for (var known : numbers.known().lines()) {
            var line = known.line();
            help.add(new Help(
                    line.name(),
                    translate(locale, "help.hours." + line.hours()),
                    List.of(new Way(
                            line.isText()
                                    ? translate(locale, "help.text", line.text(), line.number())
                                    : translate(locale, "help.ring", line.number()),
                            line.address())),
                    checked(known.checkedOn(), locale)));
        }
        for (var number : projects) {
            help.add(new Help(
                    number.name(),
                    number.hours().isEmpty() ? translate(locale, "help.hours.unknown") : number.hours(),
                    ways(number, locale),
                    checked(Optional.ofNullable(number.checkedOn()), locale)));
        }
        if (!contactName.isBlank()) {
            help.add(new Help(
                    contactName,
                    contactPhone.isBlank() ? translate(locale, "survey.help.contact") : "",
                    contactPhone.isBlank()
                            ? List.of()
                            : List.of(new Way(translate(locale, "help.ring", contactPhone), Phone.call(contactPhone))),
                    ""));
        }
        return help;
    }

    private List<Way> ways(HelpNumber number, Locale locale) {
        var ways = new ArrayList<Way>();
        if (number.takes().calls()) {
            ways.add(new Way(translate(locale, "help.ring", number.phone()), Phone.call(number.phone())));
        }
        if (number.takes().texts()) {
            ways.add(new Way(translate(locale, "help.textTo", number.phone()), Phone.text(number.phone())));
        }
        return ways;
    }

    private String checked(Optional<LocalDate> day, Locale locale) {
        return day.map(on -> translate(locale, "help.checked", Formats.date(on)))
                .orElseGet(() -> translate(locale, "help.unchecked"));
    }

    private String translate(Locale locale, String key, Object... arguments) {
        return texts.getTranslation(key, locale, arguments);
    }
}
