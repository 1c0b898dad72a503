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
  const { workspace, channels } = useDesk();
  const report = workspace.commands[0]?.command ?? "/client-report";
  const owner = workspace.people.find(({ kind }) => kind === "account_owner");
  const cards = channels.find(({ id }) => id === workspace.red_flag_channel);
  return h("section.hint-panel", { "aria-label": "What to try", "data-testid": "hint" },
    h("h2", "What to try"),
    h("ol",
      h("li", "Type ", h("kbd", report), " anywhere, or open ⚡, and report an incident."),
      h("li", "Act as two colleagues (top of the sidebar) and report that client again."),
      h("li", "See the suggestion", cards ? ` in #${cards.name}` : " in the red-flag channel",
        owner ? `. Act as ${owner.name}, an account owner, and record the decision.` : " and record the decision."),
      h("li", "To part, follow the plan in the card’s thread, and let days pass (foot of the sidebar): reminders come to Messages."),
      h("li", "Let a week pass: colleagues report meanwhile, and the weekly digest comes on Monday. Open it as a manager."),
      h("li", "Share that channel with another organisation (⋮): the bot falls silent there.")),
    h(Tool, { sign: "✕", label: "Dismiss", testid: "hint-dismiss", onClick: dismiss }));
}
