/**
 * Slack's mrkdwn as a tree of plain objects. Pure: no DOM, no names, no dates, so that it can be reasoned about
 * (and tried) by itself; text.js draws the tree.
 *
 * Nodes: {kind: "text", text} · {kind: "bold" | "italic" | "strike" | "quote", children} · {kind: "code" | "pre", text} ·
 * {kind: "link", url, label} · {kind: "user" | "channel" | "group", id, label} · {kind: "broadcast", range} ·
 * {kind: "date", seconds, format, url, fallback} · {kind: "emoji", name}
 */

/** @param verbatim true leaves bare addresses unlinked, as Slack does */
export function parse(source, { verbatim = false } = {}) {
  const parts = source.split(/```([\s\S]+?)```/);
  return parts.flatMap((part, index) => (index % 2 ? [preformatted(part)] : paragraphs(part, verbatim, index > 0)));
}

/** Slack escapes three characters, and only these three come back. */
export function decoded(text) {
  return text.replace(/&(lt|gt|amp);/g, (_, name) => ({ lt: "<", gt: ">", amp: "&" })[name]);
}

function preformatted(part) {
  const text = part.replace(/^\n/, "").replace(/\n$/, "");
  return { kind: "pre", text: inCode(text) };
}

/** In code nothing is drawn: a link is its label, and what Slack does not know stays as it was written. */
function inCode(text) {
  return decoded(text.replace(/<([^<>\n]+)>/g, (whole, inside) => (control(inside) ? (cut(inside, "|")[1] ?? inside) : whole)));
}

const QUOTED = /^(?:&gt;|>)\s?/;

function paragraphs(part, verbatim, afterPreformatted) {
  const text = afterPreformatted ? part.replace(/^\n/, "") : part;
  if (text === "") return [];
  const runs = [];
  for (const line of text.split("\n")) {
    const quoted = QUOTED.test(line);
    if (runs.at(-1)?.quoted !== quoted) runs.push({ quoted, lines: [] });
    runs.at(-1).lines.push(quoted ? line.replace(QUOTED, "") : line);
  }
  return runs.flatMap(({ quoted, lines }) => {
    const children = inline(lines.join("\n"), verbatim);
    return quoted ? [{ kind: "quote", children }] : children;
  });
}

/** Letters and digits of any script: a mark between two of them is no mark. */
const WORD = /[\p{L}\p{N}]/u;
const STYLES = { "*": "bold", _: "italic", "~": "strike" };
/** Up to the next such mark on the line; what stands in code or in <…> is passed over whole. */
const STYLED = {
  "*": /\*((?:<[^<>\n]*>|`[^`\n]*`|[^*\n<`])+)\*(?![\p{L}\p{N}])/uy,
  _: /_((?:<[^<>\n]*>|`[^`\n]*`|[^_\n<`])+)_(?![\p{L}\p{N}])/uy,
  "~": /~((?:<[^<>\n]*>|`[^`\n]*`|[^~\n<`])+)~(?![\p{L}\p{N}])/uy,
};

const SPANS = [
  [/`([^`\n]+)`/y, (match) => ({ kind: "code", text: inCode(match[1]) })],
  [/<([^<>\n]+)>/y, (match) => control(match[1]) ?? { kind: "text", text: decoded(match[0]) }],
  [/:([a-z0-9_+'-]+):/y, (match) => ({ kind: "emoji", name: match[1] })],
];
const BARE = /https?:\/\/[^\s<>|]*[^\s<>|.,;:!?'")\]}，。；：！？、」』）]/y;

function inline(source, verbatim) {
  const nodes = [];
  let at = 0;
  while (at < source.length) {
    const [node, length] = span(source, at, verbatim) ?? [{ kind: "text", text: source[at] }, 1];
    append(nodes, node);
    at += length;
  }
  return nodes.map((node) => (node.raw ? { kind: "text", text: decoded(node.text) } : node));
}

/** Neighbouring characters become one text; entities are decoded once the whole of it is there. */
function append(nodes, node) {
  if (node.kind !== "text") nodes.push(node);
  else if (nodes.at(-1)?.raw) nodes.at(-1).text += node.text;
  else nodes.push({ ...node, raw: true });
}

function span(source, at, verbatim) {
  const styled = STYLES[source[at]] && styledSpan(source, at, verbatim);
  if (styled) return styled;
  for (const [pattern, toNode] of SPANS) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return [toNode(match), match[0].length];
  }
  return verbatim ? null : bareLink(source, at);
}

function styledSpan(source, at, verbatim) {
  const mark = source[at];
  if (at > 0 && WORD.test(before(source, at))) return null;
  const pattern = STYLED[mark];
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  if (!match || /^\s|\s$/.test(match[1])) return null;
  return [{ kind: STYLES[mark], children: inline(match[1], verbatim) }, match[0].length];
}

/** The whole character before, also when it takes two code units. */
function before(source, at) {
  const unit = source.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? source.slice(at - 2, at) : source[at - 1];
}

function bareLink(source, at) {
  if (at > 0 && WORD.test(before(source, at))) return null;
  BARE.lastIndex = at;
  const match = BARE.exec(source);
  return match && [{ kind: "link", url: decoded(match[0]), label: null }, match[0].length];
}

/** What stands between < and >. Null for what Slack does not know: that is shown as it was written. */
function control(inside) {
  const [target, label] = cut(inside, "|");
  const text = label === null ? null : decoded(label);
  if (target.startsWith("@")) return { kind: "user", id: target.slice(1), label: text };
  if (target.startsWith("#")) return { kind: "channel", id: target.slice(1), label: text };
  if (target.startsWith("!")) return special(target.slice(1), text);
  if (/^(https?:\/\/|mailto:|tel:)/i.test(target)) return { kind: "link", url: decoded(target), label: text };
  return null;
}

function special(target, label) {
  if (/^(here|channel|everyone)$/.test(target)) return { kind: "broadcast", range: target };
  const [name, ...rest] = target.split("^");
  if (name === "subteam") return { kind: "group", id: rest[0], label };
  if (name === "date" && /^\d+$/.test(rest[0] ?? "") && rest.length > 1) {
    const [seconds, format, url] = rest;
    return { kind: "date", seconds: Number(seconds), format: decoded(format), url: url ? decoded(url) : null, fallback: label };
  }
  return null;
}

function cut(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}
