/** A button that opens a menu: arrow keys, Home, End, first letters, Escape; focus goes back to the button. */
import { h, useEffect, useId, useRef, useState } from "./preact.js";
import { usePlacedBeside } from "./place.js";

/**
 * @param items [{key, label, detail, badge, checked, danger, attributes, choose}]; `checked` makes it a choice of one
 * @param button {class, label, attributes, content}; `label` names it where the content does not
 */
export function Menu({ button, items, name, side = "end", testid }) {
  const [open, setOpen] = useState(false);
  const anchor = useRef(null);
  const id = useId();

  function close(giveFocusBack) {
    setOpen(false);
    if (giveFocusBack) anchor.current?.focus();
  }

  return h("div.menu-holder",
    h("button", {
      type: "button",
      ...button.attributes,
      class: button.class,
      ref: anchor,
      "aria-label": button.label,
      title: button.label ?? button.attributes?.title,
      "aria-haspopup": "menu",
      "aria-expanded": String(open),
      "aria-controls": open ? id : undefined,
      onClick: () => setOpen(!open),
      onKeyDown: (event) => {
        if (!open && ["ArrowDown", "ArrowUp"].includes(event.key)) {
          event.preventDefault();
          setOpen(true);
        }
      },
    }, button.content),
    open && h(MenuList, { id, anchor, items, name, side, testid, close }));
}

function MenuList({ id, anchor, items, name, side, testid, close }) {
  const list = useRef(null);
  usePlacedBeside(anchor, list, side);

  useEffect(() => {
    (entries(list).find((entry) => entry.getAttribute("aria-checked") === "true") ?? entries(list)[0])?.focus();
    const outside = (event) => {
      if (!list.current?.contains(event.target) && !anchor.current?.contains(event.target)) close(false);
    };
    document.addEventListener("pointerdown", outside, true);
    return () => document.removeEventListener("pointerdown", outside, true);
  }, []);

  return h("div.menu", {
    id,
    ref: list,
    popover: "manual",
    role: "menu",
    "aria-label": name,
    "data-testid": testid,
    onKeyDown: (event) => onKey(event, entries(list), close),
  }, items.map((item) => h(MenuItem, { ...item, close })));
}

function MenuItem({ label, detail, badge, lead, checked, danger, attributes, choose, close }) {
  return h("button.menu-item", {
    type: "button",
    tabIndex: -1,
    role: checked === undefined ? "menuitem" : "menuitemradio",
    "aria-checked": checked === undefined ? undefined : String(checked),
    class: danger && "danger",
    ...attributes,
    onClick: () => {
      close(true);
      choose();
    },
  },
  lead,
  h("span.menu-words",
    h("span.menu-label", label),
    detail && h("span.menu-detail", detail)),
  badge);
}

const entries = (list) => [...(list.current?.querySelectorAll("[role^=menuitem]") ?? [])];

function onKey(event, all, close) {
  const at = all.indexOf(document.activeElement);
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    close(true);
  } else if (event.key === "Tab") {
    close(true);
  } else if (event.key in steps) {
    event.preventDefault();
    all[(steps[event.key] + all.length) % all.length]?.focus();
  } else if (event.key.length === 1 && event.key !== " ") {
    const rest = [...all.slice(at + 1), ...all.slice(0, at + 1)];
    rest.find((entry) => entry.textContent.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
  }
}
