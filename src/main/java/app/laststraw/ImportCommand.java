package app.laststraw;

import app.laststraw.csv.ImportFiles;
import app.laststraw.csv.ImportTold;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.importing.ImportFault;
import app.laststraw.usecase.importing.ImportPlan;
import app.laststraw.usecase.importing.Importing;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code laststraw import}: takes clients and reports over from files, all of them or nothing. Shows what would change,
 * and changes it when told to.
 */
@Command(
        name = "import",
        description = {
            "Takes clients and reports over from CSV files; shows what would change unless told to apply it.",
            "docs/operating.md names the columns. Settings come from the environment, as for serve; Slack is not asked."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:the files have faults, or the database is not to be had: nothing was changed",
            "2:the command, a setting or the name of a file is wrong"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN = 20;
    private static final int FAULTS_SHOWN = 100;

    private final Settings settings;
    private final InstantSource clock;
    private final boolean onTerminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "files of clients or of reports, told apart by their headers; clients are taken over first")
    private List<Path> files;

    @Option(
            names = "--workspace",
            paramLabel = "ID",
            converter = ToWorkspace.class,
            description = "id of the Slack workspace, T…; may be left out when the database holds exactly one")
    private WorkspaceId workspace;

    @Option(names = "--apply", description = "change what is on record; without it nothing is changed")
    private boolean apply;

    @Option(names = "--all", description = "show every change and every fault, not only the first ones")
    private boolean all;

    /** Where the settings come from. */
    interface Settings {
        Config.Books read() throws Config.Faulty;
    }

    /** A console is there when both standard input and standard output are a terminal. */
    ImportCommand() {
        this(Config::booksFromEnvironment, InstantSource.system(), System.console() != null);
    }

    ImportCommand(Settings settings, InstantSource clock, boolean onTerminal) {
        this.settings = settings;
        this.clock = clock;
        this.onTerminal = onTerminal;
    }

    @Override
    public Integer call() {
        PrintWriter problems = spec.commandLine().getErr();
        try {
            Config.Books books = settings.read();
            ImportFiles read = ImportFiles.read(files);
            return read.faults().isEmpty() ? run(books, read.batch()) : refuse(read.faults());
        } catch (Config.Faulty faulty) {
            faulty.faults().forEach(problems::println);
        } catch (ImportFiles.Unreadable | SettingFault | UnclearWorkspace fault) {
            problems.println(fault.getMessage());
        } catch (StorageUnavailable busy) {
            problems.println("Nothing was changed, and trying again is safe: " + busy.getMessage());
            return ExitCode.SOFTWARE;
        }
        return ExitCode.USAGE;
    }

    private int run(Config.Books books, Importing.Batch batch) throws UnclearWorkspace {
        try (Database database = open(books)) {
            List<WorkspaceId> known = database.workspaces();
            WorkspaceId id = workspace(known);
            Importing importing = new Importing(database.storageOf(id, books.firstSettings(), books.firstPolicy()), id);
            ImportPlan plan = run(importing, batch);
            return plan.faults().isEmpty() ? tell(id, known.contains(id), plan) : refuse(plan.faults());
        }
    }

    private static Database open(Config.Books books) {
        try {
            return Database.open(books.database());
        } catch (IllegalArgumentException | IllegalStateException | StorageUnavailable fault) {
            throw new SettingFault("LASTSTRAW_DB", fault);
        }
    }

    private WorkspaceId workspace(List<WorkspaceId> known) throws UnclearWorkspace {
        if (workspace != null) {
            return workspace;
        }
        if (known.size() != 1) {
            throw new UnclearWorkspace(known);
        }
        return known.get(0);
    }

    private ImportPlan run(Importing importing, Importing.Batch batch) {
        int steps = apply ? 2 * batch.size() : batch.size();
        try (ProgressLine progress = ProgressLine.on(spec.commandLine().getOut(), onTerminal, steps)) {
            return apply
                    ? importing.apply(batch, clock.instant(), progress::step)
                    : importing.check(batch, clock.instant(), progress::step);
        }
    }

    private int tell(WorkspaceId id, boolean known, ImportPlan plan) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("workspace " + id + (known ? "" : ", of which nothing is on record yet"));
        ImportTold.counts(plan).forEach(out::println);
        printFirst(out, ImportTold.changes(plan).toList(), SHOWN);
        out.println(apply ? "Done." : "Nothing was changed; --apply does it.");
        out.flush();
        return ExitCode.OK;
    }

    private int refuse(List<ImportFault> faults) {
        PrintWriter problems = spec.commandLine().getErr();
        printFirst(problems, ImportTold.faults(faults).toList(), FAULTS_SHOWN);
        problems.println("Nothing was changed.");
        problems.flush();
        return ExitCode.SOFTWARE;
    }

    private void printFirst(PrintWriter to, List<String> texts, int limit) {
        Stream<String> shown = all ? texts.stream() : texts.stream().limit(limit);
        shown.forEach(to::println);
        if (!all && texts.size() > limit) {
            to.println("and " + (texts.size() - limit) + " more; --all shows them");
        }
    }

    /** Nobody said, or can tell, whose clients these are. */
    private static final class UnclearWorkspace extends Exception {
        private static final long serialVersionUID = 1L;

        UnclearWorkspace(List<WorkspaceId> known) {
            super("--workspace is needed: the database holds " + (known.isEmpty() ? "none yet" : "several, " + known));
        }
    }
}
