/** A channel or a direct message: its state, its messages, the composer. */
import { h, useEffect, useId, useState } from "./preact.js";
import * as api from "./api.js";
import { Composer } from "./composer.js";
import { isBot, personOf, useDesk } from "./desk.js";
import { Dialog } from "./dialog.js";
import { useLoaded } from "./live.js";
import { Menu } from "./menu.js";
import { Messages } from "./messages.js";
import { Avatar, KindBadge } from "./people.js";
import { Tool } from "./tool.js";

/** @param version grows whenever something may have changed */
export function Channel({ channel, version, openThread, header, children }) {
  const desk = useDesk();
  const loaded = useLoaded(`${desk.me.id} ${channel.id}`, () => api.messages(desk.me.id, channel.id), version);

  // What was loaded counts as read: the number beside the channel's name must follow.
  useEffect(() => {
    if (loaded.value && channel.unread) desk.recount();
  }, [loaded.value]);

  return h("div.channel", { "data-testid": "channel", "data-channel": channel.id },
    header,
    children,
    loaded.error && !loaded.value && h("p.notice", { role: "alert" }, loaded.error.message),
    loaded.value
      ? h(Messages, { messages: loaded.value.messages, channel, openThread, name: `Messages in ${channel.name}` },
        loaded.value.messages.length === 0 && h("p.empty", "Nothing has been said here yet."))
      : h("div.messages", { "aria-busy": "true" }),
    h(Writing, { channel }));
}

export function Writing({ channel, threadTs }) {
  if (channel.archived) return h("p.notice.archived", "This channel is archived: it can be read, and nothing can be said in it.");
  const where = channel.kind === "im" ? channel.name : `#${channel.name}`;
  return h(Composer, { key: `${channel.id} ${threadTs}`, channel, threadTs, label: threadTs ? "Reply…" : `Message ${where}` });
}

export function ChannelHeader({ channel, drawer }) {
  const [listing, setListing] = useState(false);
  const desk = useDesk();
  const count = channel.members?.length ?? 0;
  return h("header.channel-head", { "data-testid": "channel-header" },
    drawer,
    h("div.channel-words",
      h("h1", { "data-testid": "channel-title" }, h(ChannelMark, { channel }), channel.name),
      h("div.channel-states", { "data-testid": "channel-states" }, states(desk, channel).map(([id, words]) =>
        h("span.state", { key: id, class: `state-${id}`, "data-state": id }, words)))),
    h("button.tool.members", {
      type: "button",
      "data-testid": "members-open",
      "aria-label": `${count} ${count === 1 ? "member" : "members"}: who is here`,
      title: "Who is here",
      onClick: () => setListing(true),
    }, h("span", { "aria-hidden": "true" }, "👥"), count),
    h(ChannelMenu, { channel }),
    listing && h(Members, { channel, onClose: () => setListing(false) }));
}

export function ChannelMark({ channel }) {
  const [sign, words] = channel.kind === "private" ? ["🔒", "Private channel"] : ["#", "Channel"];
  return h("span.channel-mark", h("span", { "aria-hidden": "true" }, sign), h("span.visually-hidden", `${words} `));
}

const hasKind = (desk, channel, kind) => (channel.members ?? []).some((id) => personOf(desk, id)?.kind === kind);

function states(desk, channel) {
  return [
    channel.shared && ["shared", "Shared with another organisation"],
    hasKind(desk, channel, "guest") && ["guest", "A guest is here"],
    channel.archived && ["archived", "Archived"],
    channel.id === desk.workspace.red_flag_channel && ["red-flags", "Red-flag channel"],
  ].filter(Boolean);
}

function ChannelMenu({ channel }) {
  const desk = useDesk();
  const change = (name, label, detail, danger) => ({
    key: name,
    label,
    detail,
    danger,
    attributes: { "data-change": name },
    choose: () => desk.attempt(api.changeChannel(desk.me.id, channel.id, name)),
  });
  return h(Menu, {
    name: "Change this channel",
    testid: "channel-menu",
    button: { class: "tool", label: "Change this channel", attributes: { "data-testid": "channel-menu-open" }, content: "⋮" },
    items: [
      channel.shared
        ? change("unshare", "Stop sharing", "The other organisation leaves the channel")
        : change("share", "Share with another organisation", "As with Slack Connect: a client can read along"),
      hasKind(desk, channel, "guest")
        ? change("remove_guest", "Remove the guest")
        : change("invite_guest", "Invite a guest", "Someone from outside with an account here"),
      channel.archived ? change("unarchive", "Unarchive channel") : change("archive", "Archive channel", null, true),
    ],
  });
}

function Members({ channel, onClose }) {
  const desk = useDesk();
  const title = useId();
  return h(Dialog, { class: "people-dialog", "aria-labelledby": title, "data-testid": "members", onClose },
    h("header.modal-head", h("h2", { id: title }, `Who is in ${channel.name}`),
      h(Tool, { sign: "✕", label: "Close", testid: "members-close", onClick: onClose })),
    h("ul.people", (channel.members ?? []).map((id) => {
      const person = personOf(desk, id);
      const name = person?.name ?? (isBot(desk, id) ? desk.workspace.bot.name : id);
      return h("li", { key: id, "data-user": id },
        h(Avatar, { id, name, bot: isBot(desk, id), small: true }),
        h("span.person-words", h("span.person-name", name), h("span.person-title", person?.title)),
        person ? h(KindBadge, { kind: person.kind }) : h("span.badge", "APP"));
    })));
}
