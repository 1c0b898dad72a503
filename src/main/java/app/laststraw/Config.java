package app.laststraw;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the environment says; read once, checked once, with every fault named at once.
 *
 * @param slackApiUrl base of the Web API, ending in a slash
 * @param port 0 picks a free one
 * @param database a path or a {@code jdbc:sqlite:} URL
 * @param redFlagChannel null while none is chosen
 * @param managers named beside the workspace's owners and admins; may be empty
 * @param templates folder of the firm's own scripts; empty for the built-in ones
 * @param twoPersonRelease whether a second manager has to agree before a farewell draft is shown
 */
public record Config(
        String botToken,
        String signingSecret,
        URI slackApiUrl,
        String host,
        int port,
        String database,
        ChannelId redFlagChannel,
        Set<MemberId> managers,
        Optional<Path> templates,
        ZoneId zone,
        Language language,
        Currency currency,
        boolean twoPersonRelease) {
    static final String DEFAULT_API_URL = "https://slack.com/api/";

    /** Everything that is wrong with the settings, a line each. */
    public static final class Faulty extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient List<String> faults;

        Faulty(List<String> faults) {
            super(String.join("; ", faults));
            this.faults = List.copyOf(faults);
        }

        public List<String> faults() {
            return faults;
        }
    }

    /** The only reader of the process's environment. */
    static Config fromEnvironment() throws Faulty {
        return from(System.getenv());
    }

    public static Config from(Map<String, String> environment) throws Faulty {
        return new Reader(environment).read();
    }

    /**
     * What a command needs that works on the firm's records without Slack.
     *
     * @param database a path or a {@code jdbc:sqlite:} URL
     * @param firstSettings hold for as long as the firm has not saved its own
     * @param firstPolicy likewise
     */
    record Books(String database, Settings firstSettings, PolicySettings firstPolicy) {}

    static Books booksFromEnvironment() throws Faulty {
        return booksFrom(System.getenv());
    }

    static Books booksFrom(Map<String, String> environment) throws Faulty {
        return new Reader(environment).readBooks();
    }

    /** The folder of the firm's own scripts, for a command that needs no more. */
    static Optional<Path> templatesFromEnvironment() throws Faulty {
        return templatesFrom(System.getenv());
    }

    static Optional<Path> templatesFrom(Map<String, String> environment) throws Faulty {
        return new Reader(environment).readTemplates();
    }

    /** The firm's choices to begin with. */
    Settings firstSettings() {
        return firstSettings(language, zone, currency, redFlagChannel, managers, twoPersonRelease);
    }

    private static Settings firstSettings(
            Language language,
            ZoneId zone,
            Currency currency,
            ChannelId redFlagChannel,
            Set<MemberId> managers,
            boolean twoPersonRelease) {
        return Settings.of(language, zone, currency, redFlagChannel, managers, true, false, twoPersonRelease);
    }

    PolicySettings firstPolicy() {
        return PolicySettings.DEFAULTS;
    }

    /** Never shows a token or a secret. */
    @Override
    public String toString() {
        return "Config[" + host + ":" + port + ", " + slackApiUrl + "]";
    }

    private static final class Reader {
        private final Map<String, String> environment;
        private final List<String> faults = new ArrayList<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        Config read() throws Faulty {
            Config config = new Config(
                    required("SLACK_BOT_TOKEN", "the bot token of the installed app, xoxb-…"),
                    required("SLACK_SIGNING_SECRET", "the signing secret of the app"),
                    apiUrl(),
                    optional("HOST", "127.0.0.1"),
                    port(),
                    database(),
                    redFlagChannel(),
                    managers(),
                    templates(),
                    zone(),
                    language(),
                    currency(),
                    twoPersonRelease());
            requireNoFaults();
            return config;
        }

        Books readBooks() throws Faulty {
            String database = database();
            ChannelId redFlagChannel = redFlagChannel();
            Set<MemberId> managers = managers();
            ZoneId zone = zone();
            Language language = language();
            Currency currency = currency();
            boolean twoPersonRelease = twoPersonRelease();
            requireNoFaults();
            return new Books(
                    database,
                    firstSettings(language, zone, currency, redFlagChannel, managers, twoPersonRelease),
                    PolicySettings.DEFAULTS);
        }

        Optional<Path> readTemplates() throws Faulty {
            Optional<Path> templates = templates();
            requireNoFaults();
            return templates;
        }

        private void requireNoFaults() throws Faulty {
            if (!faults.isEmpty()) {
                throw new Faulty(faults);
            }
        }

        private String required(String name, String what) {
            String value = optional(name, "");
            if (value.isEmpty()) {
                faults.add(name + " is missing: " + what);
            }
            return value;
        }

        private String optional(String name, String fallback) {
            String value = environment.getOrDefault(name, "").strip();
            return value.isEmpty() ? fallback : value;
        }

        private URI apiUrl() {
            String url = optional("SLACK_API_URL", DEFAULT_API_URL);
            try {
                URI uri = new URI(url.endsWith("/") ? url : url + "/");
                if (Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                    return uri;
                }
            } catch (URISyntaxException fault) {
                // Told below.
            }
            faults.add("SLACK_API_URL is no http or https address");
            return null;
        }

        private int port() {
            String port = optional("PORT", "3000");
            if (port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65_535) {
                return Integer.parseInt(port);
            }
            faults.add("PORT is a number from 0 to 65535");
            return -1;
        }

        private String database() {
            String database = optional("LASTSTRAW_DB", "data/laststraw.db");
            String start = database.toLowerCase(Locale.ROOT);
            if (start.startsWith("jdbc:") && !start.startsWith("jdbc:sqlite:")) {
                faults.add("LASTSTRAW_DB is a path or a jdbc:sqlite: address");
            }
            return database;
        }

        private ChannelId redFlagChannel() {
            String channel = optional("LASTSTRAW_RED_FLAG_CHANNEL", "");
            if (channel.isEmpty()) {
                return null;
            }
            if (!channel.matches("[CG][A-Z0-9]{2,}")) {
                faults.add("LASTSTRAW_RED_FLAG_CHANNEL is a channel id such as C0123456789, not a name");
            }
            return new ChannelId(channel);
        }

        private Set<MemberId> managers() {
            Set<MemberId> managers = new LinkedHashSet<>();
            for (String id : optional("LASTSTRAW_MANAGERS", "").split("[,\\s]+")) {
                if (id.matches("[UW][A-Z0-9]{2,}")) {
                    managers.add(new MemberId(id));
                } else if (!id.isEmpty()) {
                    faults.add(
                            "LASTSTRAW_MANAGERS is a list of member ids such as U0123456789, with commas between them");
                    return Set.of();
                }
            }
            return managers;
        }

        private Optional<Path> templates() {
            String folder = optional("LASTSTRAW_TEMPLATES", "");
            if (folder.isEmpty()) {
                return Optional.empty();
            }
            try {
                Path path = Path.of(folder);
                if (Files.isDirectory(path)) {
                    return Optional.of(path);
                }
            } catch (InvalidPathException noPathHere) {
                // Told below.
            }
            faults.add("LASTSTRAW_TEMPLATES is not a folder");
            return Optional.empty();
        }

        private ZoneId zone() {
            String zone = optional("LASTSTRAW_ZONE", "UTC");
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException fault) {
                faults.add("LASTSTRAW_ZONE is a time zone such as Europe/Berlin");
                return null;
            }
        }

        private Language language() {
            String tag = optional("LASTSTRAW_LANGUAGE", Language.ENGLISH.tag());
            for (Language language : Language.values()) {
                if (language.tag().equalsIgnoreCase(tag)) {
                    return language;
                }
            }
            faults.add("LASTSTRAW_LANGUAGE is en or zh-CN");
            return null;
        }

        private boolean twoPersonRelease() {
            String setting = optional("LASTSTRAW_TWO_PERSON_RELEASE", "false");
            if (!Set.of("true", "false").contains(setting)) {
                faults.add("LASTSTRAW_TWO_PERSON_RELEASE is true or false");
            }
            return setting.equals("true");
        }

        private Currency currency() {
            String code = optional("LASTSTRAW_CURRENCY", "USD");
            try {
                return Currency.getInstance(code);
            } catch (IllegalArgumentException fault) {
                faults.add("LASTSTRAW_CURRENCY is a currency code such as USD");
                return null;
            }
        }
    }
}
