/** A small button that shows a sign; its label is what it is called. */
import { h } from "./preact.js";

export function Tool({ sign, label, testid, class: name, ...attributes }) {
  const named = { "aria-label": label, title: label, "data-testid": testid };
  return h("button.tool", { type: "button", ...attributes, ...named, class: name }, sign);
}
