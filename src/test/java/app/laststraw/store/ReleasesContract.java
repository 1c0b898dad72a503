package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link app.laststraw.domain.exit.Releases} keep, whatever the database. */
abstract class ReleasesContract extends StoreContract {
    private static final String HOSTILE = "\"no\" — 不行：'; drop table releases; --\n<@U1> {{name}} :workspace 👩‍👩‍👧";
    private static final Instant LATER = NOON.plusSeconds(60);

    @Test
    void nobodyIsAskedAtFirst() {
        Question question = question("Northwind");

        assertEquals(List.of(), of(question.caseId()));
        assertEquals(Optional.empty(), latest(question, ScriptId.END_NOW));
    }

    @Test
    void aQuestionWaitsForItsAnswer() {
        Question question = question("Northwind");

        Release asked = ask(question, ScriptId.END_NOW);

        assertEquals(unanswered(question, ScriptId.END_NOW, NOON), asked);
        assertEquals(Optional.of(asked), latest(question, ScriptId.END_NOW));
        assertEquals(List.of(asked), of(question.caseId()));
    }

    @Test
    void whatASecondManagerAnswersIsKept() {
        Question yes = question("Northwind");
        Question no = question("Contoso");
        ask(yes, ScriptId.CONVERSATION);
        ask(no, ScriptId.CONVERSATION);

        Release agreed = answer(yes, ScriptId.CONVERSATION, BEN, true, "");
        Release refused = answer(no, ScriptId.CONVERSATION, BEN, false, HOSTILE);

        assertEquals(answered(yes, ScriptId.CONVERSATION, true, ""), agreed);
        assertEquals(answered(no, ScriptId.CONVERSATION, false, HOSTILE), refused);
        assertEquals(List.of(agreed), of(yes.caseId()));
        assertEquals(Optional.of(refused), latest(no, ScriptId.CONVERSATION));
    }

    @Test
    void anAnswerIsGivenOnceAndToAQuestionOnly() {
        Question question = question("Northwind");
        assertThrows(IllegalStateException.class, () -> answer(question, ScriptId.END_NOW, BEN, true, ""));

        ask(question, ScriptId.END_NOW);
        assertThrows(IllegalStateException.class, () -> answer(question, ScriptId.EXCUSE, BEN, true, ""));
        Release first = answer(question, ScriptId.END_NOW, BEN, false, "Not yet.");
        assertThrows(IllegalStateException.class, () -> answer(question, ScriptId.END_NOW, BEN, true, ""));

        assertEquals(List.of(first), of(question.caseId()));
    }

    @Test
    void nobodyReleasesWhatTheyAskedFor() {
        Question question = question("Northwind");
        Release asked = ask(question, ScriptId.END_NOW);

        assertThrows(RuntimeException.class, () -> answer(question, ScriptId.END_NOW, ANA, true, ""));

        assertEquals(Optional.of(asked), latest(question, ScriptId.END_NOW));
    }

    @Test
    void whoIsAskedAgainAnswersTheLaterQuestionAndTheEarlierAnswerStays() {
        Question question = question("Northwind");
        ask(question, ScriptId.END_NOW);
        Release refused = answer(question, ScriptId.END_NOW, BEN, false, "Not yet.");

        ask(question, ScriptId.END_NOW);
        assertEquals(Optional.of(unanswered(question, ScriptId.END_NOW, NOON)), latest(question, ScriptId.END_NOW));
        Release agreed = answer(question, ScriptId.END_NOW, BEN, true, "");

        assertEquals(List.of(refused, agreed), of(question.caseId()));
        assertEquals(Optional.of(agreed), latest(question, ScriptId.END_NOW));
    }

