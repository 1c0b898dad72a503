/**
 * The playground's page: a chat client for the local workspace, drawn from what the stand-in answers.
 *
 * Hooks for tests, kept stable:
 *   #app                        data-ready="true" once there is something to see; data-as, data-live="true|false"
 *   address                     /#as=U…&in=C… or /#as=U…&in=home (&thread=TS) opens that client at that place
 *   sidebar                     workspace-name · act-as (data-person) → act-as-menu, its items data-person ·
 *                               channel-link (data-channel, data-unread) · home-link · app-messages-link · hint-open
 *   hint                        hint · hint-dismiss
 *   channel                     channel (data-channel) · channel-header · channel-title · channel-states, each data-state
 *                               "shared|guest|archived|red-flags" · members-open → members, each data-user ·
 *                               channel-menu-open → channel-menu, its items data-change
 *   messages                    messages · message (data-ts, data-channel, data-user, data-ephemeral) · message-body ·
 *                               thread-open · thread-reply · message-menu-open → message-menu, its items
 *                               data-callback-id, and message-delete
 *   composer                    composer · composer-send · composer-error · commands → command-option (data-command) ·
 *                               shortcuts-open → shortcuts, its items data-callback-id
 *   thread                      thread (data-ts) · thread-composer · thread-send · thread-close
 *   modal                       modal (data-view-id, data-callback-id) · modal-title · modal-body · modal-submit ·
 *                               modal-cancel · modal-close · modal-error · field (data-block-id) · field-error (data-block-id)
 *   Home                        home (data-view-id)
 *   every block                 .block[data-block-id][data-block-type]
 *   every interactive element   [data-block-id][data-action-id][data-type]; its options [data-value]; the list of a
 *                               type-ahead: options → option (data-value)
 *   questions and failures      confirm · confirm-ok · confirm-deny · toast
 * All but the last four kinds are data-testid.
 */
import { h, render, useCallback, useEffect, useLayoutEffect, useRef, useState } from "./preact.js";
import * as api from "./api.js";
import { Channel, ChannelHeader } from "./channel.js";
import { Desk, isBot, nameOf } from "./desk.js";
import { Confirm } from "./dialog.js";
import { Hint, rememberDismissal, wasDismissed } from "./hint.js";
import { Home } from "./home.js";
import { useLoaded, useStream } from "./live.js";
import { Modal } from "./modal.js";
import { Sidebar } from "./sidebar.js";
import { Thread } from "./thread.js";

const TOAST_MS = 15_000;

function App() {
  const { value: workspace, error, refresh } = useLoaded("workspace", api.workspace);
  const [address, go] = useAddress();
  if (!workspace) {
    return error
      ? h("div.loading", { role: "alert" }, h("p", error.message), h("button.button", { type: "button", onClick: refresh }, "Try again"))
      : h("p.loading", "Opening the workspace…");
  }
  const me = workspace.people.find(({ id }) => id === address.as) ?? workspace.people[0];
  return h(Client, { workspace, me, address, go });
}

/** What the address says after #: who acts, where they are, which thread is open. */
function useAddress() {
  const read = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  const [address, setAddress] = useState(read);
  useEffect(() => {
    const onChange = () => setAddress(read());
    window.addEventListener("hashchange", onChange);
    return () => window.removeEventListener("hashchange", onChange);
  }, []);
  const go = useCallback((change) => {
    const next = Object.entries({ ...read(), ...change }).filter(([, value]) => value);
    location.hash = new URLSearchParams(next).toString();
  }, []);
  return [address, go];
}

