package org.alongside.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.common.RuleViolation;
import org.springframework.context.i18n.LocaleContextHolder;

/** All words on screen come through here, by key. */
public final class Texts {
    private static final String BUNDLE = "vaadin-i18n.translations";

    private static final Map<Part, SortedMap<String, String>> FOUND = new ConcurrentHashMap<>();

    private record Part(String prefix, Locale locale) {}

    private Texts() {}

    public static String t(String key, Object... arguments) {
        return VaadinService.getCurrent() == null
                ? plain(key, arguments)
                : I18NProvider.translate(locale(), key, arguments);
    }

    /** For what is no page of Flow’s, such as a file to take away. */
    private static String plain(String key, Object... arguments) {
        var text = ResourceBundle.getBundle(BUNDLE, locale()).getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale()).format(arguments);
    }

    /** One sentence for a broken rule. */
    public static String t(RuleViolation violation) {
        return t(violation.key(), violation.arguments().toArray());
    }

    public static boolean has(String key) {
        return ResourceBundle.getBundle(BUNDLE, locale()).containsKey(key);
    }

    /** Every text under a prefix, with the keys shortened by it: the words of a component that runs in the browser. */
    public static SortedMap<String, String> under(String prefix) {
        return under(prefix, locale());
    }

    /** The same for a page that is not Flow’s. Looked for once: there are thousands, and each page opened needs some. */
    public static SortedMap<String, String> under(String prefix, Locale locale) {
        return new TreeMap<>(FOUND.computeIfAbsent(new Part(prefix, locale), Texts::find));
    }

    private static SortedMap<String, String> find(Part part) {
        var bundle = ResourceBundle.getBundle(BUNDLE, part.locale());
        var words = new TreeMap<String, String>();
        for (var key : bundle.keySet()) {
            if (key.startsWith(part.prefix())) {
                words.put(key.substring(part.prefix().length()), bundle.getString(key));
            }
        }
        return words;
    }

    /** Welsh for those who ask for it, British English for everybody else. */
    public static Locale locale() {
        return ours(Optional.ofNullable(UI.getCurrent())
                .map(UI::getLocale)
                .or(() -> Optional.of(LocaleContextHolder.getLocale())));
    }

    /** The one of our languages for what a browser asks for. */
    public static Locale ours(Optional<Locale> asked) {
        return asked.filter(locale -> locale.getLanguage().equals("cy"))
                .map(welsh -> Locale.of("cy", "GB"))
                .orElse(Locale.UK);
    }
}
