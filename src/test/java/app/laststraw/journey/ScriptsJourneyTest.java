package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.WorkspacePlan;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.usecase.importing.RecordingHistory.PastClient;
import app.laststraw.words.Words;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Finding the words for one client, from the first report to the letter that ends it at once, in threads alone. */
class ScriptsJourneyTest {
    private static final String APP = "U0LASTSTRAW";
    private static final String PROJECT = "C0PROJECT";
    private static final String RED_FLAGS = Agency.RED_FLAGS;
    private static final String PROMISE = "promise_beyond_plan";
    private static final String ZHOU = "U0ZHOU";
    private static final String LINA = "U0LINA";
    private static final List<String> REPORTERS = List.of("Priya", "Raman", "Jonas", "Weber", "U0PRIYA", "U0JONAS");
    private static final List<String> EVERYBODY =
            List.of(Agency.OWNER, Agency.MANAGER, ZHOU, LINA, Agency.MEMBER, Agency.COLLEAGUE);

    /**
     * Who they are, and what they type.
     *
     * @param promised in the record, and more than any plan holds
     * @param blamed within {@code angry}
     * @param lastDay as the script words the end of the plan
     * @param referral within the sentence that offers one
     */
    private record Story(
            Language language,
            String client,
            String owner,
            String manager,
            String secondManager,
            String incident,
            String smallTalk,
            String askFor,
            String askHere,
            String promised,
            String contact,
            Map<String, String> blanks,
            String angry,
            String blamed,
            String calm,
            String lastDay,
            String lastDayElsewhere,
            String referral,
            String waiver,
            String endNow) {}

    private static final Story ENGLISH = new Story(
            Language.ENGLISH,
            "Acme",
            Agency.OWNER,
            Agency.MANAGER,
            ZHOU,
            "He called the whole studio a bunch of clueless amateurs in front of everybody.",
            "The homepage goes back to round nine.",
            "@Last Straw draft Acme",
            "@Last Straw draft, please",
            "The autumn catalogue, with corrections free of charge",
            "Ms Ito",
            Map.of(
                    "project", "the autumn catalogue",
                    "agreed_scope", "Two rounds of corrections.",
                    "company", "Fine Print Ltd",
                    "needs", "catalogues"),
            "You failed to send the texts by 3 May.",
            "You failed to",
            "The texts were due on 3 May and came on 20 June.",
            "17 December 2026",
            "2026年12月17日",
            "Fine Print Ltd",
            "Agreed in the contract, and done by then.",
            "Ending at once");

    private static final Story CHINESE = new Story(
            Language.SIMPLIFIED_CHINESE,
            "北风贸易",
            LINA,
            ZHOU,
            Agency.MANAGER,
            "他在例会上当着所有人的面说我们整个工作室都是外行。",
            "首页又要改回第九版。",
            "@Last Straw 北风贸易的草稿",
            "@Last Straw 草稿",
            "秋季画册，勘误免费修改",
            "王总",
            Map.of(
                    "project", "秋季画册",
                    "agreed_scope", "两轮修改。",
                    "company", "精印公司",
                    "needs", "画册",
                    "letter_date", "2026-11-17"),
            "责任全在您，文案迟了一个半月。",
            "责任全在您",
            "文案约定 5 月 3 日给，6 月 20 日才到。",
            "2026年12月17日",
            "17 December 2026",
            "精印公司",
            "合同里写明的，到时也能做完。",
            "立即终止");

    private final Log log = Log.listen();
    private Story story;
    private Firm firm;
    private Desk desk;
    private Words words;
    /** The message that the talk in the project’s channel began with. */
    private String talk;

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(REPORTERS.subList(0, 4));
        log.assertSilentAbout(List.of(story.client, story.incident, story.angry, story.calm, story.waiver));
        log.assertSilentAbout(List.of(story.contact, story.promised, Firm.TOKEN, Firm.SECRET));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWordsAreFoundFromTheFirstReportToTheLastLetter(Language language, @TempDir Path folder) {
        open(language == Language.ENGLISH ? ENGLISH : CHINESE, folder);
        Stream.<Runnable>of(
                        this::reported,
                        this::askedForWhereTheyTalk,
                        this::decided,
                        this::askedForBelowTheCard,
                        this::filledInAtOnce,
                        this::turnedThisWayAndThat,
                        this::checkedMendedAndSaid,
                        this::followedUpByPhone,
                        this::aGuestComesIn,
                        this::endedAtOnceOnceTwoAgree,
                        this::nothingIsLostOrSaidTwice,
                        this::noChannelReadsWhatIsNotForIt)
                .forEach(Runnable::run);
    }

    private void open(Story told, Path folder) {
        story = told;
        words = Words.in(told.language);
        Engagement mailed = new Engagement(null, Contact.EMAIL_ONLY, null, null, told.promised, null);
        PastClient client = new PastClient(
                told.client, List.of(), new MemberId(told.owner), null, mailed, ClientPresence.NONE, List.of());
        String[] members = Stream.concat(Stream.of(APP), EVERYBODY.stream()).toArray(String[]::new);
        WorkspacePlan plan = LivedInWorkspace.plan().with(Channel.open(PROJECT, "project", members));
        firm = Firm.open(folder, plan, told.language, List.of(client));
        firm.settle();
        desk = new Desk(firm);
    }