function Client({ workspace, me, address, go }) {
  const loaded = useLoaded(me.id, () => api.desk(me.id));
  const [version, setVersion] = useState(0);
  const [toast, setToast] = useState(null);
  const [question, setQuestion] = useState(null);
  const [drawer, setDrawer] = useState(false);
  const [hinting, setHinting] = useState(() => !wasDismissed());
  const typed = useRef(new Map()).current;

  const refresh = useCallback(() => {
    setVersion((count) => count + 1);
    return loaded.refresh();
  }, [loaded.refresh]);
  const live = useStream(me.id, refresh);

  const channels = named(loaded.value?.channels ?? [], workspace);
  const channel = channels.find(({ id }) => id === address.in) ?? channels.find(({ kind }) => kind !== "im") ?? channels[0];
  const home = address.in === "home";
  const desk = useDeskOf({ workspace, me, channels, current: home ? null : channel?.id, refresh, recount: loaded.refresh, setToast, setQuestion });

  useLayoutEffect(() => {
    const root = document.getElementById("app");
    Object.assign(root.dataset, { ready: String(loaded.value != null), as: me.id, live: String(live) });
  });

  // What lies outside an open modal is inert: a notice must then be said inside of it.
  const notice = toast && h(Toast, { words: toast, dismiss: () => setToast(null) });

  function goTo(place) {
    go({ in: place.home ? "home" : place.channel, thread: null });
    setDrawer(false);
  }

  const menuButton = h("button.tool.drawer-open", {
    type: "button",
    "aria-label": "Channels and people",
    "aria-expanded": String(drawer),
    "data-testid": "drawer-open",
    onClick: () => setDrawer(true),
  }, "☰");

  return h(Desk.Provider, { value: desk },
    h("a.skip-link", { href: "#main", onClick: focusMain }, "Skip to messages"),
    h("div.client", { class: address.thread && "with-thread" },
      h(Drawer, { open: drawer, close: () => setDrawer(false) },
        h(Sidebar, {
          place: home ? { home } : { channel: channel?.id },
          go: goTo,
          actAs: (id) => go({ as: id, thread: null }),
          showHint: () => {
            setHinting(true);
            setDrawer(false);
          },
          live,
        })),
      h("main", { id: "main", tabIndex: -1 }, loaded.value
        ? h(Main, { desk, home, view: loaded.value.home, channel, version, menuButton, goTo, openThread: (ts) => go({ thread: ts }) },
          hinting && h(Hint, {
            dismiss: () => {
              rememberDismissal();
              setHinting(false);
              document.querySelector("[data-testid=composer]")?.focus();
            },
          }))
        : h("p.loading", { role: "status" }, loaded.error?.message ?? "Loading…")),
      address.thread && channel && !home && h(Thread, {
        key: `${channel.id} ${address.thread}`,
        channel,
        ts: address.thread,
        version,
        onClose: () => go({ thread: null }),
      })),
    loaded.value?.modal && h(Modal, { key: loaded.value.modal.root_view_id ?? loaded.value.modal.id, view: loaded.value.modal, typed, notice }),
    question && h(Confirm, question),
    !loaded.value?.modal && notice);
}

function Main({ desk, home, view, channel, version, menuButton, goTo, openThread, children }) {
  const talk = desk.channels.find((other) => isBot(desk, other.with));
  const withBot = home || (channel && channel === talk);
  const header = withBot
    ? h(AppHeader, { bot: desk.workspace.bot, drawer: menuButton, home, goTo, talk })
    : channel && h(ChannelHeader, { channel, drawer: menuButton });
  if (home) return h("div.channel", header, children, h(Home, { view }));
  if (!channel) return h("div.channel", h("header.channel-head", menuButton), h("p.empty", "This person is in no channel."));
  return h(Channel, { key: `${desk.me.id} ${channel.id}`, channel, version, header, openThread }, children);
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

/** The desk that all parts share. */
function useDeskOf({ workspace, me, channels, current, refresh, recount, setToast, setQuestion }) {
  const ask = useCallback((confirm) => new Promise((resolve) => {
    setQuestion({
      confirm,
      answer: (yes) => {
        setQuestion(null);
        resolve(yes);
      },
    });
  }), []);
  const attempt = useCallback(async (call) => {
    try {
      const answer = await call;
      setToast(null);
      refresh();
      return answer;
    } catch (failure) {
      setToast(failure.message);
      return undefined;
    }
  }, [refresh]);
  return { workspace, me, channels, current, ask, attempt, refresh, recount };
}

/** A direct message goes by the name of the other side. */
function named(channels, workspace) {
  return channels.map((channel) => (channel.kind === "im" ? { ...channel, name: nameOf({ workspace }, channel.with) ?? channel.name } : channel));
}

/** On a narrow screen the sidebar comes in from the side; on a wide one it just stands there. */
function Drawer({ open, close, children }) {
  const drawer = useRef(null);
  useEffect(() => {
    if (!open) return undefined;
    const before = document.activeElement;
    drawer.current.querySelector("[aria-current]")?.focus();
    return () => before?.isConnected && before.focus();
  }, [open]);
  return [
    h("div.drawer", {
      key: "drawer",
      ref: drawer,
      class: open && "open",
      onKeyDown: (event) => open && event.key === "Escape" && !event.defaultPrevented && close(),
    }, children),
    open && h("div.drawer-backdrop", { key: "backdrop", onClick: close }),
  ];
}

function Toast({ words, dismiss }) {
  useEffect(() => {
    const timer = setTimeout(dismiss, TOAST_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return h("div.toast", { role: "alert", "data-testid": "toast" },
    h("span", words),
    h("button.tool", { type: "button", "aria-label": "Dismiss", onClick: dismiss }, "✕"));
}

function focusMain(event) {
  event.preventDefault();
  (document.querySelector("#main .messages, #main .home") ?? document.getElementById("main")).focus();
}

const root = document.getElementById("app");
root.replaceChildren();
render(h(App), root);
