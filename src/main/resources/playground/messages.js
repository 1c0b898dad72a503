/** A list of messages that stays at its end unless the reader scrolled away from it. */
import { h, useEffect, useLayoutEffect, useRef } from "./preact.js";
import { dayKey, dayOf, momentOf } from "./dates.js";
import { useDesk } from "./desk.js";
import { Message } from "./message.js";

const TOGETHER_MS = 5 * 60 * 1000;
const NEAR_THE_END = 80;

export function Messages({ messages, channel, openThread, name, children }) {
  const desk = useDesk();
  const list = useRef(null);
  const noteScroll = useEndInView(list, messages, desk.me);

  return h("div.messages", {
    ref: list,
    role: "log",
    "aria-label": name,
    tabIndex: 0,
    "data-testid": "messages",
    onScroll: noteScroll,
  },
  h("div.messages-start", children),
  messages.map((message, index) => {
    const before = messages[index - 1];
    const newDay = !before || day(before, desk.me) !== day(message, desk.me);
    return [
      newDay && h("div.day", { key: `day ${message.ts}` }, h("span", dayOf(momentOf(message.ts), desk.me))),
      h(Message, {
        key: message.ts,
        message,
        channel,
        openThread,
        follows: !newDay && belongTogether(before, message),
      }),
    ];
  }));
}

/** What I said, and what only I can see, answers what I just did: it comes into view wherever I was reading. */
function useEndInView(list, messages, me) {
  const atEnd = useRef(true);
  const size = useRef("");
  const newest = useRef(null);
  const stay = () => {
    if (atEnd.current && list.current) list.current.scrollTop = list.current.scrollHeight;
  };

  useLayoutEffect(() => {
    const last = messages[messages.length - 1];
    if (last && last.ts !== newest.current && (last.ephemeral || last.user === me.id)) atEnd.current = true;
    newest.current = last?.ts;
    stay();
  }, [messages]);

  // A thread that opens beside it makes the list narrower, and what it says longer.
  useEffect(() => {
    const watching = new ResizeObserver(() => {
      size.current = sizeOf(list.current);
      stay();
    });
    watching.observe(list.current);
    return () => watching.disconnect();
  }, []);

  return ({ target }) => {
    // A list that has just changed its size was moved by the browser, not by its reader.
    if (sizeOf(target) === size.current) {
      atEnd.current = target.scrollHeight - target.scrollTop - target.clientHeight < NEAR_THE_END;
    }
  };
}

const sizeOf = (element) => `${element.clientWidth} ${element.clientHeight}`;

const day = (message, reader) => dayKey(momentOf(message.ts), reader);

function belongTogether(before, message) {
  return before.user === message.user
    && !before.ephemeral && !message.ephemeral && !message.bot
    && momentOf(message.ts) - momentOf(before.ts) < TOGETHER_MS;
}
