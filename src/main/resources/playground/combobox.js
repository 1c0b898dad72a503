/**
 * Type-ahead fields after the ARIA 1.2 combobox pattern: the focus stays in the text field, the arrow keys move
 * through the list, Enter or Tab takes, Escape closes the list first and the modal only when there is none.
 */
import { h, useEffect, useId, useMemo, useRef, useState } from "./preact.js";
import * as api from "./api.js";
import { useDesk } from "./desk.js";
import { keyOf } from "./fieldstate.js";
import { usePlacedBeside } from "./place.js";
import { plain } from "./text.js";

const PAUSE_MS = 200;

/** external_select and static_select: one choice; the options come from the app, or with the field. */
export function Combobox({ block, element, surface, hooks }) {
  const chosen = surface.stateOf(block, element)[keyOf(element)];
  return h(Field, {
    block, element, surface, hooks,
    text: plain(chosen?.text),
    isChosen: (option) => option.value === chosen?.value,
    choose: (option) => surface.change(block, element, option, true),
    clear: () => chosen && surface.change(block, element, null, true),
  });
}

/** multi_static_select and multi_external_select: chips, and a list that stays open. */
export function MultiCombobox({ block, element, surface, hooks }) {
  const chosen = surface.stateOf(block, element)[keyOf(element)];
  const isChosen = (option) => chosen.some((other) => other.value === option.value);
  const set = (options) => surface.change(block, element, options, true);
  const without = (option) => set(chosen.filter((other) => other.value !== option.value));
  const full = element.max_selected_items && chosen.length >= element.max_selected_items;
  return h(Field, {
    block, element, surface, hooks,
    many: true,
    text: "",
    isChosen,
    choose: (option) => (isChosen(option) ? without(option) : !full && set([...chosen, option])),
    removeLast: () => chosen.length && set(chosen.slice(0, -1)),
    chips: chosen.map((option) => h("span.chip", { key: option.value, "data-value": option.value },
      plain(option.text),
      h("button", { type: "button", "aria-label": `Remove ${plain(option.text)}`, onClick: () => without(option) }, "×"))),
  });
}

