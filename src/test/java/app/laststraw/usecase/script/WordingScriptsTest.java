package app.laststraw.usecase.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.usecase.CaseFirm;
import app.laststraw.usecase.script.Wording.Origin;
import app.laststraw.usecase.script.WordingScripts.Outcome;
import app.laststraw.usecase.script.WordingScripts.Preview;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingScriptsTest {
    private static final MemberId MANAGER = CaseFirm.MANAGER;
    private static final MemberId OTHER = new MemberId("U0OTHER");
    private static final Language ENGLISH = Language.ENGLISH;
    private static final ScriptId SCRIPT = ScriptId.HEADS_UP;
    private static final String BUILT_IN =
            new MustacheScriptRenderer(Optional.empty()).source(SCRIPT, ENGLISH).strip();
    private static final String OURS = BUILT_IN + "\n\nThe door is the green one.";
    private static final String THEIRS = BUILT_IN + "\n\nThe door is the blue one.";

    private CaseFirm firm;
    private WordingScripts wording;
    private DraftingScript drafting;
    private int keys;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = new CaseFirm(folder);
        useTemplatesOf(Optional.empty());
        firm.write(records -> {
            Settings before = records.settings().firm();
            records.settings()
                    .save(Settings.of(
                            before.language(),
                            before.zone(),
                            before.currency(),
                            before.redFlagChannel(),
                            Set.of(MANAGER, OTHER),
                            true,
                            false,
                            false));
        });
    }

    private void useTemplatesOf(Optional<Path> folder) {
        MustacheScriptRenderer renderer = new MustacheScriptRenderer(folder);
        wording = new WordingScripts(firm.storage(), renderer);
        drafting = new DraftingScript(renderer, "Paper Kite");
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private Wording stands() {
        return wording.open(SCRIPT, ENGLISH, MANAGER).orElseThrow();
    }

    private Outcome save(int seen, String source) {
        return wording.save(SCRIPT, ENGLISH, seen, source, MANAGER, CaseFirm.NOW);
    }

    private Draft drafted() {
        RequestingDraft.Wish wish =
                new RequestingDraft.Wish(firm.client().id(), SCRIPT, ENGLISH, new DraftPlace.Directly());
        new RequestingDraft(firm.storage(), drafting).request(wish, CaseFirm.OWNER, key(), CaseFirm.NOW);
        List<Draft> drafts = firm.read(records -> records.drafts().of(wish.client()));
        return drafts.get(drafts.size() - 1);
    }

    private Draft draft(DraftId id) {
        return firm.read(records -> records.drafts().find(id).orElseThrow());
    }

    private String key() {
        return "form:" + keys++;
    }

    @Test
    void everyScriptIsBuiltInAtFirst() {
        for (Language language : Language.values()) {
            List<Wording> all = wording.list(language, MANAGER).orElseThrow();
            assertEquals(
                    List.of(ScriptId.values()),
                    all.stream().map(Wording::script).toList());
            all.forEach(each -> {
                assertEquals(Origin.BUILT_IN, each.origin());
                assertEquals(0, each.number());
                assertNull(each.by());
            });
        }
    }

    @Test
    void whatAManagerSavedIsInForceWithWhoAndWhen() {
        Wording now = assertInstanceOf(Outcome.Saved.class, save(0, OURS)).now();
        assertEquals(new Wording(SCRIPT, ENGLISH, Origin.OWN, 1, OURS, MANAGER, null, LocalDate.of(2026, 11, 16)), now);
        assertEquals(now, stands());
        assertEquals(List.of("ENGLISH"), firm.audited("template.saved"));
        assertEquals(
                Origin.BUILT_IN,
                wording.open(SCRIPT, Language.SIMPLIFIED_CHINESE, MANAGER)
                        .orElseThrow()
                        .origin());
    }

    @Test
    void aDraftKeepsItsWordsAndNewDraftsAndNewVersionsHaveTheNew() {
        Draft before = drafted();
        save(0, OURS);
        assertFalse(draft(before.id()).current().text().text().contains("green one"));
        assertTrue(drafted().current().text().text().contains("green one"));
        new ChangingDraft(firm.storage(), drafting)
                .change(before.id(), DraftEdit.SHORTER, 1, CaseFirm.OWNER, key(), CaseFirm.NOW);
        Draft after = draft(before.id());
        assertTrue(after.current().text().text().contains("green one"));
        assertFalse(after.version(1).text().text().contains("green one"));
    }

    @Test
    void whatIsDeliveredTwiceIsSavedOnce() {
        for (int time = 0; time < 3; time++) {
            assertInstanceOf(Outcome.Saved.class, save(0, OURS));
        }
        assertEquals(1, stands().number());
        assertEquals(List.of("ENGLISH"), firm.audited("template.saved"));
    }

    @Test
    void whatComesAgainAfterSomebodyElseSavedChangesNothing() {
        save(0, OURS);
        wording.save(SCRIPT, ENGLISH, 1, THEIRS, OTHER, CaseFirm.NOW);
        Outcome.Overtaken late = assertInstanceOf(Outcome.Overtaken.class, save(0, OURS));
        assertEquals(OTHER, late.now().by());
        assertEquals(THEIRS, stands().source());
        assertEquals(2, stands().number());
    }

    @Test
    void nothingChangedSavesNothing() {
        assertInstanceOf(Outcome.Saved.class, save(0, BUILT_IN + "\n"));
        assertEquals(0, stands().number());
        assertEquals(List.of(), firm.audited("template.saved"));
    }

    @Test
    void ofTwoManagersOneIsOvertakenAndSeesWhatStands() {
        wording.save(SCRIPT, ENGLISH, 0, THEIRS, OTHER, CaseFirm.NOW);
        assertEquals(
                stands(),
                assertInstanceOf(Outcome.Overtaken.class, save(0, OURS)).now());
        assertEquals(THEIRS, stands().source());
        assertInstanceOf(Outcome.Saved.class, save(1, OURS), "once they have seen it");
        assertEquals(OURS, stands().source());
    }

    @Test
    void aPasteFromWindowsIsTakenAsItIsMeant() {
        assertInstanceOf(Outcome.Saved.class, save(0, "\uFEFF" + OURS.replace("\n", "\r\n") + "\r\n"));
        assertEquals(OURS, stands().source());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{{> /etc/passwd}}        | other_tag",
                "{{=<% %>=}}              | other_tag",
                "{{{sender_name}}}        | other_tag",
                "{{#each}}                | other_tag",
                "{{#full}}                | open_section",
                "{{/full}}                | not_open",
                "{{nobody_declared_this}} | undeclared",
                "{{open                   | open_tag",
                "{{#reason}}~Why~{{/reason}} | no_such_section",
                "> They may be silent.    | cue"
            })
    void aHostileTemplateIsRefusedAtItsLineAndTheOneBeforeStays(String last, String flaw) {
        save(0, OURS);
        String hostile = OURS + "\n" + last.replace('~', '\n');
        Outcome.Faulty faulty = assertInstanceOf(Outcome.Faulty.class, save(1, hostile));
        assertEquals("templates.flaw." + flaw, faulty.flaw().key());
        assertEquals(OURS.lines().count() + 1, faulty.line());
        Preview.Faulty same = assertInstanceOf(
                Preview.Faulty.class, wording.preview(SCRIPT, ENGLISH, hostile, blank -> "x", MANAGER));
        assertEquals(faulty.flaw(), same.flaw());
        assertEquals(OURS, stands().source());
        assertEquals(1, stands().number());
    }

    @Test
    void aTemplateTakesNineThousandBytesAndNoMore() {
        String filling = "\n\n" + "é".repeat(3000);
        String most = OURS + "\n\n" + "x".repeat(9000 - bytes(OURS + filling) - 2) + filling;
        assertInstanceOf(Outcome.Saved.class, save(0, most));
        Outcome.Faulty faulty = assertInstanceOf(Outcome.Faulty.class, save(1, most + "y"));
        assertEquals(Sentence.of("templates.flaw.too_large", 9000), faulty.flaw());
        assertEquals(0, faulty.line());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void whatTheScriptMustContainCannotBeLeftOut() {
        Outcome.Faulty faulty = assertInstanceOf(
                Outcome.Faulty.class,
                save(0, BUILT_IN.replace("{{second_time}}", "later").replaceAll("blank: second_time.*\n", "")));
        assertEquals(Sentence.of("templates.flaw.lacks_blank", "second_time"), faulty.flaw());
        assertEquals(0, stands().number());
    }

    @Test
    void theFirmGoesBackToTheBuiltInOneOnce() {
        save(0, OURS);
        for (int time = 0; time < 2; time++) {
            Outcome.Saved back =
                    assertInstanceOf(Outcome.Saved.class, wording.goBack(SCRIPT, ENGLISH, 1, MANAGER, CaseFirm.NOW));
            assertEquals(Origin.BUILT_IN, back.now().origin());
            assertEquals(2, back.now().number());
        }
        assertEquals(BUILT_IN, stands().source().strip());
        assertEquals(List.of("ENGLISH"), firm.audited("template.dropped"));
        assertFalse(drafted().current().text().text().contains("green one"));
        assertInstanceOf(Outcome.Overtaken.class, save(1, OURS), "the form was drawn before");
    }

    @Test
    void nobodyDropsWhatTheyHaveNotSeen() {
        save(0, OURS);
        wording.save(SCRIPT, ENGLISH, 1, THEIRS, OTHER, CaseFirm.NOW);
        assertInstanceOf(Outcome.Overtaken.class, wording.goBack(SCRIPT, ENGLISH, 1, MANAGER, CaseFirm.NOW));
        assertEquals(THEIRS, stands().source());
    }

    @Test
    void theFilesOfTheFolderStandBehindWhatIsSaved(@TempDir Path templates) throws IOException {
        Path file = templates.resolve("en/heads-up.mustache");
        Files.createDirectories(file.getParent());
        Files.writeString(file, THEIRS);
        useTemplatesOf(Optional.of(templates));
        assertEquals(Origin.FOLDER, stands().origin());
        save(0, OURS);
        assertEquals(Origin.OWN, stands().origin());
        wording.goBack(SCRIPT, ENGLISH, 1, MANAGER, CaseFirm.NOW);
        assertEquals(Origin.FOLDER, stands().origin());
        assertEquals(THEIRS, stands().source());
    }

    @Test
    void whatTheAppNoLongerTakesIsSaidSoAndCanBeMended() {
        firm.write(records -> records.ownTemplates().save(SCRIPT, ENGLISH, "of long ago", OTHER, CaseFirm.NOW));
        assertEquals(Origin.OUTGROWN, stands().origin());
        assertEquals("of long ago", stands().source());
        assertInstanceOf(Outcome.Faulty.class, save(1, "of long ago"));
        assertInstanceOf(Outcome.Saved.class, save(1, OURS));
        assertEquals(Origin.OWN, stands().origin());
    }

    @Test
    void aPreviewTellsWhatIsBetterNotSentAndKeepsNothing() {
        Preview.Ready ready = assertInstanceOf(
                Preview.Ready.class,
                wording.preview(SCRIPT, ENGLISH, OURS + "\nYou always come late.", Blank::label, MANAGER));
        assertEquals(List.of(), ready.text().left());
        assertEquals(
                List.of(ToneRule.ABSOLUTE),
                ready.findings().stream().map(finding -> finding.rule()).toList());
        assertEquals(0, stands().number());
    }

    @Test
    void onlyManagersMay() {
        for (MemberId person : List.of(CaseFirm.OWNER, CaseFirm.MEMBER)) {
            assertEquals(Optional.empty(), wording.list(ENGLISH, person));
            assertEquals(Optional.empty(), wording.open(SCRIPT, ENGLISH, person));
            assertInstanceOf(Preview.NotAllowed.class, wording.preview(SCRIPT, ENGLISH, OURS, Blank::label, person));
            assertInstanceOf(Outcome.NotAllowed.class, wording.save(SCRIPT, ENGLISH, 0, OURS, person, CaseFirm.NOW));
            assertInstanceOf(Outcome.NotAllowed.class, wording.goBack(SCRIPT, ENGLISH, 0, person, CaseFirm.NOW));
        }
        assertEquals(0, stands().number());
    }
}
