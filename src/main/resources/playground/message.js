/** One message: who, when, what; its thread and what can be done with it. */
import { h, useLayoutEffect, useRef } from "./preact.js";
import * as api from "./api.js";
import { Blocks } from "./blocks.js";
import { fullDate, momentOf, timeOf } from "./dates.js";
import { nameOf, personOf, useDesk } from "./desk.js";
import { Files } from "./files.js";
import { Menu } from "./menu.js";
import { Avatar, KindBadge } from "./people.js";
import { useSurface } from "./surface.js";
import { decoded } from "./mrkdwn.js";
import { languageOf, Mrkdwn } from "./text.js";
import { Tool } from "./tool.js";

/**
 * @param follows the message before is of the same person and moment: no need to name them again
 * @param openThread opens the thread of a ts; null inside a thread
 */
export function Message({ message, channel, follows, openThread }) {
  const desk = useDesk();
  const moment = momentOf(message.ts);
  const name = message.name || nameOf(desk, message.user) || message.user;
  return h("article.message", {
    class: `${follows ? "follows" : ""} ${message.ephemeral ? "ephemeral" : ""}`,
    "aria-label": `${name}: ${decoded(message.text ?? "")}`,
    "data-testid": "message",
    "data-ts": message.ts,
    "data-channel": channel.id,
    "data-user": message.user,
    "data-ephemeral": message.ephemeral ? "true" : undefined,
  },
  !follows && h(Avatar, { id: message.user, name, bot: message.bot }),
  h("div.message-main",
    message.ephemeral && h("p.only-you", h("span", { "aria-hidden": "true" }, "👁 "), "Only visible to you"),
    !follows && h("header.message-head",
      h("span.author", name),
      message.bot ? h("span.badge", "APP") : h(OutsideBadge, { person: personOf(desk, message.user) }),
      h("time", { dateTime: moment.toISOString(), title: fullDate(moment, desk.me) }, timeOf(moment, desk.me))),
    h(Body, { message, channel }),
    h(Files, { files: message.files }),
    openThread && message.reply_count > 0 && h("button.thread-link", {
      type: "button",
      "data-testid": "thread-open",
      onClick: () => openThread(message.ts),
    }, message.reply_count === 1 ? "1 reply" : `${message.reply_count} replies`)),
  !message.ephemeral && h(MessageTools, { message, channel, openThread }));
}

/** Among colleagues only the kinds that matter for who may see what are worth a badge. */
function OutsideBadge({ person }) {
  return ["guest", "external"].includes(person?.kind) ? h(KindBadge, { kind: person.kind }) : null;
}

function Body({ message, channel }) {
  const blocks = message.blocks ?? [];
  const surface = useSurface({ channel: channel.id, ts: message.ts }, blocks);
  const body = useRef(null);
  const noteFocus = useFocusThatStays(body);
  return h("div.message-body", { ref: body, ...noteFocus, lang: languageOf(JSON.stringify(blocks) + message.text), "data-testid": "message-body" },
    blocks.length ? h(Blocks, { blocks, surface }) : h(Mrkdwn, { text: message.text }),
    message.edited && h("span.edited", " (edited)"));
}

/** Whoever pressed a button that the app then takes away goes on at the first that is left, not at the top of the page. */
function useFocusThatStays(body) {
  const had = useRef(null);
  useLayoutEffect(() => {
    if (had.current?.isConnected === false && document.activeElement === document.body) {
      body.current.querySelector("button, input")?.focus({ preventScroll: true });
    }
  });
  return {
    onFocusIn: (event) => { had.current = event.target; },
    onFocusOut: (event) => { if (event.relatedTarget) had.current = null; },
  };
}

function MessageTools({ message, channel, openThread }) {
  const desk = useDesk();
  return h("div.message-tools",
    openThread && !channel.archived && h(Tool, {
      sign: "💬",
      label: "Reply in thread",
      testid: "thread-reply",
      onClick: () => openThread(message.ts),
    }),
    h(Menu, {
      name: "Message actions",
      testid: "message-menu",
      button: { class: "tool", label: "Message actions", attributes: { "data-testid": "message-menu-open" }, content: "⋯" },
      items: [...shortcuts(desk, message, channel), ...deletion(desk, message, channel)],
    }));
}

function shortcuts(desk, message, channel) {
  return desk.workspace.shortcuts.filter(({ type }) => type === "message").map((shortcut) => ({
    key: shortcut.callback_id,
    label: shortcut.name,
    detail: shortcut.description,
    attributes: { "data-callback-id": shortcut.callback_id },
    choose: () => desk.attempt(api.shortcut(desk.me.id, "message", shortcut.callback_id, channel.id, message.ts)),
  }));
}

function deletion(desk, message, channel) {
  if (message.user !== desk.me.id && desk.me.kind !== "manager") return [];
  return [{
    key: "delete",
    label: "Delete message",
    danger: true,
    attributes: { "data-testid": "message-delete" },
    choose: async () => {
      const sure = await desk.ask({
        title: { type: "plain_text", text: "Delete this message?" },
        text: { type: "plain_text", text: "It disappears for everybody. This can’t be undone." },
        confirm: { type: "plain_text", text: "Delete" },
        deny: { type: "plain_text", text: "Keep" },
        style: "danger",
      });
      if (sure) await desk.attempt(api.remove(desk.me.id, channel.id, message.ts));
    },
  }];
}
