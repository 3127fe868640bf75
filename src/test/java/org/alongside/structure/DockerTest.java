package org.alongside.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** No container engine runs here: what the files name can still be checked. */
class DockerTest {
    private static final Path DOCKERFILE = Path.of("docker/Dockerfile");
    private static final Path COMPOSE = Path.of("docker/compose.yaml");
    private static final Pattern COPY = Pattern.compile("(?m)^COPY (?!--from)(\\S+) \\S+$");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    @Test
    void everyPathThatIsCopiedExists() throws IOException {
        var paths = COPY.matcher(Files.readString(DOCKERFILE))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(paths).contains("pom.xml", "src", "db", "frontend").allMatch(path -> Files.exists(Path.of(path)));
    }

    @Test
    void theImageIsLayeredAndDoesNotRunAsRoot() throws IOException {
        var text = Files.readString(DOCKERFILE);
        assertThat(text).contains("-Djarmode=tools").contains("--layers");
        assertThat(text.substring(text.lastIndexOf("FROM")))
                .contains("temurin:25")
                .contains("USER alongside");
        var jar = Pattern.compile("target/(\\S+)\\.jar").matcher(text);
        assertThat(jar.find()).isTrue();
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>" + jar.group(1) + "</finalName>");
    }

    @Test
    void theComposeFileNamesThingsThatExist() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(Files.readString(COMPOSE));
        var services = compose.get("services");
        assertThat(services).containsOnlyKeys("app", "database");
        assertThat(services.get("database")).containsEntry("image", "postgres:18");

        @SuppressWarnings("unchecked")
        var build = (Map<String, String>) services.get("app").get("build");
        var context = COMPOSE.getParent().resolve(build.get("context")).normalize();
        assertThat(context.resolve(build.get("dockerfile"))).exists();
    }

    /** Spring reads SPRING_… and SERVER_…; every other variable must be read by something of ours. */
    @Test
    void everyVariableIsReadBySomething() throws IOException {
        Map<String, Map<String, Map<String, Map<String, String>>>> compose = new Yaml().load(Files.readString(COMPOSE));
        var ours = compose.get("services").get("app").get("environment").keySet().stream()
                .filter(name -> !name.startsWith("SPRING_") && !name.startsWith("SERVER_"))
                .toList();
        assertThat(ours).contains("PORT", "ALONGSIDE_ADDRESS");
        var sources = sources(Path.of("src/main"));
        assertThat(ours)
                .allMatch(name -> sources.stream()
                        .anyMatch(text -> text.contains("${" + name)
                                || text.contains(name.toLowerCase(Locale.ROOT).replace('_', '.'))));
    }

    /** Each variable that a person sets is explained in the README. */
    @Test
    void everyVariableToSetIsInTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var names = VARIABLE.matcher(Files.readString(COMPOSE))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(names).isNotEmpty().allMatch(readme::contains);
    }

    /** There are several programs among the tests’ classes: Maven does not choose one. */
    @Test
    void theCommandThatStartsItNamesAProgramThatIsThere() throws IOException, ReflectiveOperationException {
        var program = Pattern.compile("main-class=(\\S+)").matcher(Files.readString(Path.of("bin/run")));
        assertThat(program.find()).isTrue();
        assertThat(Class.forName(program.group(1)).getMethod("main", String[].class))
                .isNotNull();
    }

    private static List<String> sources(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().matches(".*\\.(java|yaml)"))
                    .map(DockerTest::read)
                    .toList();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
