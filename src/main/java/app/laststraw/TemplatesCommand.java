package app.laststraw;

import app.laststraw.mustache.TemplateCheck;
import app.laststraw.mustache.TemplateFault;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code laststraw templates}: looks after a firm's own scripts. */
@Command(
        name = "templates",
        description = "Checks a folder of a firm's own scripts before it is used.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = TemplatesCommand.Check.class,
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class TemplatesCommand {

    /** {@code laststraw templates check DIR}. */
    @Command(
            name = "check",
            description = "Reads every template in DIR/en and DIR/zh-CN, and prints a line for each fault.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:every template can be used",
                "1:there are faults, or there is no template",
                "2:the command is wrong, or there is no such folder"
            },
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class)
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR", description = "the folder that LASTSTRAW_TEMPLATES is to name")
        private Path folder;

        @Override
        public Integer call() {
            if (!Files.isDirectory(folder)) {
                PrintWriter err = spec.commandLine().getErr();
                err.println("DIR: expected a folder that exists");
                err.flush();
                return ExitCode.USAGE;
            }
            return tell(TemplateCheck.of(folder));
        }

        private int tell(TemplateCheck check) {
            PrintWriter out = spec.commandLine().getOut();
            check.faults().forEach(fault -> out.println(line(fault)));
            out.println(check.sound() == 1 ? "1 template can be used" : check.sound() + " templates can be used");
            out.flush();
            return check.faults().isEmpty() && check.sound() > 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }

        /** As editors and other programs read it; what concerns the whole file is told at its first line. */
        private static String line(TemplateFault fault) {
            String file = fault.file().replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
            return file + ":" + Math.max(1, fault.line()) + ": " + fault.reason();
        }
    }
}
