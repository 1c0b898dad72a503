/** Where one writes: a message with its mentions, or a command, each with suggestions; and the ⚡ menu of global shortcuts. */
import { h, useId, useLayoutEffect, useRef, useState } from "./preact.js";
import * as api from "./api.js";
import { useDesk } from "./desk.js";
import { Menu } from "./menu.js";
import { commandsFor, mentionsFor } from "./suggestions.js";

/** @param threadTs the thread to reply in, or nothing; commands do not work in threads, as in Slack */
export function Composer({ channel, threadTs, label }) {
  const desk = useDesk();
  const [text, setText] = useState("");
  const [error, setError] = useState(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const field = useRef(null);
  const caretAfter = useRef(null);
  const busy = useRef(false);
  const id = useId();

  const { commands } = desk.workspace;
  const typedName = text.startsWith("/") ? text.split(/\s/)[0] : null;
  const exact = commands.find(({ command }) => command === typedName);
  const naming = typedName != null && typedName === text && !exact && !threadTs;
  const found = naming ? commandsFor(commands, typedName) : typedName == null ? mentionsFor(text, caret, mentionable(desk, channel)) : [];
  const suggested = dismissed ? [] : found;

  useLayoutEffect(() => {
    field.current.style.height = "auto";
    field.current.style.height = `${Math.min(field.current.scrollHeight + 2, 180)}px`;
    // Only after a completion: to move the caret while an input method composes would break its word off.
    if (caretAfter.current !== null) field.current.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = null;
  }, [text]);

  function write(words, end = words.length) {
    setText(words);
    setCaret(end);
    setError(null);
    setAt(0);
    setDismissed(false);
  }

  function take({ before, after }) {
    field.current.focus();
    caretAfter.current = before.length;
    write(before + after, before.length);
  }

  async function send() {
    if (busy.current || text.trim() === "") return;
    busy.current = true;
    try {
      await deliver(desk, channel, text.trim(), threadTs);
      write("");
      desk.refresh();
    } catch (failure) {
      setError(failure.message);
    } finally {
      busy.current = false;
    }
  }

  function onKeyDown(event) {
    // While an input method composes (Chinese, Japanese …) Enter takes a word; it does not send.
    if (event.isComposing || event.keyCode === 229) return;
    const count = suggested.length;
    const does = {
      ArrowDown: count && (() => setAt((at + 1) % count)),
      ArrowUp: count && (() => setAt((at - 1 + count) % count)),
      Tab: count && !event.shiftKey && (() => take(suggested[at])),
      Escape: count && (() => setDismissed(true)),
      Enter: !event.shiftKey && (count ? () => take(suggested[at]) : send),
    }[event.key];
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  }

  return h("form.composer", {
    onSubmit: (event) => {
      event.preventDefault();
      send();
    },
  },
  error && h("p.composer-error", { role: "alert", "data-testid": "composer-error" }, error),
  suggested.length > 0 && h(Suggestions, { id, suggested, at, take, name: naming ? "Commands" : "People" }),
  exact && h("p.usage-line", { id: `${id}-usage` },
    h("b", exact.command), h("span.usage", ` ${exact.usage_hint ?? ""}`), h("span.usage-what", exact.description)),
  h("div.composer-box",
    !threadTs && h(Shortcuts, {}),
    h("textarea", {
      ref: field,
      rows: 1,
      placeholder: label,
      "aria-label": label,
      "aria-autocomplete": "list",
      "aria-controls": suggested.length ? `${id}-list` : undefined,
      "aria-activedescendant": suggested.length ? `${id}-${at}` : undefined,
      "aria-describedby": exact ? `${id}-usage` : undefined,
      "data-testid": threadTs ? "thread-composer" : "composer",
      "data-channel": channel.id,
      value: text,
      onInput: (event) => write(event.target.value, event.target.selectionStart),
      onKeyDown,
    }),
    h("button.send", {
      type: "submit",
      "aria-label": "Send",
      title: "Send",
      "data-testid": threadTs ? "thread-send" : "composer-send",
      "aria-disabled": text.trim() === "" ? "true" : undefined,
    }, "➤")));
}

/** The focus stays where one writes; the keys are handled there. */
function Suggestions({ id, suggested, at, take, name }) {
  return h("div.suggestions", {
    id: `${id}-list`,
    role: "listbox",
    "aria-label": name,
    "data-testid": name === "People" ? "mentions" : "commands",
  }, suggested.map((suggestion, index) => h("div.suggestion", {
    key: suggestion.key,
    id: `${id}-${index}`,
    role: "option",
    class: index === at && "active",
    "aria-selected": String(index === at),
    ...suggestion.attributes,
    onMouseDown: (event) => event.preventDefault(),
    onClick: () => take(suggestion),
  },
  h("span.suggestion-name", suggestion.name, suggestion.hint && h("span.usage", ` ${suggestion.hint}`)),
  h("span.suggestion-detail", suggestion.detail))));
}

/** Everybody who can be named, and whether they are in the channel. */
function mentionable(desk, channel) {
  const { bot, people } = desk.workspace;
  const here = new Set(channel.members);
  return [{ id: bot.user_id, name: bot.name, title: "App" }, ...people].map((each) => ({ ...each, here: here.has(each.id) }));
}

function deliver(desk, channel, text, threadTs) {
  if (!text.startsWith("/")) return api.say(desk.me.id, channel.id, text, threadTs);
  const [name] = text.split(/\s/);
  if (threadTs) throw new api.Refused(`${name} is not supported in threads. Sorry!`);
  return api.command(desk.me.id, channel.id, name, text.slice(name.length).trim());
}

function Shortcuts() {
  const desk = useDesk();
  const global = desk.workspace.shortcuts.filter(({ type }) => type === "global");
  return h(Menu, {
    name: "Shortcuts",
    side: "start",
    testid: "shortcuts",
    button: { class: "tool", label: "Shortcuts", attributes: { "data-testid": "shortcuts-open" }, content: "⚡" },
    items: global.map((shortcut) => ({
      key: shortcut.callback_id,
      label: shortcut.name,
      detail: shortcut.description,
      attributes: { "data-callback-id": shortcut.callback_id },
      choose: () => desk.attempt(api.shortcut(desk.me.id, "global", shortcut.callback_id)),
    })),
  });
}
