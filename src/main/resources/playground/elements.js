/** The interactive elements of Block Kit. Each carries data-block-id and data-action-id. */
import { h, useId, useRef, useState } from "./preact.js";
import { Combobox, MultiCombobox } from "./combobox.js";
import { useDesk } from "./desk.js";
import { keyOf } from "./fieldstate.js";
import { Menu } from "./menu.js";
import { plain, Text } from "./text.js";

export function Element({ block, element, surface, attributes = {} }) {
  const Drawing = DRAWINGS[element.type] ?? Unknown;
  const hooks = {
    ...attributes,
    "data-block-id": block.block_id,
    "data-action-id": element.action_id,
    "data-type": element.type,
  };
  if (!attributes["aria-labelledby"]) hooks["aria-label"] = plain(element.placeholder) || element.action_id;
  return h(Drawing, { block, element, surface, hooks });
}

const DRAWINGS = {
  button: Button,
  overflow: Overflow,
  plain_text_input: (all) => h(TextInput, { ...all, type: "text" }),
  // Not type="number": that would swallow what is no number, and its owner could not correct it.
  number_input: (all) => h(TextInput, { ...all, type: "text", inputMode: "decimal" }),
  url_text_input: (all) => h(TextInput, { ...all, type: "text", inputMode: "url" }),
  email_text_input: (all) => h(TextInput, { ...all, type: "text", inputMode: "email" }),
  datepicker: (all) => h(MomentInput, { ...all, type: "date" }),
  timepicker: (all) => h(MomentInput, { ...all, type: "time" }),
  // Not a <select>: that could not show what Slack shows under each option, its description.
  static_select: Combobox,
  conversations_select: (all) => h(IdSelect, { ...all, choices: useConversations(all.element) }),
  channels_select: (all) => h(IdSelect, { ...all, choices: useConversations({ filter: { include: ["public"] } }) }),
  users_select: (all) => h(IdSelect, { ...all, choices: usePeople() }),
  multi_users_select: MultiUsers,
  external_select: Combobox,
  multi_static_select: MultiCombobox,
  multi_external_select: MultiCombobox,
  checkboxes: Checkboxes,
  radio_buttons: RadioButtons,
};

function Button({ block, element, surface, hooks }) {
  const [busy, setBusy] = useState(false);
  const { "aria-label": _, ...rest } = hooks;
  const attributes = {
    ...rest,
    class: `button ${element.style ?? ""}`,
    "aria-label": element.accessibility_label,
    "aria-busy": busy ? "true" : undefined,
    onClick: async () => {
      if (busy) return;
      setBusy(true);
      await surface.press(block, element, { value: element.value, text: element.text });
      setBusy(false);
    },
  };
  return /^https?:/i.test(element.url ?? "")
    ? h("a", { ...attributes, href: element.url, target: "_blank", rel: "noopener noreferrer" }, plain(element.text))
    : h("button", { ...attributes, type: "button" }, plain(element.text));
}

function Overflow({ block, element, surface, hooks }) {
  return h(Menu, {
    name: "More actions",
    button: { class: "button icon", label: "More actions", attributes: hooks, content: "⋯" },
    items: element.options.map((option) => ({
      key: option.value,
      label: plain(option.text),
      detail: plain(option.description),
      attributes: { "data-value": option.value },
      choose: () => surface.press(block, element, { selected_option: option }),
    })),
  });
}

function TextInput({ block, element, surface, hooks, type, inputMode }) {
  const timer = useRef(0);
  const value = surface.stateOf(block, element)[keyOf(element)] ?? "";
  const triggers = block.dispatch_action ? (element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"]) : [];
  const change = (event, settled) => surface.change(block, element, event.target.value || null, settled);
  const attributes = {
    ...hooks,
    class: "control",
    placeholder: plain(element.placeholder),
    value,
    maxLength: element.max_length,
    autoComplete: "off",
    "data-focus-on-load": element.focus_on_load ? "true" : undefined,
    onInput: (event) => {
      change(event, false);
      clearTimeout(timer.current);
      if (triggers.includes("on_character_entered")) timer.current = setTimeout(() => change(event, true), 300);
    },
    onKeyDown: (event) => {
      if (event.key !== "Enter" || event.isComposing || !triggers.includes("on_enter_pressed")) return;
      event.preventDefault();
      change(event, true);
    },
  };
  return element.multiline ? h("textarea", { ...attributes, rows: 4 }) : h("input", { ...attributes, type, inputMode });
}

/** Outside of forms the app hears of each change; and each digit of a year makes another day. It hears of the last. */
function MomentInput({ block, element, surface, hooks, type }) {
  const timer = useRef(0);
  const [typed, setTyped] = useState(null);

  function change(value) {
    setTyped(null);
    surface.change(block, element, value || null, true);
  }

  return h("input", {
    ...hooks,
    class: "control",
    type,
    value: typed ?? surface.stateOf(block, element)[keyOf(element)] ?? "",
    "data-focus-on-load": element.focus_on_load ? "true" : undefined,
    onInput: ({ target: { value } }) => {
      if (block.type === "input") {
        change(value);
        return;
      }
      setTyped(value);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => change(value), 500);
    },
  });
}

