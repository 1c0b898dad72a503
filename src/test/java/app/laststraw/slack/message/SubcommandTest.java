package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.workspace.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SubcommandTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | REPORT | ''",
                "'   ' | REPORT | ''",
                "Northwind | REPORT | Northwind",
                "' O''Brien  & Søn ' | REPORT | O'Brien  & Søn",
                "help | HELP | ''",
                "'  HELP ' | HELP | ''",
                "settings | SETTINGS | ''",
                "设置 | SETTINGS | ''",
                "Settings Ltd | REPORT | Settings Ltd",
                "帮助 | HELP | ''",
                "Help Desk Ltd | REPORT | Help Desk Ltd",
                "status | STATUS | ''",
                "Status Northwind Traders | STATUS | Northwind Traders",
                "状态　王小明 | STATUS | 王小明",
                "script | SCRIPT | ''",
                "Draft Northwind Traders | SCRIPT | Northwind Traders",
                "草稿 北风 | SCRIPT | 北风",
                "scripted | REPORT | scripted",
                "statuses | REPORT | statuses",
            })
    void whatIsTypedAfterTheCommandIsASubcommandOrAClient(String typed, Subcommand expected, String client) {
        assertEquals(new Subcommand.Call(expected, client, typed.strip()), Subcommand.parse(typed));
    }

    @Test
    void nothingTypedOpensTheForm() {
        assertEquals(new Subcommand.Call(Subcommand.REPORT, "", ""), Subcommand.parse(null));
    }

    @ParameterizedTest
    @EnumSource(Subcommand.class)
    void theWordThatTheHelpShowsIsTheWordThatIsUnderstood(Subcommand subcommand) {
        for (Language language : Language.values()) {
            assertEquals(
                    subcommand,
                    Subcommand.parse(subcommand.word(language).orElse("")).subcommand());
        }
    }
}
