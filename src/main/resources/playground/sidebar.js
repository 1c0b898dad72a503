/** Who acts, and where they can go. */
import { h } from "./preact.js";
import { ChannelMark } from "./channel.js";
import { isBot, personOf, useDesk } from "./desk.js";
import { Menu } from "./menu.js";
import { Avatar, KindBadge } from "./people.js";
import { Time } from "./time.js";
import { Tool } from "./tool.js";

/** @param place {home: true} or {channel: id} */
export function Sidebar({ place, go, actAs, showHint, live, now }) {
  const desk = useDesk();
  const channels = desk.channels.filter(({ kind }) => kind !== "im");
  const talks = desk.channels.filter(({ kind }) => kind === "im");
  const withBot = talks.find((talk) => isBot(desk, talk.with));
  const others = talks.filter((talk) => talk !== withBot);
  const at = (channel) => !place.home && place.channel === channel?.id;

  return h("nav.sidebar", { "aria-label": "Workspace", "data-testid": "sidebar" },
    h("div.workspace",
      h("span.workspace-name", { "data-testid": "workspace-name" }, desk.workspace.team.name),
      h("span.live", { class: live ? "on" : "", role: "status", title: live ? "Connected" : "Reconnecting" },
        h("span.visually-hidden", live ? "Connected" : "Reconnecting")),
      h(Tool, { class: "help", sign: "?", label: "What to try", testid: "hint-open", onClick: showHint })),
    h(ActAs, { actAs }),
    h(Group, { name: "Channels" }, channels.map((channel) => h(Place, {
      key: channel.id,
      channel,
      here: at(channel),
      go: () => go({ channel: channel.id }),
      lead: h(ChannelMark, { channel }),
    }))),
    others.length > 0 && h(Group, { name: "Direct messages" }, others.map((talk) => h(Place, {
      key: talk.id,
      channel: talk,
      here: at(talk),
      go: () => go({ channel: talk.id }),
      lead: h(Avatar, { id: talk.with, name: talk.name, small: true }),
      badge: h(OutsideMark, { person: personOf(desk, talk.with) }),
    }))),
    h(Group, { name: desk.workspace.bot.name },
      h("li", h("button.place", {
        type: "button",
        "data-testid": "home-link",
        "aria-current": place.home ? "page" : undefined,
        onClick: () => go({ home: true }),
      }, h("span.place-lead", { "aria-hidden": "true" }, "⌂"), h("span.place-name", "Home"))),
      withBot && h(Place, {
        channel: withBot,
        name: "Messages",
        testid: "app-messages-link",
        here: at(withBot),
        go: () => go({ channel: withBot.id }),
        lead: h(Avatar, { bot: true, small: true }),
      })),
    now && h(Time, { now }));
}

function ActAs({ actAs }) {
  const { me, workspace } = useDesk();
  return h("div.act-as",
    h(Menu, {
      name: "Act as",
      side: "start",
      testid: "act-as-menu",
      button: {
        class: "act-as-button",
        attributes: { "data-testid": "act-as", "data-person": me.id, title: "Act as somebody else" },
        content: [
          h(Avatar, { id: me.id, name: me.name, small: true }),
          h("span.person-words",
            h("span.person-title", "Acting as ", h(KindBadge, { kind: me.kind })),
            h("span.person-name", me.name)),
          h("span.chevron", { "aria-hidden": "true" }),
        ],
      },
      items: workspace.people.map((person) => ({
        key: person.id,
        label: person.name,
        detail: person.title,
        lead: h(Avatar, { id: person.id, name: person.name, small: true }),
        badge: h(KindBadge, { kind: person.kind }),
        checked: person.id === me.id,
        attributes: { "data-person": person.id },
        choose: () => actAs(person.id),
      })),
    }));
}

function Group({ name, children }) {
  return h("section.places", { "aria-label": name }, h("h2", name), h("ul", children));
}

function Place({ channel, name = channel.name, here, go, lead, badge, testid = "channel-link" }) {
  const unread = Number(channel.unread) || 0;
  return h("li", h("button.place", {
    type: "button",
    class: `${unread && !here ? "unread" : ""} ${channel.archived ? "archived" : ""}`,
    "aria-current": here ? "page" : undefined,
    "data-testid": testid,
    "data-channel": channel.id,
    "data-unread": unread,
    onClick: go,
  },
  h("span.place-lead", lead),
  h("span.place-name", name),
  badge,
  channel.shared && h("span.mark", { title: "Shared with another organisation", role: "img", "aria-label": "shared" }, "⇄"),
  channel.archived && h("span.mark", { title: "Archived", role: "img", "aria-label": "archived" }, "▤"),
  unread > 0 && !here && h("span.count", unread, h("span.visually-hidden", " unread"))));
}

function OutsideMark({ person }) {
  return ["guest", "external"].includes(person?.kind) ? h(KindBadge, { kind: person.kind }) : null;
}
