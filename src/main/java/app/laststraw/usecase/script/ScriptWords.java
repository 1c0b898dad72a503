package app.laststraw.usecase.script;

import static app.laststraw.domain.decision.ScriptId.CONVERSATION;
import static app.laststraw.domain.decision.ScriptId.END_NOW;
import static app.laststraw.domain.decision.ScriptId.EXCUSE;
import static app.laststraw.domain.decision.ScriptId.EXPECTATIONS;
import static app.laststraw.domain.decision.ScriptId.FEE_INCREASE;
import static app.laststraw.domain.decision.ScriptId.HEADS_UP;
import static app.laststraw.domain.decision.ScriptId.PHONE_FOLLOW_UP;
import static app.laststraw.domain.decision.ScriptId.SALVAGE_TALK;
import static app.laststraw.domain.decision.ScriptId.STRAIGHT_TALK;

import app.laststraw.domain.client.Likeness;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words, in both languages, by which people ask for a script, as {@link Likeness#inWords(String)} writes them. Whoever
 * asks may mix the languages.
 */
final class ScriptWords {
    static final Set<String> REQUEST = words("script, scripts, draft, drafts, 话稿, 草稿, 脚本, 话术, 讲稿, 稿子, 起草, 拟稿");

    static final Map<Language, Set<String>> LANGUAGES = Map.of(
            Language.ENGLISH, words("english, in english, 英文, 英语, 英文版, 英语版, 用英文, 用英语"),
            Language.SIMPLIFIED_CHINESE,
                    words("chinese, in chinese, simplified chinese, in simplified chinese, mandarin, in mandarin, "
                            + "中文, 汉语, 中文版, 简体中文, 用中文, 用汉语, 用简体中文"));

    /** Said around what matters, and nothing at the ends of a name. The longest first: Chinese runs them together. */
    static final List<String> FILLERS =
            longestFirst("please, pls, thanks, thank you, can, could, would, you, i, we, need, want, like, "
                    + "to, write, give, make, send, get, show, do, me, us, a, an, the, new, one, for, of, about, with, on, in, as, and, "
                    + "client, now, here, this, "
                    + "请, 麻烦, 帮, 帮忙, 我, 我们, 要, 想要, 需要, 给, 为, 对, 和, 跟, 写, 写个, 来, 出, 做, 发, 个, 份, 一个, 一份, 一下, 一封, 封, "
                    + "的, 吧, 谢谢, 客户, 关于, 用, 版, 语言");

    private static final Map<ScriptId, Set<String>> SCRIPTS = Map.of(
            CONVERSATION,
                    words(
                            "conversation, farewell, farewell talk, farewell conversation, goodbye, 告别, 告别谈话, 面谈, 当面谈, 当面告别"),
            STRAIGHT_TALK,
                    words("straight talk, farewell letter, farewell with reason, farewell with the reason, "
                            + "farewell with reasons, with the reason, 直说, 坦白, 告别信, 说明原因, 说明理由"),
            EXCUSE,
                    words(
                            "excuse, farewell without reason, farewell without the reason, farewell without reasons, "
                                    + "without the reason, without reasons, no reason, no reasons, 借口, 婉拒, 婉辞, 不谈原因, 不说原因, 不说理由"),
            FEE_INCREASE,
                    words(
                            "fee increase, fees increase, increase the fee, increase the fees, fee rise, fee raise, raise fees, "
                                    + "raise the fee, raise the fees, higher fee, higher fees, new fee, new fees, price increase, "
                                    + "price rise, raise prices, raise the price, raise the prices, "
                                    + "涨价, 涨价通知, 提价, 提价通知, 加价, 调价, 调价通知, 费用调整, 涨费"),
            HEADS_UP,
                    words("heads up, headsup, meeting request, ask for a meeting, "
                            + "通知, 预告, 会前知会, 会前通知, 打招呼, 约谈, 约见"),
            EXPECTATIONS,
                    words("expectations, expectation, set expectations, setting expectations, boundary, boundaries, "
                            + "set boundaries, setting boundaries, 期望, 讲清期望, 明确期望, 重申约定, 约定, 边界, 立规矩"),
            SALVAGE_TALK, words("salvage, salvage talk, honest talk, honest conversation, save it, 挽回, 挽回谈话, 挽救, 坦诚谈谈"),
            END_NOW,
                    words("end now, end it now, end at once, end it at once, ending at once, immediate end, "
                            + "立即终止, 立即结束, 马上终止, 马上结束, 立刻终止, 立刻结束"),
            PHONE_FOLLOW_UP,
                    words("phone follow up, follow up, follow up call, followup, phone call, "
                            + "电话跟进, 跟进, 跟进电话, 回访, 回访电话, 打电话"));

    private ScriptWords() {}

    /** Every script by what it is called: its id and what people say. */
    static Map<String, ScriptId> scripts() {
        Map<String, ScriptId> scripts = new HashMap<>();
        for (ScriptId script : ScriptId.values()) {
            scripts.put(Likeness.inWords(script.name().replace('_', ' ')), script);
            SCRIPTS.get(script).forEach(called -> scripts.put(called, script));
        }
        return scripts;
    }

    private static List<String> longestFirst(String list) {
        return words(list).stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(", ")).map(Likeness::inWords).collect(Collectors.toUnmodifiableSet());
    }
}
