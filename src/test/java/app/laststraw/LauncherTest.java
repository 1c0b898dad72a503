package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The {@code laststraw} script, in a house of its own with a Java and a Maven that only say what they were asked. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final FileTime EARLIER = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final FileTime LATER = FileTime.from(Instant.parse("2026-01-02T00:00:00Z"));

    @TempDir
    private Path folder;

    private Path house;
    private Path jdk;

    /** What the script said and how it ended. */
    private record Run(int status, String output) {}

    @BeforeEach
    void build() throws IOException {
        house = folder.resolve("a house");
        jdk = folder.resolve("jdk");
        for (String name :
                List.of("src/main/Main.java", "templates/en/excuse.mustache", "pom.xml", "target/laststraw.jar")) {
            Files.createDirectories(house.resolve(name).getParent());
            Files.writeString(house.resolve(name), "");
        }
        Files.copy(Path.of("laststraw"), house.resolve("laststraw"));
        script(house.resolve("mvnw"), "echo built \"$@\" > built.txt; : > target/laststraw.jar");
        java(17);
        script(jdk.resolve("bin/javac"), "");
        age(EARLIER);
        Files.setLastModifiedTime(house.resolve("target/laststraw.jar"), LATER);
    }

    @Test
    void itHandsItsArgumentsToTheJarAsTheyAre() throws Exception {
        Run run = launch(house.resolve("laststraw"), Map.of(), "decide", "--input", "a b");

        assertEquals(
                "-Dfile.encoding=UTF-8|-Xmx256m|-XX:+UseSerialGC|-jar|" + house.toRealPath()
                        + "/target/laststraw.jar|decide|--input|a b|",
                run.output().strip());
        assertFalse(wasBuilt());
    }

    @Test
    void itFindsItsHouseThroughSymbolicLinks() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("a house/laststraw"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first);

        assertTrue(launch(second, Map.of()).output().contains(house.toRealPath() + "/target/laststraw.jar"));
    }

    @Test
    void furtherOptionsForJavaComeAfterOurs() throws Exception {
        Run run = launch(house.resolve("laststraw"), Map.of("LASTSTRAW_JAVA_OPTS", "-Xmx1g -Dx=y"));

        assertTrue(run.output().contains("-XX:+UseSerialGC|-Xmx1g|-Dx=y|-jar|"), run.output());
    }

    @Test
    void itBuildsWhenThereIsNothingBuilt() throws Exception {
        Files.delete(house.resolve("target/laststraw.jar"));

        Run run = launch(house.resolve("laststraw"), Map.of());

        assertTrue(run.output().startsWith("Building Last Straw…\n"), run.output());
        assertEquals("built -q -B -DskipTests package\n", Files.readString(house.resolve("built.txt")));
    }

    @Test
    void itBuildsAgainWhenASourceOrATemplateIsNewer() throws Exception {
        for (String name : List.of("src/main/Main.java", "templates/en/excuse.mustache", "pom.xml")) {
            build(name);

            assertTrue(wasBuilt(), name);
        }
    }

    @Test
    void withoutAJavaThatIsNewEnoughItSaysSoPlainly() throws Exception {
        java(11);

        Run run = launch(house.resolve("laststraw"), Map.of());

        assertEquals(1, run.status());
        assertTrue(run.output().startsWith("Last Straw needs Java 17 or newer; found " + jdk), run.output());
    }

    private void build(String newer) throws Exception {
        age(EARLIER);
        Files.deleteIfExists(house.resolve("built.txt"));
        Files.setLastModifiedTime(house.resolve(newer), LATER);
        launch(house.resolve("laststraw"), Map.of());
    }

    private boolean wasBuilt() {
        return Files.exists(house.resolve("built.txt"));
    }

    private void age(FileTime time) throws IOException {
        try (Stream<Path> files = Files.walk(house)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    private void java(int version) throws IOException {
        script(
                jdk.resolve("bin/java"),
                "case $1 in -XshowSettings:properties) echo '    java.specification.version = " + version
                        + "';; *) printf '%s|' \"$@\"; echo;; esac");
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private Run launch(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("LASTSTRAW_JAVA_OPTS");
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
