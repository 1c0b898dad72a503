/** Where one writes: a message, or a command with its suggestions; and the ⚡ menu of global shortcuts. */
import { h, useId, useLayoutEffect, useRef, useState } from "./preact.js";
import * as api from "./api.js";
import { useDesk } from "./desk.js";
import { Menu } from "./menu.js";

/** @param threadTs the thread to reply in, or nothing; commands do not work in threads, as in Slack */
export function Composer({ channel, threadTs, label }) {
  const desk = useDesk();
  const [text, setText] = useState("");
  const [error, setError] = useState(null);
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const field = useRef(null);
  const busy = useRef(false);
  const id = useId();

  const commands = desk.workspace.commands;
  const typedName = text.startsWith("/") ? text.split(/\s/)[0] : null;
  const exact = commands.find(({ command }) => command === typedName);
  const naming = typedName != null && typedName === text && !exact && !dismissed;
  const suggested = naming && !threadTs ? commands.filter(({ command }) => command.startsWith(typedName)) : [];

  useLayoutEffect(() => {
    field.current.style.height = "auto";
    field.current.style.height = `${Math.min(field.current.scrollHeight + 2, 180)}px`;
  }, [text]);

  function write(words) {
    setText(words);
    setError(null);
    setAt(0);
    setDismissed(false);
  }

  function complete(command) {
    write(`${command} `);
    field.current.focus();
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
      Tab: count && !event.shiftKey && (() => complete(suggested[at].command)),
      Escape: count && (() => setDismissed(true)),
      Enter: !event.shiftKey && (count ? () => complete(suggested[at].command) : send),
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
  suggested.length > 0 && h("div.suggestions", {
    id: `${id}-list`,
    role: "listbox",
    "aria-label": "Commands",
    "data-testid": "commands",
  },
    suggested.map((command, index) => h("div.suggestion", {
      id: `${id}-${index}`,
      role: "option",
      class: index === at && "active",
      "aria-selected": String(index === at),
      "data-testid": "command-option",
      "data-command": command.command,
      onMouseDown: (event) => event.preventDefault(),
      onClick: () => complete(command.command),
    },
    h("span.suggestion-name", command.command, h("span.usage", ` ${command.usage_hint ?? ""}`)),
    h("span.suggestion-detail", command.description)))),
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
      onInput: (event) => write(event.target.value),
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