function Field({ block, element, surface, hooks, many, text, isChosen, choose, clear, removeLast, chips }) {
  const [typed, setTyped] = useState(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const box = useRef(null);
  const input = useRef(null);
  const listId = useId();
  const found = useOptions(block, element, surface, open ? (typed ?? "") : null);
  const options = found.groups.flatMap((group) => group.options);

  function show() {
    setOpen(true);
    setAt(0);
  }

  function hide() {
    setOpen(false);
    setTyped(null);
  }

  function take(option) {
    choose(option);
    if (many) setTyped("");
    else hide();
    input.current?.focus();
  }

  function onKeyDown(event) {
    if (event.isComposing) return;
    const key = open ? event.key : event.key.startsWith("Arrow") ? "Open" : event.key;
    const does = {
      Open: ["ArrowUp", "ArrowDown"].includes(event.key) && show,
      ArrowDown: open && (() => setAt((at + 1) % Math.max(1, options.length))),
      ArrowUp: open && (() => setAt((at - 1 + options.length) % Math.max(1, options.length))),
      // Not while an answer is on its way: the list still shows what was typed before.
      Enter: open && (() => options[at] && !found.pending && take(options[at])),
      Escape: open && hide,
    }[key];
    if (does) {
      event.preventDefault();
      event.stopPropagation();
      does();
    } else if (event.key === "Tab" && open) {
      if (typed && !many && options[at]) choose(options[at]);
      hide();
    } else if (event.key === "Backspace" && many && !typed) {
      removeLast();
    }
  }

  return h("div.combobox", {
    ref: box,
    class: many && "many",
    onClick: (event) => event.target === box.current && input.current.focus(),
  },
    chips,
    h("input", {
      ...hooks,
      class: many ? "inner" : "control",
      ref: input,
      type: "text",
      role: "combobox",
      autoComplete: "off",
      spellcheck: false,
      "aria-autocomplete": "list",
      "aria-expanded": String(open),
      "aria-controls": open ? listId : undefined,
      "aria-activedescendant": open && options[at] ? `${listId}-${at}` : undefined,
      placeholder: chips?.length ? "" : plain(element.placeholder) || "Type to search",
      value: typed ?? text,
      "data-focus-on-load": element.focus_on_load ? "true" : undefined,
      // What is chosen already is to be replaced by what is typed, not to be followed by it.
      onClick: (event) => {
        if (open) return;
        event.target.select();
        show();
      },
      onInput: (event) => {
        setTyped(event.target.value);
        if (event.target.value === "") clear?.();
        show();
      },
      onKeyDown,
      onBlur: hide,
    }),
    !many && h("span.chevron", { "aria-hidden": "true" }),
    h("span.visually-hidden", { role: "status" }, open ? (found.note ?? `${options.length} to choose from`) : ""),
    open && h(OptionList, { id: listId, box, found, options, at, many, isChosen, take, hooks }));
}

function OptionList({ id, box, found, options, at, many, isChosen, take, hooks }) {
  const list = useRef(null);
  usePlacedBeside(box, list, "fill", found, box.current?.offsetHeight);
  useEffect(() => list.current?.querySelector(".active")?.scrollIntoView({ block: "nearest" }), [at, found]);

  const row = (option) => {
    const index = options.indexOf(option);
    return h("div.option", {
      key: option.value,
      id: `${id}-${index}`,
      role: "option",
      class: index === at && "active",
      "aria-selected": String(isChosen(option)),
      "data-testid": "option",
      "data-value": option.value,
      onClick: () => take(option),
    },
    h("span.option-label", plain(option.text)),
    option.description && h("span.option-detail", plain(option.description)));
  };

  return h("div.option-list", {
    id,
    ref: list,
    popover: "manual",
    role: "listbox",
    "aria-multiselectable": many ? "true" : undefined,
    "aria-label": hooks["aria-label"],
    "aria-labelledby": hooks["aria-labelledby"],
    "data-testid": "options",
    // The focus must stay in the text field, or its blur would close the list before the click arrives.
    onMouseDown: (event) => event.preventDefault(),
  },
  found.note && h("p.option-note", found.note),
  found.groups.map((group) => group.label
    ? h("div", { role: "group", "aria-label": group.label }, h("p.option-group", group.label), group.options.map(row))
    : group.options.map(row)));
}

/** Options or option groups, as groups; a group without a label stands for plain options. */
export function groupsOf(given) {
  return given.option_groups
    ? given.option_groups.map((group) => ({ label: plain(group.label), options: group.options }))
    : [{ label: null, options: given.options ?? [] }];
}

/** @param query what was typed, or null while the list is closed */
function useOptions(block, element, surface, query) {
  const external = element.type.includes("external");
  const asked = useAsked(block, element, surface, external ? query : null);
  return useMemo(() => (external ? asked : noted(matching(groupsOf(element), query ?? ""))), [asked, element, query]);
}

function matching(groups, query) {
  const wanted = folded(query);
  return groups
    .map(({ label, options }) => ({ label, options: options.filter((option) => folded(plain(option.text)).includes(wanted)) }))
    .filter((group) => group.options.length > 0);
}

const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const noted = (groups) => ({ groups, note: groups.some((group) => group.options.length) ? null : "Nothing found" });

/** Asks the app, a moment after the last key; an answer to an older question is dropped. */
function useAsked(block, element, surface, query) {
  const { me } = useDesk();
  const [found, setFound] = useState({ groups: [], note: "Searching…" });
  const least = element.min_query_length ?? 3;

  useEffect(() => {
    if (query == null) return undefined;
    if (query.length < least) {
      setFound({ groups: [], note: `Type at least ${least} character${least === 1 ? "" : "s"}` });
      return undefined;
    }
    setFound(({ groups }) => ({ groups, note: groups.length ? null : "Searching…", pending: true }));
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { view_id: viewId } = surface.container;
        setFound(noted(groupsOf(await api.options(me.id, viewId, block.block_id, element.action_id, query, abort.signal))));
      } catch (failure) {
        if (failure.name !== "AbortError") setFound({ groups: [], note: failure.message });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);

  return found;
}
