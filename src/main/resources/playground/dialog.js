/** Dialogs on the browser's own <dialog>: what is behind is inert, Escape closes, focus goes back to where it was. */
import { h, useId, useLayoutEffect, useRef } from "./preact.js";
import { plain, Text } from "./text.js";

/** @param focus called with the dialog once it is open; puts the focus where the reader starts */
export function Dialog({ onClose, focus, children, ...attributes }) {
  const dialog = useRef(null);

  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element.showModal();
    focus?.(element);
    // Leaving the page closes the dialog. Only then may the focus go back: given earlier, a text field would have the
    // focus and no caret, because the caret goes with the dialog.
    return () => queueMicrotask(() => giveFocusBack(before));
  }, []);

  return h("dialog", {
    ...attributes,
    ref: dialog,
    onCancel: (event) => {
      event.preventDefault();
      if (event.target === dialog.current) onClose();
    },
    // A second Escape in a row closes a dialog whatever its page says: follow it.
    onClose: (event) => event.target === dialog.current && dialog.current.isConnected && onClose(),
  }, children);
}

/** To the element that had it, or, when that is gone, to where one writes. */
function giveFocusBack(before) {
  const target = before?.isConnected && before !== document.body ? before : document.querySelector("[data-testid=composer]");
  target?.focus();
}

/** A Block Kit confirm object, put as a question. */
export function Confirm({ confirm, answer }) {
  const title = useId();
  const text = useId();
  const danger = confirm.style === "danger";
  return h(Dialog, {
    class: "confirm",
    role: "alertdialog",
    "aria-labelledby": title,
    "aria-describedby": text,
    "data-testid": "confirm",
    onClose: () => answer(false),
    focus: (dialog) => dialog.querySelector(danger ? "[data-testid=confirm-deny]" : "[data-testid=confirm-ok]").focus(),
  },
  h("h2", { id: title }, plain(confirm.title)),
  h("p", { id: text }, h(Text, { of: confirm.text })),
  h("div.dialog-buttons",
    h("button.button", {
      type: "button",
      "data-testid": "confirm-deny",
      onClick: () => answer(false),
    }, plain(confirm.deny) || "Cancel"),
    h("button.button", {
      type: "button",
      class: danger ? "danger filled" : "primary",
      "data-testid": "confirm-ok",
      onClick: () => answer(true),
    }, plain(confirm.confirm) || "Confirm")));
}
