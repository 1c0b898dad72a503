/** rich_text blocks: every kind of inline element, lists, quotes and preformatted text. */
import { h } from "./preact.js";
import { Broadcast, ChannelMention, Emoji, Link, Moment, UserMention } from "./text.js";

export function RichText({ block }) {
  return h("div.rich-text", block.elements.map(part));
}

const PARTS = {
  rich_text_section: (element) => h("div", inline(element.elements)),
  rich_text_quote: (element) => h("blockquote", inline(element.elements)),
  rich_text_preformatted: (element) => h("pre", inline(element.elements)),
  rich_text_list: (element) =>
    h(element.style === "ordered" ? "ol" : "ul",
      { class: `indent-${element.indent ?? 0}${element.border ? " bordered" : ""}`, start: (element.offset ?? 0) + 1 },
      element.elements.map((item) => h("li", inline(item.elements)))),
};

const part = (element) => PARTS[element.type]?.(element) ?? unknown(element);
const inline = (elements) => elements.map((element) => styled(element, INLINE[element.type]?.(element) ?? unknown(element)));

const INLINE = {
  text: (element) => element.text,
  link: (element) => h(Link, { url: element.url }, element.text ?? element.url),
  emoji: (element) => h(Emoji, { name: element.name }),
  user: (element) => h(UserMention, { id: element.user_id }),
  usergroup: (element) => h("span.mention", `@${element.usergroup_id}`),
  channel: (element) => h(ChannelMention, { id: element.channel_id }),
  team: (element) => h("span.mention", element.team_id),
  broadcast: (element) => h(Broadcast, { range: element.range }),
  date: (element) =>
    h(Moment, { seconds: element.timestamp, format: element.format, url: element.url, fallback: element.fallback }),
  color: (element) => h("code", element.value),
};

const STYLES = { bold: "b", italic: "i", strike: "s", code: "code", underline: "u" };

function styled(element, content) {
  return Object.entries(STYLES)
    .filter(([style]) => element.style?.[style])
    .reduce((inside, [, tag]) => h(tag, inside), content);
}

const unknown = (element) => h("span.unknown", `This page cannot draw “${element.type}” in rich text yet.`);