    private void reported() {
        report(Agency.MEMBER);
        report(Agency.COLLEAGUE);
        assertTrue(card().contains(words.name(Decision.FINISH_THEN_PART)), card());
    }

    private void report(String person, RedFlag... flags) {
        desk.save(desk.fillFor(person, story.client, Severity.ABUSIVE, flags).fill("what_happened", story.incident));
    }

    private String card() {
        return Reading.of(desk.card(story.client));
    }

    private void askedForWhereTheyTalk() {
        talk = firm.as(Agency.COLLEAGUE).say(PROJECT, story.smallTalk);
        ask(PROJECT, talk, story.askFor);
        String draft = Reading.of(drafts(PROJECT, talk).get(0));
        assertFalse(draft.contains(story.lastDay), draft);
    }

    private void ask(String channel, String thread, String asked) {
        firm.as(story.owner).say(channel, thread, asked);
        firm.settle();
    }

    /** The drafts in a thread, oldest first. */
    private List<Message> drafts(String channel, String thread) {
        List<String> marks = Stream.of(
                        "draft.mark.written", "draft.mark.spoken", "draft.mark.sent.written", "draft.mark.sent.spoken")
                .map(mark -> words.say(mark, story.client))
                .toList();
        return firm.slack().replies(channel, thread).stream()
                .filter(reply -> marks.stream().anyMatch(Reading.of(reply)::contains))
                .toList();
    }

    private void decided() {
        desk.save(desk.press(story.manager, story.client, "record_decision"));
        assertTrue(card().contains(words.name(Decision.FINISH_THEN_PART)), card());
    }

    private void askedForBelowTheCard() {
        ask(RED_FLAGS, desk.card(story.client).ts(), story.askHere);
        assertTrue(read().contains(story.lastDay) && read().contains(story.promised), read());
    }

    private List<Message> below() {
        return drafts(RED_FLAGS, desk.card(story.client).ts());
    }

    /** The draft that was asked for below the card. */
    private Message draft() {
        return below().get(0);
    }

    private String read() {
        return Reading.of(draft());
    }

    private SlackUser press(String button) {
        SlackUser owner = firm.as(story.owner);
        assertTrue(owner.press(RED_FLAGS, draft().ts(), button).ok());
        return owner;
    }

    private SlackUser change(DraftEdit edit) {
        SlackUser owner = firm.as(story.owner);
        assertTrue(owner.choose(RED_FLAGS, draft().ts(), "change_draft", edit.name())
                .ok());
        return owner;
    }

    private void filledInAtOnce() {
        SlackUser owner =
                press("fill_blanks").fill("contact_name", story.contact).fill("facts", story.angry);
        story.blanks.forEach(owner::fill);
        desk.save(owner);
        assertTrue(read().contains(words.say("draft.no_blanks")), read());
        assertTrue(read().contains(words.say("check.count.errors", 2)), read());
    }

    private void turnedThisWayAndThat() {
        String asFilledIn = letter();
        changed(DraftEdit.OTHER_LANGUAGE);
        assertTrue(read().contains(story.lastDayElsewhere) && read().contains(story.contact), read());
        changed(DraftEdit.OTHER_LANGUAGE);
        assertEquals(asFilledIn, letter());
        change(DraftEdit.SHORTER);
        restart();
        assertTrue(letter().length() < asFilledIn.length(), read());
        String shorter = letter();
        assertTrue(shorter.contains(story.referral), shorter);
        changed(DraftEdit.WITHOUT_REFERRAL);
        assertFalse(letter().contains(story.referral), read());
        changed(DraftEdit.UNDONE);
        assertEquals(shorter, letter());
    }

    private void changed(DraftEdit edit) {
        change(edit);
        firm.settle();
    }

    /** What stands between the two lines across the draft. */
    private String letter() {
        List<String> letter = new ArrayList<>();
        boolean within = false;
        for (JsonNode block : draft().blocks()) {
            boolean isLine = block.path("type").asText().equals("divider");
            within ^= isLine;
            if (within && !isLine) {
                letter.add(Reading.of(block));
            }
        }
        return String.join("\n", letter);
    }

    private void restart() {
        firm.stop();
        firm.start();
        firm.settle();
    }

    private void checkedMendedAndSaid() {
        SlackUser owner = press("check_draft");
        String found = Reading.of(owner.modal().orElseThrow());
        assertTrue(found.contains(words.name(ToneRule.BLAME)) && found.contains(story.blamed), found);
        Submission asItIs = owner.fill(PROMISE, story.waiver).submit();
        assertEquals(words.say("check.error.reason.missing"), asItIs.errors().get("blame"));
        owner.close(owner.modal().orElseThrow().id(), true);

        desk.save(change(DraftEdit.BLANKS_FILLED).fill("facts", story.calm));
        assertTrue(read().contains(words.say("check.count.errors", 1)), read());
        desk.save(press("check_draft").fill(PROMISE, story.waiver));
        assertTrue(read().contains(words.say("draft.mark.sent.written", story.client)), read());
        assertTrue(read().contains(words.say("check.waived", 1)), read());
        restart();
        assertTrue(letter().contains(story.calm), read());
    }

