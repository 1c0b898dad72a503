package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
    private static final String TOKEN = "xoxb-1-token";
    private static final String SECRET = "0123456789abcdef";

    @TempDir
    private Path folder;

    /** What is required, and these; a null takes a setting away. */
    private static Map<String, String> with(String... namesAndValues) {
        Map<String, String> environment =
                new TreeMap<>(Map.of("SLACK_BOT_TOKEN", TOKEN, "SLACK_SIGNING_SECRET", SECRET));
        for (int at = 0; at < namesAndValues.length; at += 2) {
            environment.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        environment.values().removeIf(value -> value == null);
        return environment;
    }

    private static Config read(String... namesAndValues) {
        try {
            return Config.from(with(namesAndValues));
        } catch (Config.Faulty faulty) {
            throw new AssertionError(faulty.faults().toString(), faulty);
        }
    }

    @Test
    void theBooksNeedNothingOfSlackAndAreReadAsTheRest() throws Config.Faulty {
        Map<String, String> environment = Map.of(
                "LASTSTRAW_DB", "x.db",
                "LASTSTRAW_ZONE", "Asia/Shanghai",
                "LASTSTRAW_LANGUAGE", "zh-CN",
                "LASTSTRAW_CURRENCY", "CNY",
                "LASTSTRAW_RED_FLAG_CHANNEL", "C0RED",
                "LASTSTRAW_MANAGERS", "U0ANA",
                "LASTSTRAW_TWO_PERSON_RELEASE", "true");

        Config.Books books = Config.booksFrom(environment);

        assertEquals("x.db", books.database());
        assertEquals(
                Settings.of(
                        Language.SIMPLIFIED_CHINESE,
                        ZoneId.of("Asia/Shanghai"),
                        Currency.getInstance("CNY"),
                        new ChannelId("C0RED"),
                        Set.of(new MemberId("U0ANA")),
                        true,
                        false,
                        true),
                books.firstSettings());
        assertEquals("data/laststraw.db", Config.booksFrom(Map.of("PORT", "x")).database());
    }

    private static List<String> faults(String... namesAndValues) {
        return assertThrows(Config.Faulty.class, () -> Config.from(with(namesAndValues)))
                .faults();
    }

    @Test
    void whatIsNotSetHasTheDefaultThatTheReadmeNames() {
        assertEquals(
                new Config(
                        TOKEN,
                        SECRET,
                        URI.create("https://slack.com/api/"),
                        "127.0.0.1",
                        3000,
                        "data/laststraw.db",
                        null,
                        Set.of(),
                        Optional.empty(),
                        ZoneId.of("UTC"),
                        Language.ENGLISH,
                        Currency.getInstance("USD"),
                        false),
                read());
    }

    @Test
    void whatIsSetIsTaken() {
        assertEquals(
                new Config(
                        TOKEN,
                        SECRET,
                        URI.create("https://slack-gov.com/api/"),
                        "0.0.0.0",
                        8080,
                        "/srv/laststraw.db",
                        new ChannelId("C0REDFLAGS"),
                        Set.of(new MemberId("U0MAYA"), new MemberId("W0ANN")),
                        Optional.of(folder),
                        ZoneId.of("Asia/Shanghai"),
                        Language.SIMPLIFIED_CHINESE,
                        Currency.getInstance("CNY"),
                        true),
                read(
                        "SLACK_API_URL", "https://slack-gov.com/api/",
                        "HOST", "0.0.0.0",
                        "PORT", "8080",
                        "LASTSTRAW_DB", "/srv/laststraw.db",
                        "LASTSTRAW_RED_FLAG_CHANNEL", "C0REDFLAGS",
                        "LASTSTRAW_MANAGERS", "U0MAYA, W0ANN",
                        "LASTSTRAW_TEMPLATES", folder.toString(),
                        "LASTSTRAW_ZONE", "Asia/Shanghai",
                        "LASTSTRAW_LANGUAGE", "zh-CN",
                        "LASTSTRAW_CURRENCY", "CNY",
                        "LASTSTRAW_TWO_PERSON_RELEASE", "true"));
    }

    @Test
    void emptyAndBlankAreAsGoodAsNotSet() {
        String[] all = {
            "SLACK_API_URL",
            "",
            "HOST",
            " ",
            "PORT",
            "",
            "LASTSTRAW_DB",
            "",
            "LASTSTRAW_RED_FLAG_CHANNEL",
            "\t",
            "LASTSTRAW_MANAGERS",
            " ",
            "LASTSTRAW_TEMPLATES",
            "",
            "LASTSTRAW_ZONE",
            "",
            "LASTSTRAW_LANGUAGE",
            "",
            "LASTSTRAW_CURRENCY",
            "",
            "LASTSTRAW_TWO_PERSON_RELEASE",
            ""
        };
        assertEquals(read(), read(all));
        assertEquals(
                2, faults("SLACK_BOT_TOKEN", "", "SLACK_SIGNING_SECRET", "  ").size());
    }

    @Test
    void spaceAroundAValueIsNotPartOfIt() {
        assertEquals(TOKEN, read("SLACK_BOT_TOKEN", " " + TOKEN + "\n").botToken());
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK_BOT_TOKEN,",
        "SLACK_SIGNING_SECRET,",
        "SLACK_API_URL, slack.com/api/",
        "SLACK_API_URL, ftp://slack.com/api/",
        "SLACK_API_URL, https:///api/",
        "SLACK_API_URL, https://sl ack.com/api/",
        "PORT, -1",
        "PORT, 65536",
        "PORT, 999999999999",
        "PORT, 3000x",
        "PORT, ٣٠٠٠",
        "LASTSTRAW_DB, jdbc:postgresql://db/laststraw",
        "LASTSTRAW_DB, JDBC:mysql://db/laststraw",
        "LASTSTRAW_RED_FLAG_CHANNEL, #red-flags",
        "LASTSTRAW_RED_FLAG_CHANNEL, red-flags",
        "LASTSTRAW_RED_FLAG_CHANNEL, D0DIRECT",
        "LASTSTRAW_MANAGERS, maya@paperkite.example",
        "LASTSTRAW_MANAGERS, U0MAYA;Maya",
        "LASTSTRAW_TEMPLATES, pom.xml",
        "LASTSTRAW_TEMPLATES, no/such/folder",
        "LASTSTRAW_ZONE, Gotham",
        "LASTSTRAW_ZONE, +25:00",
        "LASTSTRAW_LANGUAGE, fr",
        "LASTSTRAW_LANGUAGE, zh-TW",
        "LASTSTRAW_CURRENCY, dollars",
        "LASTSTRAW_CURRENCY, XQQ",
        "LASTSTRAW_TWO_PERSON_RELEASE, yes"
    })
    void whatIsWrongIsNamedAndNotRepeated(String name, String value) {
        List<String> faults = faults(name, value);

        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith(name + " is "), faults.toString());
        assertFalse(value != null && faults.get(0).contains(value), faults.toString());
    }

    @Test
    void allFaultsAreNamedAtOnceEachOnce() {
        List<String> faults = faults(
                "SLACK_BOT_TOKEN", null,
                "SLACK_SIGNING_SECRET", null,
                "SLACK_API_URL", "slack",
                "PORT", "http",
                "LASTSTRAW_DB", "jdbc:h2:mem",
                "LASTSTRAW_RED_FLAG_CHANNEL", "#red",
                "LASTSTRAW_TEMPLATES", "no/such/folder",
                "LASTSTRAW_ZONE", "nowhere",
                "LASTSTRAW_LANGUAGE", "fr",
                "LASTSTRAW_CURRENCY", "x",
                "LASTSTRAW_TWO_PERSON_RELEASE", "on");

        assertEquals(
                List.of(
                        "SLACK_BOT_TOKEN",
                        "SLACK_SIGNING_SECRET",
                        "SLACK_API_URL",
                        "PORT",
                        "LASTSTRAW_DB",
                        "LASTSTRAW_RED_FLAG_CHANNEL",
                        "LASTSTRAW_TEMPLATES",
                        "LASTSTRAW_ZONE",
                        "LASTSTRAW_LANGUAGE",
                        "LASTSTRAW_CURRENCY",
                        "LASTSTRAW_TWO_PERSON_RELEASE"),
                faults.stream().map(fault -> fault.split(" ")[0]).toList());
    }

    @Test
    void theApiMayBeNamedWithoutItsLastSlash() {
        assertEquals(
                URI.create("http://127.0.0.1:4390/api/"),
                read("SLACK_API_URL", "http://127.0.0.1:4390/api").slackApiUrl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "65535"})
    void portsGoFromZeroWhichIsAnyFreeOneToTheLast(String port) {
        assertEquals(Integer.parseInt(port), read("PORT", port).port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"laststraw.db", "/srv/last straw/数据.db", "jdbc:sqlite:laststraw.db", "jdbc:sqlite:/srv/l.db"})
    void theDatabaseIsAPathOrAnAddressOfSqlite(String database) {
        assertEquals(database, read("LASTSTRAW_DB", database).database());
    }

    @ParameterizedTest
    @CsvSource({"en, ENGLISH", "EN, ENGLISH", "zh-CN, SIMPLIFIED_CHINESE", "zh-cn, SIMPLIFIED_CHINESE"})
    void languagesAreNamedByTheirTagInAnyCase(String tag, Language language) {
        assertEquals(language, read("LASTSTRAW_LANGUAGE", tag).language());
    }

    @Test
    void theFirmBeginsWithWhatWasSet() {
        Settings settings = read(
                        "LASTSTRAW_RED_FLAG_CHANNEL", "G0PRIVATE",
                        "LASTSTRAW_ZONE", "Europe/Berlin",
                        "LASTSTRAW_LANGUAGE", "zh-CN",
                        "LASTSTRAW_CURRENCY", "EUR")
                .firstSettings();

        assertEquals(new ChannelId("G0PRIVATE"), settings.redFlagChannel());
        assertEquals(ZoneId.of("Europe/Berlin"), settings.zone());
        assertEquals(Language.SIMPLIFIED_CHINESE, settings.language());
        assertEquals(Currency.getInstance("EUR"), settings.currency());
        assertNull(read().firstSettings().redFlagChannel());
    }

    @Test
    void secretsAreNeverShown() throws Exception {
        String shown = read().toString() + List.of(read());
        assertFalse(shown.contains(TOKEN) || shown.contains(SECRET), shown);

        Config.Faulty faulty = assertThrows(Config.Faulty.class, () -> Config.from(with("PORT", "x")));
        assertFalse(faulty.toString().contains(TOKEN) || faulty.toString().contains(SECRET), faulty.toString());
    }

    /** The settings are told in three places; none may forget one that another has. */
    @Test
    void theReadmeAndTheExampleNameEverySettingThatIsRead() throws Exception {
        Set<String> read = named("\"([A-Z]+(?:_[A-Z]+)*)\"", Path.of("src/main/java/app/laststraw/Config.java"));
        read.removeIf(name -> name.equals("USD") || name.equals("UTC"));
        Set<String> told = named("`([A-Z]+(?:_[A-Z]+)*)`", settingsOfTheReadme());
        assertTrue(told.remove("LASTSTRAW_JAVA_OPTS"), "the launcher's own");
        told.removeIf(name -> name.equals("USD") || name.equals("UTC"));

        assertEquals(read, told);
        assertEquals(read, named("(?m)^([A-Z_]+)=", Path.of(".env.example")));
    }

    @Test
    void theExampleIsTheDefaults() throws Exception {
        Map<String, String> example = Files.readAllLines(Path.of(".env.example")).stream()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .collect(Collectors.toMap(line -> line.split("=", 2)[0], line -> line.split("=", 2)[1]));
        example.put("SLACK_BOT_TOKEN", TOKEN);
        example.put("SLACK_SIGNING_SECRET", SECRET);

        assertEquals(read(), Config.from(example));
    }

    @Test
    void theReadmeTellsTheDefaults() throws Exception {
        Map<String, String> told = with();
        for (String row : Files.readAllLines(settingsOfTheReadme())) {
            List<String> names = quoted(row.split("\\|")[1]);
            List<String> defaults = quoted(row.split("\\|")[2]);
            for (int at = 0; at < defaults.size(); at++) {
                told.put(names.get(at), defaults.get(at));
            }
        }
        assertEquals(2 + 8, told.size(), told.toString());
        assertEquals(read(), Config.from(told));
    }

    private static List<String> quoted(String cell) {
        return Pattern.compile("`([^`]+)`")
                .matcher(cell)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Path settingsOfTheReadme() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String table = readme.substring(readme.indexOf("| variable |"));
        return Files.writeString(folder.resolve("table.md"), table.substring(0, table.indexOf("\n\n")));
    }

    private static Set<String> named(String pattern, Path file) throws Exception {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