    @Test
    void anotherScriptOfADraftIsAnotherQuestionAndSoIsAnotherDraft() {
        Question question = question("Northwind");
        Question other = question("Contoso");
        Release asked = ask(question, ScriptId.END_NOW);
        Release otherScript = ask(question, ScriptId.CONVERSATION);
        Release otherDraft = ask(other, ScriptId.END_NOW);

        assertEquals(Optional.of(asked), latest(question, ScriptId.END_NOW));
        assertEquals(Optional.of(otherScript), latest(question, ScriptId.CONVERSATION));
        assertEquals(Optional.of(otherDraft), latest(other, ScriptId.END_NOW));
        assertEquals(List.of(asked, otherScript), of(question.caseId()));
    }

    @Test
    void onlyADraftAndACaseThatAreThereCanBeAskedAbout() {
        Question question = question("Northwind");

        assertThrows(
                RuntimeException.class, () -> ask(new Question(new CaseId(404), question.draft()), ScriptId.END_NOW));
        assertThrows(RuntimeException.class, () -> ask(new Question(question.caseId(), 404), ScriptId.END_NOW));
    }

    @Test
    void anotherWorkspacesReleasesDoNotExist() {
        ClientId theirClient = theirClient("Northwind").id();
        changeTheirs(records -> {
            Question theirs = question(records, theirClient);
            records.releases().ask(theirs.caseId(), theirs.draft(), ScriptId.END_NOW, ANA, NOON);
        });
        Question theirs = readTheirs(records -> new Question(
                records.cases().latest(theirClient).orElseThrow().id(),
                records.drafts().of(theirClient).get(0).id().value()));

        assertEquals(List.of(), of(theirs.caseId()));
        assertEquals(Optional.empty(), latest(theirs, ScriptId.END_NOW));
        assertThrows(IllegalStateException.class, () -> answer(theirs, ScriptId.END_NOW, BEN, true, ""));
        assertThrows(RuntimeException.class, () -> ask(theirs, ScriptId.END_NOW));
    }

    /** What is asked about. */
    private record Question(CaseId caseId, long draft) {}

    private Question question(String name) {
        ClientId client = client(name).id();
        return write(records -> question(records, client));
    }

    private static Question question(Records records, ClientId client) {
        return new Question(
                records.cases().open(client, PARTING).id(),
                records.drafts()
                        .open(
                                client,
                                ANA,
                                new DraftPlace.CardThread(),
                                DraftChoices.of(ScriptId.END_NOW, Language.ENGLISH, false),
                                Map.of(),
                                new DraftText("", "", List.of(), List.of()),
                                NOON)
                        .id()
                        .value());
    }

    private static Release unanswered(Question question, ScriptId script, Instant at) {
        return new Release(question.caseId(), question.draft(), script, ANA, at, null, null, false, "");
    }

    private static Release answered(Question question, ScriptId script, boolean agreed, String reason) {
        return new Release(question.caseId(), question.draft(), script, ANA, NOON, BEN, LATER, agreed, reason);
    }

    private Release ask(Question question, ScriptId script) {
        return write(records -> records.releases().ask(question.caseId(), question.draft(), script, ANA, NOON));
    }

    private Release answer(Question question, ScriptId script, MemberId by, boolean agreed, String reason) {
        return write(records -> records.releases().answer(question.draft(), script, by, LATER, agreed, reason));
    }

    private Optional<Release> latest(Question question, ScriptId script) {
        return read(records -> records.releases().latest(question.draft(), script));
    }

    private List<Release> of(CaseId id) {
        return read(records -> records.releases().of(id));
    }

    @Test
    void questionsWaitUntilTheyAreAnsweredOrAskedAnew() {
        Question waits = question("Waits");
        Question done = question("Done");
        ask(waits, ScriptId.END_NOW);
        Release again = ask(waits, ScriptId.END_NOW);
        ask(done, ScriptId.CONVERSATION);
        answer(done, ScriptId.CONVERSATION, BEN, true, "");

        assertEquals(List.of(again), read(records -> records.releases().waiting()));
        assertEquals(List.of(), readTheirs(records -> records.releases().waiting()));
    }
}
