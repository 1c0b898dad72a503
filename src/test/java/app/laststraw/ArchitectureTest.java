package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.laststraw.architecture.House;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house keep to themselves. */
class ArchitectureTest {
    private static final String SEEDED = "app.laststraw.architecture.seeded";

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.laststraw");

        return new House("app.laststraw")
                .rules().entrySet().stream()
                        .map(rule -> dynamicTest(
                                rule.getKey(),
                                () -> rule.getValue().allowEmptyShould(true).check(house)));
    }

    /** A rule that no violation can break is no rule: each one must find what was put into the seeded house for it. */
    @TestFactory
    Stream<DynamicTest> eachRuleSeesItsSeededViolation() {
        JavaClasses seeded = new ClassFileImporter().importPackages(SEEDED);

        return new House(SEEDED)
                .rules().entrySet().stream()
                        .map(rule -> dynamicTest(
                                rule.getKey(),
                                () -> assertTrue(
                                        rule.getValue().evaluate(seeded).hasViolation())));
    }

    @Test
    void everyRoomOfTheDomainHasItsPlace() throws IOException {
        try (Stream<Path> rooms = Files.list(Path.of("src/main/java/app/laststraw/domain"))) {
            Set<String> there =
                    rooms.map(room -> room.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            there.removeAll(House.roomsOfTheDomain());

            assertEquals(Set.of(), there, "rooms without a rule");
        }
    }

    /** Method names are strings where the Web API is called by name: no rule on classes sees them. */
    @Test
    void chatMethodsAreNamedAtTheGatesDoorsOnly() throws IOException {
        assertEquals(Set.of("Delivery.java", "Replies.java"), filesThatName("\"chat."), "posts past the gate");
    }

    /** It is sent by {@code Delivery}, which asks the gate before it shows anything. */
    @Test
    void aFileIsSentAtOneDoorOnly() throws IOException {
        assertEquals(Set.of("FileUpload.java"), filesThatName("\"files."), "a file past the gate");
        assertEquals(Set.of("Delivery.java"), filesThatName("new FileUpload("), "a file past the gate");
    }

    @Test
    void aHomeIsPutUpAtOneDoorOnly() throws IOException {
        assertEquals(Set.of("HomeTabs.java"), filesThatName("\"views.publish"), "a Home past the gate");
        assertEquals(Set.of(), filesThatName("viewsPublish"), "a Home past the gate");
    }

    private static Set<String> filesThatName(String method) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/app/laststraw/slack"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> contains(file, method))
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
