/** The sidebar on a phone, and the way past it. */
import { h, useEffect, useRef } from "./preact.js";
import { Tool } from "./tool.js";

/** On a narrow screen the sidebar comes in from the side; on a wide one it just stands there. */
export function Drawer({ open, close, children }) {
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

export function DrawerButton({ open, show }) {
  return h(Tool, {
    class: "drawer-open",
    sign: "☰",
    label: "Channels and people",
    testid: "drawer-open",
    "aria-expanded": String(open),
    onClick: show,
  });
}

/** For those who use the keyboard: past the sidebar, straight to what was said. */
export function SkipLink() {
  return h("a.skip-link", { href: "#main", onClick: focusMain }, "Skip to messages");
}

function focusMain(event) {
  event.preventDefault();
  (document.querySelector("#main .messages, #main .home") ?? document.getElementById("main")).focus();
}
