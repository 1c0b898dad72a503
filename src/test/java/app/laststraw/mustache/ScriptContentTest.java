package app.laststraw.mustache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.ReasonsShown;
import app.laststraw.domain.script.Section;
import app.laststraw.domain.workspace.Language;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each script says what it has to say in every draft of it, and says the hard thing early. */
class ScriptContentTest {
    private static Stream<DraftChoices> drafts() {
        return Drafts.all();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONVERSATION    | en    | thank you for meeting ; hard decision ; considered it carefully ; we have decided to stop working together on [project] ; end on [end date] ; finish the work in hand ; hand it over ; [work in hand]
            STRAIGHT_TALK   | en    | we will end our work ; last day will be [end date] ; finish the open work ; [open work] ; deliver everything else ; prepare the account for closing ; by phone or in person ; thank you ; wish you
            EXCUSE          | en    | change in our business ; from [end date] we can no longer provide [service] ; new direction ; closing some of our accounts ; yours is one of them ; sorry ; thank you for the years ; wish you all the best
            FEE_INCREASE    | en    | from [date the new fees start], our fees for some services will rise ; [link to the new fees] ; this includes [service] ; [new monthly fee] ; ahead of time so that you can choose ; glad to talk
            HEADS_UP        | en    | the future of our work together ; prepare ; [first proposed time] ; [second proposed time]
            EXPECTATIONS    | en    | what we agreed: ; [what was agreed] ; what has happened: ; [what happened, in plain facts] ; [what we need from them] ; by [date we need it by] ; the work waits
            SALVAGE_TALK    | en    | not working ; keep to facts ; we need this from you ; what you need from us ; should change, starting on [date the changes start] ; look at it again on [date we look again]
            END_NOW         | en    | with immediate effect ; the reason is conduct ; [the conduct, named neutrally] ; hand over the deliverables ; final invoice
            PHONE_FOLLOW_UP | en    | confirm that date ; [end date] ; [open work] ; what would you like to ask
            CONVERSATION    | zh-CN | 谢谢您今天抽时间见面 ; 不好做 ; 反复考虑 ; “[项目]”这块，我们决定结束合作 ; 做到[结束日期]为止 ; 会做完 ; 交接给您 ; [手头的工作]
            STRAIGHT_TALK   | zh-CN | 决定结束 ; 服务截至[结束日期] ; 完成手头工作 ; [未完成的工作] ; 交付其余应交付的内容 ; 结清账户 ; 电话或面谈 ; 感谢您 ; 祝贵方事业顺利
            EXCUSE          | zh-CN | 业务调整，自[结束日期]起，我们将不再为[客户名称]提供[服务项目] ; 新的业务方向 ; 结束一部分客户的合作，贵方也在其中 ; 深表歉意 ; 感谢您多年 ; 祝您一切顺利
            FEE_INCREASE    | zh-CN | 自[新价生效日期]起，我们将上调部分服务的费用 ; [新价目链接] ; [服务项目]也在此次调整之列 ; [调整后的月费] ; 提前告知，以便您从容选择 ; 当面或电话商量
            HEADS_UP        | zh-CN | 今后的合作 ; 有所准备 ; [备选时间一] ; [备选时间二]
            EXPECTATIONS    | zh-CN | 双方的约定： ; [当初的约定] ; 实际的情况： ; [实际情况（只说事实）] ; [需要对方做什么] ; 在[需要的日期]之前 ; 暂停等候
            SALVAGE_TALK    | zh-CN | 不顺的地方 ; 只说事实 ; 需要您配合的是 ; 您需要我们做到的 ; 从[开始调整的日期]开始，这样调整 ; 到[再看一次的日期]再一起看一次
            END_NOW         | zh-CN | 立即终止 ; 终止的原因 ; [有关行为（中性表述）] ; 移交以下成果 ; 最终账单
            PHONE_FOLLOW_UP | zh-CN | 这个日期想跟您再对一下 ; [结束日期] ; [未完成的工作] ; 有什么想问的
            """)
    void everyDraftContainsAllThatItsScriptOwes(ScriptId script, String tag, String phrases) {
        Drafts.all(script, Language.of(tag)).forEach(choices -> requirePhrases(choices, phrases));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONVERSATION  | en    | REASON      | this is what has happened: ; [what happened, in plain facts]
            CONVERSATION  | en    | SOFT_REASON | no longer what we do best
            CONVERSATION  | en    | REFERRAL    | introduce you to other professionals
            STRAIGHT_TALK | en    | REASON      | problems and delays lately: ; [recent problems and delays, in plain facts] ; beyond the scope ; [what was agreed]
            STRAIGHT_TALK | en    | SOFT_REASON | beyond the scope ; delays
            STRAIGHT_TALK | en    | REFERRAL    | [company to refer them to] specialises in [what that company specialises in]
            EXCUSE        | en    | REFERRAL    | [company to refer them to] has packages that fit
            CONVERSATION  | zh-CN | REASON      | 事情是这样的 ; [发生了什么（只说事实）]
            CONVERSATION  | zh-CN | SOFT_REASON | 不再是我们最擅长的
            CONVERSATION  | zh-CN | REFERRAL    | 介绍几位同行
            STRAIGHT_TALK | zh-CN | REASON      | 问题和延误 ; [近期的问题和延误（只说事实）] ; 超出双方约定的范围 ; [约定的范围]
            STRAIGHT_TALK | zh-CN | SOFT_REASON | 超出双方约定的范围 ; 延误
            STRAIGHT_TALK | zh-CN | REFERRAL    | [推荐的公司]专长于[该公司的专长]
            EXCUSE        | zh-CN | REFERRAL    | [推荐的公司]有适合贵方需要的服务方案
            """)
    void whatMayBeLeftOutIsThereWhereItIsChosen(ScriptId script, String tag, Section section, String phrases) {
        Drafts.all(script, Language.of(tag))
                .filter(choices -> choices.keeps(section))
                .forEach(choices -> requirePhrases(choices, phrases));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONVERSATION    | en    | stop working together
            STRAIGHT_TALK   | en    | last day will be [end date]
            EXCUSE          | en    | can no longer provide
            FEE_INCREASE    | en    | will rise
            HEADS_UP        | en    | future of our work
            EXPECTATIONS    | en    | we need something from you
            SALVAGE_TALK    | en    | not going well
            END_NOW         | en    | with immediate effect
            PHONE_FOLLOW_UP | en    | ends on [end date]
            CONVERSATION    | zh-CN | 决定结束合作
            STRAIGHT_TALK   | zh-CN | 服务截至[结束日期]
            EXCUSE          | zh-CN | 不再为
            FEE_INCREASE    | zh-CN | 上调
            HEADS_UP        | zh-CN | 约您谈谈
            EXPECTATIONS    | zh-CN | 需要您
            SALVAGE_TALK    | zh-CN | 不太顺
            END_NOW         | zh-CN | 立即终止
            PHONE_FOLLOW_UP | zh-CN | 到[结束日期]结束
            """)
    void theOutcomeStandsInTheFirstThirdOfEveryDraft(ScriptId script, String tag, String outcome) {
        Drafts.all(script, Language.of(tag)).forEach(choices -> {
            String words = Drafts.empty(choices).words();
            int end = words.indexOf(outcome) + outcome.length();

            assertTrue(words.contains(outcome) && end <= words.length() / 3, end + " of " + words.length());
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachScriptOffersWhatFitsIt(Language language) {
        assertEquals(EnumSet.allOf(Section.class), sections(ScriptId.CONVERSATION, language));
        assertEquals(EnumSet.allOf(Section.class), sections(ScriptId.STRAIGHT_TALK, language));
        assertEquals(Set.of(Section.REFERRAL, Section.FULL), sections(ScriptId.EXCUSE, language));
        assertEquals(Set.of(), sections(ScriptId.END_NOW, language));
        for (ScriptId script : Set.of(
                ScriptId.FEE_INCREASE,
                ScriptId.HEADS_UP,
                ScriptId.EXPECTATIONS,
                ScriptId.SALVAGE_TALK,
                ScriptId.PHONE_FOLLOW_UP)) {
            assertEquals(Set.of(Section.FULL), sections(script, language));
        }
    }

    @Test
    void anEndAtOnceOffersNeitherReferralNorMeeting() {
        DraftText english = Drafts.empty(DraftChoices.of(ScriptId.END_NOW, Language.ENGLISH, true));
        DraftText chinese = Drafts.empty(DraftChoices.of(ScriptId.END_NOW, Language.SIMPLIFIED_CHINESE, true));

        for (String offer : Set.of("introduce", "recommend", "meet", "call", "phone", "talk", "sorry", "wish")) {
            assertFalse(english.text().toLowerCase(Locale.ENGLISH).contains(offer), offer);
        }
        for (String offer : Set.of("推荐", "引荐", "面谈", "电话", "抱歉", "歉意", "您好", "祝", "感谢")) {
            assertFalse(chinese.text().contains(offer), offer);
        }
        assertTrue(english.text().length() < 600 && chinese.text().length() < 250, "short");
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void everyScriptNamesTheClientAndUsesTheMarksOfItsLanguage(DraftChoices choices) {
        DraftText draft = Drafts.empty(choices);

        assertTrue(draft.left().stream().map(Blank::name).anyMatch("client_name"::equals));
        assertFalse(draft.text().contains("'") || draft.text().contains("\""), draft.text());
        boolean chinese = choices.language() == Language.SIMPLIFIED_CHINESE;
        assertEquals(!chinese, Pattern.compile("[a-z],").matcher(draft.text()).find(), draft.text());
        assertEquals(chinese, draft.text().contains("，"));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void nothingBlamesAndNothingIsAbsolute(DraftChoices choices) {
        String words = " " + Drafts.empty(choices).words().toLowerCase(Locale.ENGLISH) + " ";

        for (String word :
                Set.of(" always ", " never ", " fault", " blame", "unfortunately", "总是", "从来", "你们的错", "都怪", "遗憾的是")) {
            assertFalse(words.contains(word), word);
        }
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void writtenScriptsAreSignedByAPersonOfTheFirm(DraftChoices choices) {
        DraftText draft = Drafts.empty(choices);
        String signature = choices.language() == Language.ENGLISH
                ? "\\[your name]\n\\[firm’s name]"
                : "\\[我方名称]\n\\[署名人](\n\\[发函日期])?";

        assertEquals(
                !draft.isSpoken(),
                Pattern.compile("\n\n(Kind regards,\n)?" + signature + "$")
                        .matcher(draft.text())
                        .find());
    }

    @Test
    void blanksAreNamedAndTypedAlikeInAllScripts() {
        Set<String> blanks = Drafts.all()
                .flatMap(choices -> Drafts.template(choices).blanks().stream())
                .map(blank -> blank.name() + " " + blank.type().tag())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                new TreeSet<>(Set.of(
                        "agreed_scope text",
                        "changes text",
                        "changes_from date",
                        "client_name text",
                        "client_needs text",
                        "company text",
                        "conduct text",
                        "contact_name text",
                        "deliverables text",
                        "end_date date",
                        "facts text",
                        "fees_from date",
                        "fees_link link",
                        "firm_name text",
                        "firm_needs text",
                        "first_time text",
                        "handover_date date",
                        "letter_date date",
                        "needed text",
                        "needed_by date",
                        "needs text",
                        "new_fee money",
                        "open_work text",
                        "project text",
                        "review_date date",
                        "second_time text",
                        "sender_name text",
                        "sent_on date",
                        "service text")),
                blanks);
    }

    private static Set<Section> sections(ScriptId script, Language language) {
        return Drafts.template(new DraftChoices(script, language, false, ReasonsShown.FULL, true))
                .sections();
    }

    private static void requirePhrases(DraftChoices choices, String phrases) {
        String words = Drafts.empty(choices).words().toLowerCase(Locale.ENGLISH);
        for (String phrase : phrases.split(" ; ")) {
            assertTrue(words.contains(phrase.strip().toLowerCase(Locale.ENGLISH)), phrase + " in " + words);
        }
    }
}
