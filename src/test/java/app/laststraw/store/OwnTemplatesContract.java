package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.OwnTemplate;
import app.laststraw.domain.workspace.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link app.laststraw.domain.script.OwnTemplates} keep, whatever the database. */
abstract class OwnTemplatesContract extends StoreContract {
    private static final String HOSTILE =
            "---\n\"said\" — 他们说：'; drop table own_templates; --\n---\r\n\n<!channel> {{name}} :workspace 👩‍👩‍👧\n";

    @Test
    void aFirmHasNoneAtFirst() {
        assertEquals(Optional.empty(), latest(ScriptId.END_NOW, Language.ENGLISH));
        assertEquals(List.of(), all());
    }

    @ParameterizedTest
    @EnumSource(ScriptId.class)
    void everyScriptCanBeWordedInEachLanguageAndComesBackAsSaved(ScriptId script) {
        for (Language language : Language.values()) {
            OwnTemplate saved = save(script, language, language + HOSTILE);

            assertEquals(new OwnTemplate(script, language, 1, language + HOSTILE, ANA, NOON), saved);
            assertEquals(Optional.of(saved), latest(script, language));
        }
    }

    @Test
    void theOneSavedLastIsInForceAndTheyAreCountedByScriptAndLanguage() {
        save(ScriptId.END_NOW, Language.ENGLISH, "first");
        save(ScriptId.END_NOW, Language.SIMPLIFIED_CHINESE, "其他");
        save(ScriptId.EXCUSE, Language.ENGLISH, "other");
        OwnTemplate second =
                write(records -> records.ownTemplates().save(ScriptId.END_NOW, Language.ENGLISH, "second", BEN, NOON));

        assertEquals(new OwnTemplate(ScriptId.END_NOW, Language.ENGLISH, 2, "second", BEN, NOON), second);
        assertEquals(Optional.of(second), latest(ScriptId.END_NOW, Language.ENGLISH));
    }

    @Test
    void aFirmMayGoBackToTheBuiltInOne() {
        save(ScriptId.END_NOW, Language.ENGLISH, "ours");

        OwnTemplate back = save(ScriptId.END_NOW, Language.ENGLISH, null);

        assertEquals(new OwnTemplate(ScriptId.END_NOW, Language.ENGLISH, 2, null, ANA, NOON), back);
        assertEquals(Optional.of(back), latest(ScriptId.END_NOW, Language.ENGLISH));
        assertEquals(List.of(back), all());
    }

    @Test
    void allAreTheLatestOfEachScriptAndLanguage() {
        save(ScriptId.END_NOW, Language.ENGLISH, "first");
        OwnTemplate chinese = save(ScriptId.END_NOW, Language.SIMPLIFIED_CHINESE, "其他");
        OwnTemplate english = save(ScriptId.END_NOW, Language.ENGLISH, "second");
        OwnTemplate excuse = save(ScriptId.EXCUSE, Language.ENGLISH, "other");

        assertEquals(3, all().size());
        assertEquals(Set.of(chinese, english, excuse), Set.copyOf(all()));
    }

    @Test
    void anotherWorkspacesTemplatesDoNotExist() {
        changeTheirs(records -> {
            records.ownTemplates().save(ScriptId.END_NOW, Language.ENGLISH, "theirs", ANA, NOON);
            records.ownTemplates().save(ScriptId.END_NOW, Language.ENGLISH, "theirs again", ANA, NOON);
        });

        assertEquals(Optional.empty(), latest(ScriptId.END_NOW, Language.ENGLISH));
        assertEquals(List.of(), all());
        OwnTemplate ours = save(ScriptId.END_NOW, Language.ENGLISH, "ours");
        assertEquals(1, ours.number());
        assertEquals(List.of(ours), all());
    }

    private OwnTemplate save(ScriptId script, Language language, String source) {
        return write(records -> records.ownTemplates().save(script, language, source, ANA, NOON));
    }

    private Optional<OwnTemplate> latest(ScriptId script, Language language) {
        return read(records -> records.ownTemplates().latest(script, language));
    }

    private List<OwnTemplate> all() {
        return read(records -> records.ownTemplates().all());
    }
}
