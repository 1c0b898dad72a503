package app.laststraw.decide;

import app.laststraw.domain.decision.Policy;
import app.laststraw.domain.workspace.Language;
import app.laststraw.input.InputFile;
import app.laststraw.input.JsonFault;
import app.laststraw.input.ToLanguage;
import app.laststraw.words.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code laststraw decide}: the decision policy on the command line. Reads JSON, prints JSON, touches no database and no
 * clock. Either every object is answered or none: a fault anywhere prints one message and ends with exit code 2.
 */
@Command(
        name = "decide",
        description = {
            "Suggests what to do about a client, from reports given as JSON.",
            "Reads one JSON object, or JSON Lines, and prints one JSON object a line. docs/policy.md names the fields."
        })
public final class DecideCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "the file to read; - is standard input")
    private String input;

    @Option(
            names = "--lang",
            defaultValue = "en",
            paramLabel = "LANGUAGE",
            converter = ToLanguage.class,
            description = "language of the sentences: en (default) or zh-CN")
    private Language language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean help;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            answer(DecisionInput.readAll(InputFile.text(input)));
            return ExitCode.OK;
        } catch (JsonFault fault) {
            err.println(fault.getMessage());
        } catch (IOException | InvalidPathException unreadable) {
            err.println("--input: expected a file that can be read, or - for standard input");
        }
        err.flush();
        return ExitCode.USAGE;
    }

    private void answer(List<DecisionInput> questions) {
        DecisionOutput output = new DecisionOutput(Words.in(language));
        List<String> answers = questions.stream()
                .map(question -> Policy.suggest(question.evidence(), question.settings(), question.today()))
                .map(output::line)
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        answers.forEach(line -> out.print(line + "\n"));
        out.flush();
    }
}