function IdSelect({ block, element, surface, hooks, choices }) {
  const value = surface.stateOf(block, element)[keyOf(element)];
  const choose = (event) => surface.change(block, element, event.target.value || null, true);
  return h(Select, { block, element, hooks, value, choose },
    choices.map(({ id, name }) => h("option", { value: id }, name)));
}

function Select({ block, element, hooks, value, choose, children }) {
  const mustStay = block.type === "input" && !block.optional;
  return h("select", { ...hooks, class: `control${value ? "" : " unchosen"}`, value: value ?? "", onChange: choose },
    h("option", { value: "", disabled: mustStay, hidden: mustStay }, plain(element.placeholder) || "Choose one"),
    children);
}

function useConversations(element) {
  const { channels } = useDesk();
  const kinds = { channel: "public", private: "private", im: "im" };
  const { include, exclude_external_shared_channels: noShared } = element.filter ?? {};
  return channels
    .filter((channel) => !include || include.includes(kinds[channel.kind]))
    .filter((channel) => !(noShared && channel.shared))
    .map((channel) => ({ id: channel.id, name: channel.kind === "im" ? channel.name : `#${channel.name}` }));
}

function usePeople() {
  return useDesk().workspace.people.map(({ id, name }) => ({ id, name }));
}

/** The same chips and list as for options of the app's; what is kept of each person is the id. */
function MultiUsers({ block, element, surface, hooks }) {
  const options = usePeople().map(({ id, name }) => ({ text: { type: "plain_text", text: name }, value: id }));
  const ids = surface.stateOf(block, element)[keyOf(element)];
  const chosen = ids.map((id) => options.find((option) => option.value === id) ?? { text: { text: id }, value: id });
  return h(MultiCombobox, {
    block,
    element: { ...element, type: "multi_static_select", options },
    hooks,
    surface: {
      ...surface,
      stateOf: () => ({ selected_options: chosen }),
      change: (_, __, picked, settled) => surface.change(block, element, picked.map(({ value }) => value), settled),
    },
  });
}

function Checkboxes({ block, element, surface, hooks }) {
  const chosen = surface.stateOf(block, element)[keyOf(element)];
  const isChosen = (option) => chosen.some((other) => other.value === option.value);
  const toggle = (option) => surface.change(block, element,
    isChosen(option)
      ? chosen.filter((other) => other.value !== option.value)
      : element.options.filter((other) => other === option || isChosen(other)),
    true);
  return h(Choices, { role: "group", type: "checkbox", element, hooks, isChosen, choose: toggle });
}

function RadioButtons({ block, element, surface, hooks }) {
  const chosen = surface.stateOf(block, element)[keyOf(element)];
  return h(Choices, {
    role: "radiogroup",
    type: "radio",
    element,
    hooks,
    isChosen: (option) => chosen?.value === option.value,
    choose: (option) => surface.change(block, element, option, true),
  });
}

function Choices({ role, type, element, hooks, isChosen, choose }) {
  const { "aria-required": required, ...rest } = hooks;
  // Ids of blocks may be the same in two messages; radio buttons of one name are one group.
  const group = useId();
  return h("div.choices", { ...rest, role, "aria-required": role === "radiogroup" ? required : undefined, tabIndex: -1 },
    element.options.map((option) => h("label.choice", { key: option.value },
      h("input", {
        type,
        name: group,
        checked: isChosen(option),
        "data-value": option.value,
        onChange: () => choose(option),
      }),
      h("span",
        h(Text, { of: option.text }),
        option.description && h("span.choice-detail", h(Text, { of: option.description }))))));
}

function Unknown({ element }) {
  return h("p.unknown", `This page cannot draw a “${element.type}” element yet.`);
}
