package app.laststraw.usecase.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedRequestTest {
    private static final List<Client> DIRECTORY = List.of(
            client(1, "Northwind Traders Ltd", "NWT"),
            client(2, "Northwind Logistics"),
            client(3, "Draft House"),
            client(4, "English Rose Ltd"),
            client(5, "北风贸易有限公司", "北风"),
            client(6, "O'Brien & Søn"),
            client(7, "The House of Wax"),
            client(8, "中文教育集团"),
            client(9, "Café Zoë"),
            client(10, "HP"),
            client(11, "Acme"),
            client(12, "Acme North"),
            client(13, "AG"),
            client(14, "Straight Talk Media"),
            client(15, "Quiet Ones").archived(Instant.EPOCH));

    private static final Map<String, ScriptId> TITLES =
            Map.of("A word of thanks", ScriptId.CONVERSATION, "会面前的预告", ScriptId.HEADS_UP);

    private static Client client(long id, String name, String... aliases) {
        return Client.named(new ClientId(id), new ClientName(name))
                .called(
                        new ClientName(name),
                        Arrays.stream(aliases).map(ClientName::new).toList());
    }

    private static TypedRequest read(String typed) {
        return TypedRequest.read(typed, DIRECTORY, TITLES);
    }

    private static String names(List<Client> clients) {
        return clients.stream().map(client -> client.name().text()).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "script | - | - | ''",
                "Draft, please! | - | - | ''",
                "草稿 | - | - | ''",
                "话术 | - | - | ''",
                "写个话稿吧 | - | - | ''",
                "script Acme | - | - | Acme",
                "Acme script | - | - | Acme",
                "script for acme north in Chinese | - | SIMPLIFIED_CHINESE | Acme North",
                "please draft a fee increase for Acme in English, thanks | FEE_INCREASE | ENGLISH | Acme",
                "english acme heads-up draft | HEADS_UP | ENGLISH | Acme",
                "script NWT END_NOW | END_NOW | - | Northwind Traders Ltd",
                "script end-now for Northwind Traders | END_NOW | - | Northwind Traders Ltd",
                "script for NORTHWIND TRADERS LTD. | - | - | Northwind Traders Ltd",
                "draft for Draft House | - | - | Draft House",
                "Draft House | - | - | Draft House",
                "draft draft house english | - | ENGLISH | Draft House",
                "script English Rose Ltd | - | - | English Rose Ltd",
                "script English Rose | - | - | English Rose Ltd",
                "script English Rose in Chinese | - | SIMPLIFIED_CHINESE | English Rose Ltd",
                "script for Straight Talk Media | - | - | Straight Talk Media",
                "straight talk script for Straight Talk Media | STRAIGHT_TALK | - | Straight Talk Media",
                "请给北风贸易写个涨价通知草稿 | FEE_INCREASE | - | 北风贸易有限公司",
                "给北风写英文草稿 | - | ENGLISH | 北风贸易有限公司",
                "草稿 北风贸易有限公司 通知 中文 | HEADS_UP | SIMPLIFIED_CHINESE | 北风贸易有限公司",
                "给中文教育集团写话术 | - | - | 中文教育集团",
                "给Acme写英文脚本 | - | ENGLISH | Acme",
                "script O’Brien & Søn farewell | CONVERSATION | - | O'Brien & Søn",
                "script obrien søn | - | - | O'Brien & Søn",
                "script cafe zoe | - | - | Café Zoë",
                "script for HP | - | - | HP",
                "script for quiet ones | - | - | Quiet Ones",
                "script a word of thanks for Acme | CONVERSATION | - | Acme",
                "会面前的预告 Acme | HEADS_UP | - | Acme",
                "follow-up call, Acme | PHONE_FOLLOW_UP | - | Acme",
                "script honest talk Acme | SALVAGE_TALK | - | Acme",
                "draft without the reason for Acme | EXCUSE | - | Acme",
            })
    void wordsAreUnderstoodInAnyOrder(String typed, ScriptId script, Language language, String client) {
        TypedRequest read = read(typed);
        assertTrue(read.asksForScript(), typed);
        assertEquals(script, read.script());
        assertEquals(language, read.language());
        assertEquals(client, names(read.clients()));
        assertEquals(List.of(), read.rest());
    }

    @ParameterizedTest
    @EnumSource(ScriptId.class)
    void everyScriptIsUnderstoodByItsId(ScriptId script) {
        assertEquals(script, read("script " + script).script());
        assertEquals(
                script,
                read(script.name().toLowerCase(Locale.ROOT).replace('_', ' ')).script());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "Hello there", "thanks for Acme", "帮助", "transcript Acme", "manuscripts", "!?"})
    void whatAsksForNoScriptIsNoRequest(String typed) {
        assertFalse(read(typed).asksForScript());
    }

    @Test
    void aScriptsNameAloneAsksForItButNotWithinASentenceAboutSomethingElse() {
        assertTrue(read("fee increase for Acme, please").asksForScript());
        assertTrue(read("给北风写涨价通知").asksForScript());
        assertTrue(read("请帮我写一份英文涨价通知").asksForScript());
        assertFalse(read("the fee increase of last year went well at Acme").asksForScript());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "script northwind | Northwind Traders Ltd, Northwind Logistics",
                "script for House of Wax | The House of Wax",
                "script for rose | English Rose Ltd",
                "给教育集团写草稿 | 中文教育集团",
                "script quiet | ''",
                "script ind | ''",
                "script o | ''",
                "script for Nobody | ''",
                "script acme | ''",
            })
    void aPartOfANameComesNear(String typed, String near) {
        assertEquals(near, names(read(typed).near()));
    }

    @Test
    void twoNamesInDifferentPlacesAreTwoClientsAndTheLongerOfTwoInOnePlaceIsOne() {
        assertEquals("Acme, HP", names(read("script for Acme, not for HP").clients()));
        assertEquals("Acme North", names(read("script for Acme North").clients()));
        assertEquals(
                "Northwind Traders Ltd",
                names(read("script NWT, the Northwind Traders").clients()));
    }

    @Test
    void whatAFirmCallsAScriptGoesBeforeWhatItIsCalledAnyway() {
        assertEquals(
                ScriptId.EXCUSE,
                TypedRequest.read("script, farewell", DIRECTORY, Map.of("Farewell", ScriptId.EXCUSE))
                        .script());
    }

    @Test
    void theFirstOfSeveralScriptsAndLanguagesCounts() {
        TypedRequest read = read("script Acme: heads-up, then fee increase, in Chinese or English");
        assertEquals(ScriptId.HEADS_UP, read.script());
        assertEquals(Language.SIMPLIFIED_CHINESE, read.language());
    }

    @Test
    void whatIsLeftIsToldWithoutWhatIsSaidAroundNames() {
        assertEquals(
                List.of("monday"),
                read("could you write a script for Monday, please").rest());
    }

    @Test
    void anEndlessTextIsReadAtItsBeginningOnly() {
        TypedRequest read = read("script " + "x ".repeat(50_000) + "Acme");
        assertTrue(read.asksForScript());
        assertEquals(List.of(), read.clients());
        assertNull(read.script());
    }
}