    private void followedUpByPhone() {
        press("draft_phone_follow_up");
        firm.settle();
        assertEquals(2, below().size());
        Message followUp = below().get(1);
        String read = Reading.of(followUp);
        assertTrue(read.contains(story.lastDay) && read.contains(story.contact), read);
        assertTrue(read.contains(words.say("draft.no_blanks")), read);
        SlackUser owner = firm.as(story.owner);
        assertTrue(owner.press(RED_FLAGS, followUp.ts(), "check_draft").ok());
        desk.save(owner.fill(PROMISE, story.waiver));
        String said = words.say("draft.mark.sent.spoken", story.client);
        assertTrue(Reading.of(desk.thread(story.client)).contains(said), said);
    }

    private void aGuestComesIn() {
        firm.as(story.manager).invite(PROJECT, Agency.GUEST);
        firm.settle();
        List<Message> before = firm.slack().replies(PROJECT, talk);
        int letters = direct(story.owner).size();
        firm.as(story.owner)
                .choose(PROJECT, drafts(PROJECT, talk).get(0).ts(), "change_draft", DraftEdit.SHORTER.name());
        firm.settle();
        assertEquals(before, firm.slack().replies(PROJECT, talk));
        assertEquals(List.of(), firm.as(story.owner).ephemerals(PROJECT));
        List<Message> came = direct(story.owner).stream().skip(letters).toList();
        assertEquals(1, came.size(), () -> Reading.of(came));
        assertTrue(
                Reading.of(came).startsWith(words.say("draft.withheld", Audience.Refusal.GUEST_IN_CHANNEL)),
                Reading.of(came));
    }

    private List<Message> direct(String person) {
        return firm.slack().messages(firm.as(person).direct());
    }

    private void endedAtOnceOnceTwoAgree() {
        report(Agency.MEMBER, RedFlag.ABUSIVE_CONDUCT);
        desk.decide(story.manager, story.client, "END_NOW", "");
        firm.switchTwoPersonRelease(true);
        restart();
        ask(RED_FLAGS, desk.card(story.client).ts(), story.askHere);
        assertEquals(2, below().size(), "nobody agreed yet");
        assertTrue(card().contains(words.say("release.case.waits", story.endNow)), card());
        restart();
        SlackUser second = firm.as(story.secondManager);
        Message question = direct(story.secondManager).stream()
                .filter(message -> message.blocks().toString().contains("agree_release"))
                .findFirst()
                .orElseThrow();
        assertTrue(second.press(second.direct(), question.ts(), "agree_release").ok());
        firm.settle();
        assertEquals(3, below().size());
        String letter = Reading.of(below().get(2));
        assertTrue(letter.startsWith(story.endNow) && !letter.contains(story.referral), letter);
    }

    private void nothingIsLostOrSaidTwice() {
        assertEquals(
                0,
                firm.ledger()
                        .count("outbox where finished_at is null and kind not in ('REPORT_SEEN', 'REPORT_COUNTED')"));
        assertEquals(0, firm.ledger().count("outbox where state = 'FAILED'"));
        List<Message> said = new ArrayList<>(firm.slack().replies(PROJECT, talk));
        said.addAll(firm.slack().messages(RED_FLAGS));
        said.addAll(desk.thread(story.client));
        EVERYBODY.forEach(each -> said.addAll(direct(each)));
        Set<String> once = new HashSet<>();
        said.stream()
                .filter(Message::byApp)
                .forEach(each -> assertTrue(once.add(each.channel() + Reading.of(each)), () -> Reading.of(each)));
    }

    /** In no wording that any message ever had. */
    private void noChannelReadsWhatIsNotForIt() {
        List<String> secrets = new ArrayList<>(REPORTERS);
        secrets.addAll(List.of(story.incident, story.waiver));
        for (ToneRule rule : ToneRule.values()) {
            for (Language each : Language.values()) {
                secrets.add(Words.in(each).name(rule));
                secrets.add(Words.in(each).say("tone.why." + rule.name()));
            }
        }
        List<String> shown = firm.slack().calls().all().stream()
                .filter(call -> List.of("chat.postMessage", "chat.update").contains(call.method()))
                .filter(call -> List.of(RED_FLAGS, PROJECT)
                        .contains(call.argument("channel").asText()))
                .map(call -> call.argument("text").asText() + "\n" + call.argument("blocks"))
                .toList();
        assertTrue(shown.size() > 15, shown::toString);
        shown.forEach(
                each -> secrets.forEach(secret -> assertFalse(each.contains(secret), () -> secret + " in " + each)));
    }
}
