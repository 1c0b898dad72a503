package app.laststraw;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.digest.DigestSchedule;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.input.ToLanguage;
import app.laststraw.slack.message.DigestText;
import app.laststraw.store.Database;
import app.laststraw.usecase.Digests;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.digest.SendingDigests;
import app.laststraw.words.Words;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code laststraw digest}: shows the digest of a week, or has the running app send one that was missed. */
@Command(
        name = "digest",
        description = {
            "Prints the weekly digest, or sends the one of a week to whoever has not got it.",
            "Settings come from the environment, as for serve; Slack is not asked: the app that is running says it."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:printed; or on its way, or sent already",
            "1:the database is not to be had: nothing was changed",
            "2:the command, a setting, the workspace or the week is wrong"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class DigestCommand implements Callable<Integer> {
    private final Settings settings;
    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--workspace",
            required = true,
            paramLabel = "ID",
            converter = ToWorkspace.class,
            description = "id of the Slack workspace, T…")
    private WorkspaceId workspace;

    @Option(
            names = "--week",
            required = true,
            paramLabel = "WEEK",
            converter = ToWeek.class,
            description = "such as 2026-W46: the week in which the digest's last day lies")
    private Week week;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            converter = ToLanguage.class,
            description = "language to print in: en or zh-CN; otherwise the firm's own")
    private Language language;

    @ArgGroup
    private Action action = new Action();

    /** What to do with the digest. */
    private static final class Action {
        @Option(
                names = "--print",
                description = "print it as plain text and change nothing; so it is without either option")
        private boolean print;

        @Option(
                names = "--send",
                description = "send it to those whom the firm's settings name and who have not got it")
        private boolean send;
    }

    /** Where the settings come from. */
    interface Settings {
        Config.Books read() throws Config.Faulty;
    }

    DigestCommand() {
        this(Config::booksFromEnvironment, InstantSource.system());
    }

    DigestCommand(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter problems = spec.commandLine().getErr();
        try {
            run(settings.read());
            return ExitCode.OK;
        } catch (Config.Faulty faulty) {
            faulty.faults().forEach(problems::println);
        } catch (SettingFault | Refused fault) {
            problems.println(fault.getMessage());
        } catch (StorageUnavailable busy) {
            problems.println("Nothing was changed, and trying again is safe: " + busy.getMessage());
            return ExitCode.SOFTWARE;
        }
        return ExitCode.USAGE;
    }

    private void run(Config.Books books) throws Refused {
        try (Database database = open(books)) {
            List<WorkspaceId> known = database.workspaces();
            if (!known.contains(workspace)) {
                throw new Refused("--workspace: nothing is on record of " + workspace + "; the database holds "
                        + (known.isEmpty() ? "none yet" : known.toString()));
            }
            SendingDigests digests =
                    new SendingDigests(database.storageOf(workspace, books.firstSettings(), books.firstPolicy()));
            if (action.send) {
                send(digests);
            } else {
                print(digests);
            }
        }
        spec.commandLine().getOut().flush();
    }

    private static Database open(Config.Books books) {
        try {
            return Database.open(books.database());
        } catch (IllegalArgumentException | IllegalStateException | StorageUnavailable fault) {
            throw new SettingFault("LASTSTRAW_DB", fault);
        }
    }

    private void print(SendingDigests digests) throws Refused {
        app.laststraw.domain.workspace.Settings firm = digests.firm();
        LocalDate last = DigestSchedule.of(firm).days(week, null).last();
        if (last.isAfter(clock.instant().atZone(firm.zone()).toLocalDate())) {
            throw new Refused("--week: the digest of " + week + " tells of days up to " + last + ", which are to come");
        }
        Announcement.Digest digest = digests.read(week, clock.instant());
        Words words = Words.in(language == null ? firm.language() : language);
        DigestText.of(digest.digest(), words).forEach(spec.commandLine().getOut()::println);
    }

    private void send(SendingDigests digests) throws Refused {
        DigestSchedule schedule = DigestSchedule.of(digests.firm());
        if (schedule.dueAt(week).isAfter(clock.instant())) {
            throw new Refused("--week: the digest of " + week + " is not due before "
                    + schedule.dueAt(week).atZone(schedule.zone()).toOffsetDateTime());
        }
        SendingDigests.Sent sent = digests.send(week, clock.instant());
        PrintWriter out = spec.commandLine().getOut();
        sent.digests().forEach(digest -> out.println(line(digest)));
        out.println(outcome(sent));
    }

    private static String line(Digests.Digest digest) {
        String recipient = digest.recipient() == null
                ? "the red-flag channel"
                : digest.recipient().value();
        String status = digest.status().name().toLowerCase(Locale.ROOT);
        return recipient + ": " + status + (digest.sentAt() == null ? "" : " at " + digest.sentAt());
    }

    private static String outcome(SendingDigests.Sent sent) {
        if (sent.digests().isEmpty()) {
            return "It goes to nobody: the settings name neither the channel nor any manager for the digest.";
        }
        return sent.claimed() == 0
                ? "Nothing was left to send."
                : sent.claimed() + " on the way: the running app says it, or the next one to start.";
    }

    /** What was asked for is not to be had. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    private static final class ToWeek implements ITypeConverter<Week> {
        @Override
        public Week convert(String written) {
            return Week.read(written)
                    .orElseThrow(() -> new TypeConversionException("expected a week of the calendar such as 2026-W46"));
        }
    }
}
