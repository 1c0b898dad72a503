/** What to try first; shown until it is dismissed, and again on request. */
import { h } from "./preact.js";
import { useDesk } from "./desk.js";
import { Tool } from "./tool.js";

const KEY = "laststraw.hint.dismissed";

export function wasDismissed() {
  try {
    return localStorage.getItem(KEY) === "yes";
  } catch {
    return false;
  }
}

export function rememberDismissal() {
  try {
    localStorage.setItem(KEY, "yes");
  } catch {
    // A browser that keeps nothing shows the hint again: no harm.
  }
}

export function Hint({ dismiss }) {
  const { workspace, channels, me } = useDesk();
  const isChinese = me.locale?.startsWith("zh");
  const command = h("kbd", workspace.commands[0]?.command ?? "/client-report");
  const owner = workspace.people.find(({ kind }) => kind === "account_owner")?.name;
  const cards = channels.find(({ id }) => id === workspace.red_flag_channel)?.name;
  const steps = isChinese ? chinese(command, cards, owner) : english(command, cards, owner);
  const title = isChinese ? "可以先试试" : "What to try";
  return h("section.hint-panel", { "aria-label": title, lang: isChinese ? "zh-CN" : "en", "data-testid": "hint" },
    h("h2", title),
    h("ol", steps.map((step) => h("li", step))),
    h(Tool, { sign: "✕", label: isChinese ? "关闭" : "Dismiss", testid: "hint-dismiss", onClick: dismiss }));
}

/** @param cards the name of the red-flag channel; @param owner that of an account owner; each may be missing */
const english = (command, cards, owner) => [
  ["Type ", command, " anywhere, or open ⚡, and report an incident."],
  "Act as two colleagues (top of the sidebar) and report that client again.",
  ["See the suggestion", cards ? ` in #${cards}` : " in the red-flag channel",
    owner ? `. Act as ${owner}, an account owner, and record the decision.` : " and record the decision."],
  "To part, follow the plan in the card’s thread, and let days pass (foot of the sidebar): reminders come to Messages.",
  "Let a week pass: colleagues report meanwhile, and the weekly digest comes on Monday. Open it as a manager.",
  "Share that channel with another organisation (⋮): the bot falls silent there.",
];

const chinese = (command, cards, owner) => [
  ["在任何地方输入 ", command, "，或打开 ⚡，报告一件事。"],
  "换成两位同事（侧栏顶部），把同一位客户再报告一次。",
  [cards ? `到 #${cards} 看建议` : "到红旗频道看建议", owner ? `，再换成客户负责人 ${owner}，记下决定。` : "，再记下决定。"],
  "要结束合作，就按卡片下讨论串里的计划一步步做，再让日子过去（侧栏底部）：提醒会发到 Messages。",
  "让一周过去：同事会继续报告，周一会收到客户周报。请以管理者的身份打开它。",
  "把这个频道共享给另一个组织（⋮）：应用在那里就不再说话。",
];
