/** How people look: initials on a colour of their own, and what kind of person each is. */
import { classNames, h } from "./preact.js";

const ICON = new URL("icon.svg", import.meta.url).href;

const KINDS = {
  member: "Member",
  account_owner: "Account owner",
  manager: "Manager",
  guest: "Guest",
  external: "External",
};

export function Avatar({ id, name, bot, small }) {
  const colour = bot ? null : `tint-${tint(id ?? name ?? "")}`;
  return h("span.avatar", { "aria-hidden": "true", class: classNames(small && "small", colour) },
    bot ? h("img", { src: ICON, alt: "" }) : initials(name ?? "?"));
}

export function KindBadge({ kind }) {
  return h("span.badge", { class: `kind-${kind}` }, KINDS[kind] ?? kind);
}

function initials(name) {
  if (/\p{Script=Han}/u.test(name)) return [...name][0];
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  return (words.length ? [words[0], ...words.slice(1).slice(-1)] : ["?"]).map((word) => [...word][0].toUpperCase()).join("");
}

/** Always the same of eight colours for the same person. */
function tint(id) {
  const hash = [...id].reduce((sum, sign) => Math.imul(sum ^ sign.codePointAt(0), 16777619), 2166136261);
  return (hash >>> 13) % 8;
}
