package app.laststraw;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.draft.DraftInput;
import app.laststraw.draft.DraftOutput;
import app.laststraw.input.InputFile;
import app.laststraw.input.JsonFault;
import app.laststraw.input.ToLanguage;
import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.mustache.TemplateFault;
import app.laststraw.usecase.script.TryingScript;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code laststraw draft}: one script, filled from JSON and read through, as JSON. Touches no database. */
@Command(
        name = "draft",
        description = {
            "Writes one script out from JSON, and says what is better not sent in it.",
            "LASTSTRAW_TEMPLATES is looked at, as for serve. templates/README.md names the fields."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing has to be mended",
            "1:there are findings that are errors",
            "2:the command, a setting or the data is wrong"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class DraftCommand implements Callable<Integer> {
    private final Settings settings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--script", required = true, paramLabel = "ID", description = "one of ${COMPLETION-CANDIDATES}")
    private ScriptId script;

    @Option(
            names = "--lang",
            required = true,
            paramLabel = "LANGUAGE",
            converter = ToLanguage.class,
            description = "language of the draft: en or zh-CN")
    private Language language;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "the file to read; - is standard input")
    private String data;

    /** Where the folder of the firm's own templates comes from. */
    interface Settings {
        Optional<Path> templates() throws Config.Faulty;
    }

    DraftCommand() {
        this(Config::templatesFromEnvironment);
    }

    DraftCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            return draft(new TryingScript(new MustacheScriptRenderer(settings.templates())));
        } catch (Config.Faulty faulty) {
            faulty.faults().forEach(err::println);
        } catch (TemplateFault fault) {
            err.println("LASTSTRAW_TEMPLATES: " + fault.getMessage());
        } catch (JsonFault fault) {
            err.println(fault.getMessage());
        } catch (IOException | InvalidPathException unreadable) {
            err.println("--data: expected a file that can be read, or - for standard input");
        }
        err.flush();
        return ExitCode.USAGE;
    }

    private int draft(TryingScript trying) throws IOException {
        DraftInput input = DraftInput.read(InputFile.text(data), script, language, trying.blanks(script, language));
        TryingScript.Tried tried = trying.draft(input.choices(), input.filled(), input.context());
        PrintWriter out = spec.commandLine().getOut();
        out.print(DraftOutput.line(tried) + "\n");
        out.flush();
        return tried.hasErrors() ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
