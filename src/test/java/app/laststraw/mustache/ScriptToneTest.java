package app.laststraw.mustache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.ReasonsShown;
import app.laststraw.domain.script.Template;
import app.laststraw.domain.script.tone.ToneCheck;
import app.laststraw.domain.script.tone.ToneContext;
import app.laststraw.domain.workspace.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is to be said against the built-in scripts, whatever is chosen for them, once they are filled in decently. */
class ScriptToneTest {
    private static final MustacheScriptRenderer RENDERER = new MustacheScriptRenderer(Optional.empty());
    private static final LocalDate END = LocalDate.of(2027, 6, 30);

    private static final ToneContext CONTEXT = new ToneContext(
            Set.of("Ana Silva", "Will Grant", "May Ling", "王小明"),
            List.of(
                    "He shouted at us for twenty minutes about a logo that he had approved himself.",
                    "他在电话里冲我们吼了二十分钟。"),
            Set.of("Ana Kowalska", "Contoso", "Kim Larsen", "康托公司", "李经理"),
            false,
            END,
            END.plusWeeks(2));

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("contact_name", "Ana Kowalska"),
            Map.entry("client_name", "Contoso"),
            Map.entry("project", "the web shop"),
            Map.entry("open_work", "the product texts and the checkout page"),
            Map.entry("conduct", "the language used towards our staff in the call of 12 May"),
            Map.entry("deliverables", "the logo and the source files"),
            Map.entry("service", "monthly bookkeeping"),
            Map.entry("company", "Fabrikam"),
            Map.entry("needs", "fast social media work"),
            Map.entry("needed", "your decision between the two drafts"),
            Map.entry("agreed_scope", "seven pages and two rounds of changes"),
            Map.entry("facts", "the launch was moved three times while we waited for the texts"),
            Map.entry("firm_needs", "one person who decides, and an answer within three days"),
            Map.entry("client_needs", "a fixed day for each delivery"),
            Map.entry("changes", "one call a week, and one list for all requests"),
            Map.entry("first_time", "Tuesday 4 June at 10:00"),
            Map.entry("second_time", "Thursday 6 June at 15:00"),
            Map.entry("sender_name", "Kim Larsen"),
            Map.entry("firm_name", "Northwind"));

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("contact_name", "李经理"),
            Map.entry("client_name", "康托公司"),
            Map.entry("project", "商城项目"),
            Map.entry("open_work", "商品文案和结算页面"),
            Map.entry("conduct", "5月12日通话中对我方员工的用语"),
            Map.entry("deliverables", "标志和源文件"),
            Map.entry("service", "每月记账"),
            Map.entry("company", "法布里公司"),
            Map.entry("needs", "社交媒体推广"),
            Map.entry("needed", "在两份稿子里选定一份"),
            Map.entry("agreed_scope", "七个页面，两轮修改"),
            Map.entry("facts", "等文案期间，上线时间改了三次"),
            Map.entry("firm_needs", "由一个人拍板，三天之内答复"),
            Map.entry("client_needs", "每次交付有固定的日子"),
            Map.entry("changes", "每周通一次电话，所有需求列在一张单子上"),
            Map.entry("first_time", "6月4日周二上午10点"),
            Map.entry("second_time", "6月6日周四下午3点"),
            Map.entry("sender_name", "金磊"),
            Map.entry("firm_name", "北风公司"));

    @ParameterizedTest
    @MethodSource("choices")
    void aBuiltInScriptIsFilledInWithoutFindings(DraftChoices choices) {
        Template template = RENDERER.template(choices.script(), choices.language());
        Map<String, String> filled =
                template.blanks().stream().collect(Collectors.toMap(Blank::name, value(choices.language())));
        var draft = template.render(choices, filled);

        assertEquals(List.of(), ToneCheck.findings(choices, draft, CONTEXT), draft::text);
    }

    @ParameterizedTest
    @MethodSource("choices")
    void anEmptyScriptLacksNothingButItsBlanks(DraftChoices choices) {
        var draft = RENDERER.template(choices.script(), choices.language()).render(choices, Map.of());

        assertEquals(
                draft.left().stream().map(blank -> "[" + blank.label() + "]").toList(),
                ToneCheck.findings(choices, draft, CONTEXT).stream()
                        .map(found -> found.words())
                        .toList());
    }

    private static Function<Blank, String> value(Language language) {
        Map<String, String> values = language == Language.ENGLISH ? ENGLISH : CHINESE;
        return blank -> switch (blank.type()) {
            case DATE -> END.toString();
            case LINK -> "https://example.com/fees";
            case MONEY -> "2400.00 EUR";
            case TEXT -> values.getOrDefault(blank.name(), language == Language.ENGLISH ? "as agreed" : "如前所述");
        };
    }

    private static Stream<DraftChoices> each() {
        return Stream.of(Language.values())
                .flatMap(
                        language -> Stream.of(ScriptId.values()).map(script -> DraftChoices.of(script, language, true)))
                .flatMap(choices -> Stream.of(choices, choices.withReferral(false)))
                .flatMap(choices -> Stream.of(choices, choices.shorter(true)))
                .flatMap(choices -> Stream.of(ReasonsShown.values()).map(choices::giving));
    }

    private static Stream<Arguments> choices() {
        return each().map(Arguments::of);
    }
}
