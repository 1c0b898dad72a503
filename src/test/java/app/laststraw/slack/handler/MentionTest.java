package app.laststraw.slack.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionTest {
    private static final Mention MENTION = Mention.of("UBOT");

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "<@UBOT> script Acme=script Acme",
                "Hello <@UTOM>, could you look? <@UBOT> script for Acme=script for Acme",
                "script please <@UBOT>=script please",
                "<@UBOT> script for <@UTOM> and <#C1|general>, <!channel>=script for and ,",
                "<@UBOT> script <http://acme.com|acme.com>=script acme.com",
                "<@UBOT> script <https://acme.com/a>=script https://acme.com/a",
                "<@UBOT> script O'Brien &amp; Søn &lt;Ltd&gt;=script O'Brien & Søn <Ltd>",
                "<@UBOT> script &lt;!channel&gt;=script <!channel>",
                "<@UBOT> script &amp;lt;b&amp;gt;=script &lt;b&gt;",
                "<@UBOT>=''",
                "script Acme=script Acme",
            })
    void whatIsSaidToTheAppIsReadAsItWasTyped(String text, String typed) {
        assertEquals(
                typed, MENTION.typedAfter(text).strip().replaceAll(" +", " ").replaceAll("^'(.*)'$", "$1"));
    }

    @Test
    void onlyTheLineThatNamesTheAppCountsOrTheNextOneWithWords() {
        assertEquals(" script Acme", MENTION.typedAfter("Look:\n<@UBOT> script Acme\nand the English draft of HP"));
        assertEquals("script Acme", MENTION.typedAfter("<@UBOT>\n \r\nscript Acme\nor HP"));
        assertEquals("", MENTION.typedAfter(null));
    }
}
