package org.alongside.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslationsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path POCKET = Path.of("frontend/pocket");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    /** A whole key: one that is put together from parts ends in a dot. */
    private static final Pattern KEY_IN_JAVA = Pattern.compile("\\bt\\(\\s*\"([a-zA-Z0-9.-]*[a-zA-Z0-9-])\"\\s*[,)]");

    private static final Pattern KEY_OF_A_RULE =
            Pattern.compile("RuleViolation\\.(?:Refused|Conflict)\\(\\s*\"([a-zA-Z0-9.-]+)\"");
    private static final Pattern KEY_IN_POCKET = Pattern.compile("\\bsay\\(\\s*'([a-zA-Z0-9.-]+)'");

    private static final Pattern LITERAL = Pattern.compile(
            "(?:new (?:H[1-6]|Span|Paragraph|Div|Button|TextField|EmailField|PasswordField|TextArea|Checkbox"
                    + "|NativeButton|NativeLabel|ListItem|Card|Notification|Select|ComboBox)\\(\\s*\"[^\"]*\\p{L}"
                    + "|\\.set(?:Text|Label|Title|Placeholder|HelperText|AriaLabel|Header|Tooltip)\\(\\s*\"[^\"]*\\p{L})");

    private final Properties english = load("translations.properties");
    private final Properties welsh = load("translations_cy.properties");

    @Test
    void theLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(welsh.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void theLanguagesHaveTheSamePlaceholders() {
        for (var key : english.stringPropertyNames()) {
            assertThat(placeholders(welsh.getProperty(key, "")))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void noTextHasAStraightApostrophe() {
        for (var texts : List.of(english, welsh)) {
            assertThat(texts.entrySet()).noneMatch(entry -> ((String) entry.getValue()).contains("'"));
        }
    }

    /** The same words are looked for in what is exported: see {@code OutcomeFilesTest}. */
    @Test
    void noTextClaimsMoreThanABeforeAndAfterComparisonCan() {
        assertThat(english.values())
                .noneMatch(text -> Claims.IN_ENGLISH.matcher((String) text).find());
        assertThat(welsh.values())
                .noneMatch(text -> Claims.IN_WELSH.matcher((String) text).find());
    }

    @Test
    void everyKeyInTheCodeHasAText() {
        assertThat(keys(JAVA, KEY_IN_JAVA)).isNotEmpty().allMatch(english::containsKey);
        assertThat(keys(JAVA, KEY_OF_A_RULE)).isNotEmpty().allMatch(english::containsKey);
        assertThat(keys(POCKET, KEY_IN_POCKET))
                .isNotEmpty()
                .allMatch(key -> english.stringPropertyNames().stream().anyMatch(name -> name.endsWith("." + key)));
    }

    @Test
    void noComponentIsGivenWordsThatAreNotTranslated() {
        var found = sources(JAVA, ".java")
                .flatMap(path ->
                        LITERAL.matcher(read(path)).results().map(match -> path.getFileName() + ": " + match.group()))
                .toList();
        assertThat(found).isEmpty();
    }

    private static List<String> keys(Path folder, Pattern pattern) {
        return sources(folder, folder == JAVA ? ".java" : ".ts")
                .flatMap(path -> pattern.matcher(read(path)).results().map(match -> match.group(1)))
                .distinct()
                .toList();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group())
                .sorted()
                .toList();
    }

    private static Stream<Path> sources(Path folder, String ending) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        var twice = Files.readAllLines(BUNDLES.resolve("translations.properties")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .toList();
        assertThat(twice).isEmpty();
    }
}
