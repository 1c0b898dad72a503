package app.laststraw.mustache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.workspace.Language;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFaultTest {
    /** Ten lines of head; the text begins on line 12. */
    private static final String SOUND = """
            ---
            id: EXCUSE
            language: en
            medium: written
            title: A title
            subject: A subject
            blank: client_name | text | client’s name | As they write it
            blank: service | text | service | What ends
            blank: end_date | date | end date | When it ends
            blank: company | text | company | Who takes over
            ---
            Dear {{client_name}},
            {{! a note }}
            {{#referral}}
            Somebody else: {{company}}.
            {{/referral}}
            No more {{service}} from {{end_date}}.
            Goodbye.
            """;

    private static final String READ = "Dear A,\nSomebody else: C.\nNo more S from E.\nGoodbye.";

    @Test
    void aSoundTemplateIsRead() {
        assertEquals(READ, rendered(SOUND));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreTakenAsTheyCome() {
        assertEquals(READ, rendered("\uFEFF" + SOUND.replace("\n", "\r\n")));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '@', textBlock = """
            Goodbye.          @ {{project}}                @ 18 @ the blank project is not declared in the head
            Goodbye.          @ {{> en/end-now}}           @ 18 @ nothing else
            Goodbye.          @ {{>*client_name}}          @ 18 @ nothing else
            Goodbye.          @ {{{client_name}}}          @ 18 @ nothing else
            Goodbye.          @ {{&client_name}}           @ 18 @ nothing else
            Goodbye.          @ {{client_name.class}}      @ 18 @ nothing else
            Goodbye.          @ {{.}}                      @ 18 @ nothing else
            Goodbye.          @ {{}}                       @ 18 @ nothing else
            Goodbye.          @ {{=<% %>=}}                @ 18 @ nothing else
            Goodbye.          @ {{%implicit-iterator}}     @ 18 @ nothing else
            Goodbye.          @ {{<layout}}                @ 18 @ nothing else
            Goodbye.          @ {{$block}}                 @ 18 @ nothing else
            Goodbye.          @ {{#client_name}}           @ 18 @ nothing else
            Goodbye.          @ {{^referral}}              @ 18 @ nothing else
            Goodbye.          @ Or {{#referral}} so.       @ 18 @ nothing else
            Goodbye.          @ {{/referral}}              @ 18 @ no section referral is open
            Goodbye.          @ {{#referral}}              @ 18 @ the section referral is not closed
            Goodbye.          @ '{{#full}}'                @ 18 @ the section full is not closed
            Goodbye.          @ {{client_name              @ 18 @ a tag is not opened and closed on its line
            Goodbye.          @ client_name}}              @ 18 @ a tag is not opened and closed on its line
            Somebody else: {{company}}. @ {{#full}}      @ 15 @ a section is opened within the section referral
            {{/referral}}     @ {{/full}}                  @ 16 @ no section full is open
            Goodbye.          @ > Wait.                    @ 18 @ only spoken scripts have cues
            Goodbye.          @ Good\u0007bye.            @ 18 @ a character that nobody can read
            Goodbye.          @ Goodbye\uE000             @ 18 @ a character that nobody can read
            title: A title    @ title: A {{client_name}}   @  5 @ a title has no brackets
            A subject         @ About {{project}}          @  6 @ the blank project is not declared in the head
            {{client_name}}   @ you                        @  7 @ the blank client_name is declared and not used
            id: EXCUSE        @ id: END_NOW                @  1 @ the id must be EXCUSE and the language en
            language: en      @ language: zh-CN            @  1 @ the id must be EXCUSE and the language en
            language: en      @ language:                  @  3 @ a line of the head is not
            title: A title    @ headline: A title          @  5 @ the head has a key that is not known
            title: A title    @ language: en               @  5 @ the head says language twice
            medium: written   @ medium: sung               @  4 @ the medium is written or spoken
            medium: written   @ medium: spoken             @  4 @ written scripts have a subject, and only they
            | text | client   @ | number | client          @  7 @ type is text, date, link or money
            blank: client_name @ blank: soft_reason        @  7 @ no section’s
            | As they write it @ ''                        @  7 @ a blank is “name
            blank: client_name @ blank: Client             @  7 @ name is lower case
            blank: client_name @ blank: referral           @  7 @ name is lower case
            client’s name     @ [client]                   @  7 @ a label without brackets
            """)
    void aFaultIsNamedWithItsFileAndLine(String good, String bad, int line, String reason) {
        TemplateFault fault = assertThrows(
                TemplateFault.class,
                () -> rendered(SOUND.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad))));

        assertEquals("en/excuse.mustache", fault.file());
        assertEquals(line, fault.line(), fault.reason());
        assertTrue(fault.reason().contains(reason), fault.reason());
        assertTrue(fault.getMessage().startsWith("en/excuse.mustache:" + line + ": "), fault.getMessage());
    }

    @Test
    void aHeadThatIsMissingOrNeverClosedOrIncompleteIsAFault() {
        assertTrue(reasonOf("Dear {{client_name}},").contains("not ---"));
        assertTrue(reasonOf("").contains("not ---"));
        assertTrue(reasonOf("---\nid: EXCUSE\n").contains("not closed"));
        assertTrue(reasonOf(SOUND.replace("title: A title\n", "")).contains("lacks title"));
        assertTrue(reasonOf(SOUND.substring(0, SOUND.indexOf("blank:")) + "---\n \n")
                .contains("no text"));
    }

    @Test
    void aBlankIsDeclaredOnce() {
        String twice = SOUND.replace("---\nDear", "blank: client_name | text | name | Again\n---\nDear");

        assertEquals("the blank client_name is declared twice", reasonOf(twice));
    }

    private static String reasonOf(String content) {
        return assertThrows(TemplateFault.class, () -> rendered(content)).reason();
    }

    private static String rendered(String content) {
        return ScriptTemplate.parse(ScriptId.EXCUSE, Language.ENGLISH, "en/excuse.mustache", content)
                .render(
                        DraftChoices.of(ScriptId.EXCUSE, Language.ENGLISH, true),
                        Map.of("client_name", "A", "service", "S", "end_date", "E", "company", "C"))
                .text();
    }
}
