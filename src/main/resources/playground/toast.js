/** A notice of something that failed outside of any field. */
import { h, useEffect } from "./preact.js";
import { Tool } from "./tool.js";

const SHOWN_MS = 15_000;

export function Toast({ words, dismiss }) {
  useEffect(() => {
    const timer = setTimeout(dismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return h("div.toast", { role: "alert", "data-testid": "toast" },
    h("span", words),
    h(Tool, { sign: "✕", label: "Dismiss", testid: "toast-dismiss", onClick: dismiss }));
}
