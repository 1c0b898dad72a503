/** Text objects and mrkdwn, drawn as text nodes and elements. */
import { h } from "./preact.js";
import { useDesk, isBot, nameOf } from "./desk.js";
import { formatted, momentOf } from "./dates.js";
import { emojiFor, withEmoji } from "./emoji.js";
import { decoded, parse } from "./mrkdwn.js";

/** A text object: plain_text stays inert, mrkdwn is drawn. */
export function Text({ of }) {
  if (!of) return null;
  return of.type === "mrkdwn" ? h(Mrkdwn, { text: of.text, verbatim: of.verbatim }) : plain(of);
}

/** The words of a text object where no element may stand: labels, options of a select, names for screen readers. */
export function plain(textObject) {
  if (!textObject) return "";
  if (textObject.type === "mrkdwn") return decoded(textObject.text);
  return textObject.emoji ? withEmoji(textObject.text) : textObject.text;
}

export function Mrkdwn({ text, verbatim }) {
  return h("span.mrkdwn", parse(text ?? "", { verbatim }).map(draw));
}

const DRAWN = {
  text: (node) => node.text,
  bold: (node) => h("b", node.children.map(draw)),
  italic: (node) => h("i", node.children.map(draw)),
  strike: (node) => h("s", node.children.map(draw)),
  quote: (node) => h("blockquote", node.children.map(draw)),
  code: (node) => h("code", node.text),
  pre: (node) => h("pre", node.text),
  emoji: (node) => h(Emoji, { name: node.name }),
  link: (node) => h(Link, { url: node.url }, node.label ?? node.url.replace(/^(mailto|tel):/, "")),
  user: (node) => h(UserMention, { id: node.id, label: node.label }),
  channel: (node) => h(ChannelMention, { id: node.id, label: node.label }),
  group: (node) => h("span.mention", node.label ?? `@${node.id}`),
  broadcast: (node) => h(Broadcast, { range: node.range }),
  date: (node) => h(Moment, node),
};

const draw = (node) => DRAWN[node.kind](node);

export function Emoji({ name }) {
  const sign = emojiFor(name);
  return sign ? h("span.emoji", { role: "img", "aria-label": name.replaceAll("_", " ") }, sign) : `:${name}:`;
}

/** Only addresses that a click may safely open become links; any other is shown as text. */
export function Link({ url, children }) {
  if (!/^(https?:|mailto:|tel:)/i.test(url ?? "")) return h("span", children);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, children);
}

export function UserMention({ id, label }) {
  const desk = useDesk();
  const name = nameOf(desk, id) ?? label ?? id;
  const mine = id === desk.me.id || isBot(desk, id);
  return h("span.mention", { class: mine && "mine", "data-user": id }, `@${name}`);
}

export function ChannelMention({ id, label }) {
  const { channels } = useDesk();
  const name = channels.find((channel) => channel.id === id)?.name ?? label;
  return h("span.mention", name ? `#${name}` : "a private channel");
}

export function Broadcast({ range }) {
  return h("span.mention.mine", `@${range}`);
}

export function Moment({ seconds, format, url, fallback }) {
  const { me } = useDesk();
  const moment = momentOf(String(seconds));
  const time = h("time", { dateTime: moment.toISOString(), title: fallback }, formatted(moment, format, me));
  return url ? h(Link, { url }, time) : time;
}

/** Chinese glyphs differ by language: says that a text is Chinese when it is. */
export function languageOf(text) {
  return /\p{Script=Han}/u.test(text ?? "") ? "zh-CN" : undefined;
}
