/** A thread beside its channel: the parent, the replies, a composer. */
import { h, useEffect, useRef } from "./preact.js";
import * as api from "./api.js";
import { Writing } from "./channel.js";
import { useDesk } from "./desk.js";
import { useLoaded } from "./live.js";
import { Messages } from "./messages.js";
import { Tool } from "./tool.js";

export function Thread({ channel, ts, version, onClose }) {
  const desk = useDesk();
  const loaded = useLoaded(`${desk.me.id} ${channel.id} ${ts}`, () => api.messages(desk.me.id, channel.id, ts), version);
  const pane = useRef(null);
  useEffect(() => {
    const before = document.activeElement;
    pane.current.focus();
    return () => before?.isConnected && before.focus();
  }, [ts]);

  return h("aside.thread", {
    ref: pane,
    tabIndex: -1,
    "aria-label": "Thread",
    "data-testid": "thread",
    "data-ts": ts,
    onKeyDown: (event) => event.key === "Escape" && !event.defaultPrevented && onClose(),
  },
  h("header.thread-head", h("h2", "Thread"), h("span.thread-where", channel.kind === "im" ? channel.name : `#${channel.name}`),
    h(Tool, { sign: "✕", label: "Close thread", testid: "thread-close", onClick: onClose })),
  loaded.error && !loaded.value && h("p.notice", { role: "alert" }, loaded.error.message),
  h(Messages, { messages: loaded.value?.messages ?? [], channel, name: "Replies" }),
  h(Writing, { channel, threadTs: ts }));
}
