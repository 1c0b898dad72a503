package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.announcement.Announcement.DraftScript;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.MediumReason;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftFormat;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.ReasonsShown;
import app.laststraw.domain.script.Section;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.script.Waiver;
import app.laststraw.domain.workspace.Audience.Refusal;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.script.DraftStanding;
import app.laststraw.words.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drafts in every state, as messages are made from them. */
public final class DraftSamples {
    static final MemberId OWNER = new MemberId("U0OWNER");
    static final MemberId MANAGER = new MemberId("U0MANAGER");

    private static final Instant AT = Instant.parse("2026-11-18T09:00:00Z");
    private static final Set<Section> ALL = Set.of(Section.values());

    private DraftSamples() {}

    static Map<String, DraftScript> all(Client client, String typed) {
        Map<String, DraftScript> all = new LinkedHashMap<>();
        all.put("draft", letter(client, typed, Refusal.GUEST_IN_CHANNEL));
        all.put("draft-spoken", spoken(client));
        all.put("draft-changed", changed(client));
        all.put("draft-sent", sent(client, changed(client)));
        all.put("draft-said", said(client, spoken(client)));
        all.put("draft-confidential", found(letter(client, typed, null), Finding.ofTheWhole(ToneRule.REPORTER_NAMED)));
        all.put("draft-too-long", letter(client, "x".repeat(8_000), null));
        return all;
    }

    static Map<String, RenderedMessage> replies(Client client, Words words) {
        Draft changed = changed(client).draft();
        Draft sent = sent(client, changed(client)).draft();
        return Map.of(
                "draft-file",
                        DraftFile.render(
                                file(client, spoken(client).draft().current().text(), DraftFormat.TEXT), words),
                "draft-file-mail", DraftFile.render(file(client, letter("Ann"), DraftFormat.MAIL), words),
                "draft-overtaken", DraftState.overtaken(new DraftStanding(client, changed, ZoneOffset.UTC), words),
                "draft-already-sent", DraftState.sent(new DraftStanding(client, sent, ZoneOffset.UTC), words));
    }

    private static Announcement.DraftFile file(Client client, DraftText text, DraftFormat format) {
        DraftVersion version = draft(client, ScriptId.EXPECTATIONS, text).current();
        return new Announcement.DraftFile(client, new DraftId(12), version, format, "the whole e-mail");
    }

    /** A letter with two blanks, where a call would be better. */
    public static DraftScript letter(Client client, String typed, Refusal withheld) {
        Draft draft = draft(client, ScriptId.EXPECTATIONS, letter(typed));
        return said(client, draft, Set.of(Section.REFERRAL), MediumReason.USUALLY_BY_PHONE, withheld);
    }

    static DraftText letter(String typed) {
        return new DraftText(
                "Setting expectations",
                "How we work together",
                List.of(words("Dear " + typed + ",\n\nwe agreed on [scope] until [end date].\n\nKind regards\n")),
                List.of(blank("scope", "scope"), blank("end_date", "end date")));
    }

    /** A talk, where they only ever wrote to each other; all that can be left out of it is offered. */
    private static DraftScript spoken(Client client) {
        DraftText text = new DraftText(
                "The farewell talk",
                null,
                List.of(
                        words("Thank you for meeting me.\n\nOur work together ends on May 31, 2027."),
                        new Passage(
                                Passage.Kind.CUE,
                                "They may say: why now?\nCount to three, and say the date once more."),
                        words("What would you like to know first?")),
                List.of());
        return said(client, draft(client, ScriptId.CONVERSATION, text), ALL, MediumReason.ONLY_EVER_EMAILED, null);
    }

    /** A farewell letter in its third version: shorter, with softer reasons, and without a referral. */
    private static DraftScript changed(Client client) {
        DraftText text =
                new DraftText("Farewell with the reason", "Our work together", List.of(words("Dear Ann")), List.of());
        Draft draft = draft(client, ScriptId.STRAIGHT_TALK, text);
        DraftChoices shorter = draft.current().choices().shorter(true).giving(ReasonsShown.SOFTER);
        Draft once = draft.changed(DraftEdit.SHORTER, shorter, Map.of(), text, OWNER, AT);
        Draft twice =
                once.changed(DraftEdit.WITHOUT_REFERRAL, shorter.withReferral(false), Map.of(), text, MANAGER, AT);
        return found(
                said(client, twice, ALL, MediumReason.NOTHING_KNOWN, null),
                Finding.ofTheWhole(ToneRule.NO_END_DATE),
                Finding.ofTheWhole(ToneRule.SMALL_TALK));
    }

    private static DraftScript sent(Client client, DraftScript open) {
        return said(client, open.draft().sent(MANAGER, AT, List.of()), ALL, open.medium(), null);
    }

    /** With what was let stand. */
    private static DraftScript said(Client client, DraftScript open) {
        List<Waiver> waivers =
                List.of(new Waiver(ToneRule.BLAME, "They know"), new Waiver(ToneRule.THREAT, "It is due"));
        return said(client, open.draft().sent(MANAGER, AT, waivers), ALL, open.medium(), null);
    }

    static DraftScript found(DraftScript said, Finding... findings) {
        return new DraftScript(
                said.client(),
                said.draft(),
                said.offered(),
                List.of(findings),
                said.medium(),
                said.zone(),
                said.direct(),
                said.withheld());
    }

    static DraftScript said(Client client, Draft draft, Set<Section> offered, MediumReason medium, Refusal withheld) {
        return new DraftScript(client, draft, offered, List.of(), medium, ZoneOffset.UTC, withheld != null, withheld);
    }

    static Draft draft(Client client, ScriptId script, DraftText text) {
        DraftChoices choices = DraftChoices.of(script, Language.ENGLISH, true);
        return new Draft(
                new DraftId(3),
                client.id(),
                OWNER,
                AT,
                new DraftPlace.CardThread(),
                List.of(new DraftVersion(1, 0, DraftEdit.ASKED_FOR, choices, Map.of(), text, OWNER, AT)),
                null);
    }

    static Passage words(String text) {
        return new Passage(Passage.Kind.WORDS, text);
    }

    private static Blank blank(String name, String label) {
        return new Blank(name, BlankType.TEXT, label, "What it is");
    }
}
