package app.laststraw.slack.view;

import app.laststraw.domain.decision.BreakEven;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.Samples;
import app.laststraw.usecase.script.BlanksSheet;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drafts about whose blanks forms are drawn. */
final class DraftForm {
    static final Currency EUR = Currency.getInstance("EUR");
    static final MemberId TOM = new MemberId("U0TOM");
    static final MemberId MAYA = new MemberId("U0MAYA");
    static final Blank CONTACT = new Blank("contact_name", BlankType.TEXT, "contact’s name", "The person you write to");
    static final Blank FEES_FROM =
            new Blank("fees_from", BlankType.DATE, "date the new fees start", "Read the contract");
    static final Blank LINK = new Blank("fees_link", BlankType.LINK, "link to the new fees", "A page they can open");
    static final Blank NEW_FEE = new Blank("new_fee", BlankType.MONEY, "new monthly fee", "What they will pay a month");
    static final Blank FACTS = new Blank("facts", BlankType.TEXT, "what happened", "Events only, no judgement");
    static final List<Blank> ALL = List.of(CONTACT, FEES_FROM, LINK, NEW_FEE, FACTS);

    private static final Instant AT = Instant.parse("2026-11-18T09:00:00Z");

    private DraftForm() {}

    /** A draft with these values in it and nothing else. */
    static Draft draft(Map<String, String> filled) {
        return draft(ALL, filled);
    }

    static Draft draft(List<Blank> blanks, Map<String, String> filled) {
        DraftChoices choices = DraftChoices.of(ScriptId.FEE_INCREASE, Language.ENGLISH, false);
        DraftVersion first =
                new DraftVersion(1, 0, DraftEdit.ASKED_FOR, choices, filled, text(blanks, filled), TOM, AT);
        return new Draft(
                new DraftId(3),
                Samples.client("Northwind").id(),
                TOM,
                AT,
                new DraftPlace.CardThread(),
                List.of(first),
                null);
    }

    /** The draft after somebody filled these in as well. */
    static Draft filled(Draft draft, MemberId by, Map<String, String> values) {
        Map<String, String> filled = new HashMap<>(draft.current().filled());
        filled.putAll(values);
        return draft.changed(DraftEdit.BLANKS_FILLED, draft.current().choices(), filled, text(ALL, filled), by, AT);
    }

    static BlanksSheet sheet(Draft draft, Map<String, String> onRecord) {
        return sheet("Northwind", ALL, draft, onRecord);
    }

    static BlanksSheet sheet(String client, List<Blank> blanks, Draft draft, Map<String, String> onRecord) {
        return new BlanksSheet(draft, Samples.client(client), blanks, onRecord, EUR, BreakEven.NoFigure.FEE_UNKNOWN);
    }

    private static DraftText text(List<Blank> blanks, Map<String, String> filled) {
        List<Blank> left = blanks.stream()
                .filter(blank -> !filled.containsKey(blank.name()))
                .toList();
        return new DraftText("Fee increase", "New fees", List.of(new Passage(Passage.Kind.WORDS, "Dear …")), left);
    }
}
