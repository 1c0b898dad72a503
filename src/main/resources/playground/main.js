/** What stands beside the sidebar: a channel, or one of the app's two tabs. */
import { h } from "./preact.js";
import { Channel, ChannelHeader } from "./channel.js";
import { isBot, useDesk } from "./desk.js";
import { Home } from "./home.js";

/** @param children what stands between the header and the messages */
export function Main({ place, channel, view, version, goTo, openThread, drawer, children }) {
  const desk = useDesk();
  const talk = desk.channels.find((other) => isBot(desk, other.with));
  if (place.home || (channel && channel === talk)) {
    const header = h(AppHeader, { bot: desk.workspace.bot, drawer, home: place.home, goTo, talk });
    return place.home ? h("div.channel", header, children, h(Home, { view })) : conversation(header);
  }
  if (channel) return conversation(h(ChannelHeader, { channel, drawer }));
  return h("div.channel", h("header.channel-head", drawer), h("p.empty", "This person is in no channel."));

  function conversation(header) {
    return h(Channel, { key: `${desk.me.id} ${channel.id}`, channel, version, header, openThread }, children);
  }
}

function AppHeader({ bot, drawer, home, goTo, talk }) {
  const tab = (name, here, place) => h("button.tab", {
    type: "button",
    "aria-current": here ? "page" : undefined,
    "data-testid": `tab-${name.toLowerCase()}`,
    onClick: () => goTo(place),
  }, name);
  return h("header.channel-head", { "data-testid": "channel-header" },
    drawer,
    h("div.channel-words",
      h("h1", { "data-testid": "channel-title" }, bot.name, " ", h("span.badge", "APP")),
      h("div.tabs", tab("Home", home, { home: true }), talk && tab("Messages", !home, { channel: talk.id }))));
}
