/** The modal on top of the person's stack, drawn from its view; what was typed outlives changes of the view. */
import { h, useEffect, useId, useLayoutEffect, useRef, useState } from "./preact.js";
import * as api from "./api.js";
import { Blocks } from "./blocks.js";
import { useDesk } from "./desk.js";
import { Dialog } from "./dialog.js";
import { useSurface } from "./surface.js";
import { languageOf, plain } from "./text.js";
import { Tool } from "./tool.js";

/**
 * @param typed Map of view id to what was typed there: the views below on the stack keep theirs
 * @param notice an element that tells what went wrong outside of a field, or null
 */
export function Modal({ view, typed, notice }) {
  const desk = useDesk();
  const title = useId();
  const frame = useRef(null);
  const stacked = Boolean(view.previous_view_id);
  const close = (all) => desk.attempt(api.close(desk.me.id, view.id, all));

  return h(Dialog, {
    class: "modal",
    lang: languageOf(JSON.stringify([view.title, view.blocks])),
    "aria-labelledby": title,
    "data-testid": "modal",
    "data-view-id": view.id,
    "data-callback-id": view.callback_id,
    onClose: () => close(false),
  },
  h("div.modal-frame", { ref: frame },
    h("header.modal-head",
      h("h2", { id: title, tabIndex: -1, "data-testid": "modal-title" }, plain(view.title)),
      h(Tool, { sign: "✕", label: "Close", testid: "modal-close", onClick: () => close(stacked) })),
    h(ModalForm, { key: view.id, view, store: storeOf(typed, view.id), cancel: () => close(false), stacked })),
  notice);
}

function storeOf(typed, viewId) {
  if (!typed.has(viewId)) typed.set(viewId, new Map());
  return typed.get(viewId);
}

function ModalForm({ view, store, cancel, stacked }) {
  const desk = useDesk();
  const surface = useSurface({ view_id: view.id }, view.blocks, store);
  const [errors, setErrors] = useState({});
  const [trouble, setTrouble] = useState(null);
  const [busy, setBusy] = useState(false);
  const form = useRef(null);

  useEffect(() => focusStart(form.current), []);
  useLayoutEffect(() => focusFirstFault(form.current, view.blocks, errors), [errors]);

  async function submit(event) {
    event.preventDefault();
    if (busy) return;
    setTrouble(null);
    setBusy(true);
    try {
      const answer = await api.submit(desk.me.id, view.id, surface.wholeState());
      setErrors(answer.response_action === "errors" ? (answer.errors ?? {}) : {});
      if (answer.response_action !== "errors") await desk.refresh();
    } catch (failure) {
      setTrouble(failure.message);
    } finally {
      setBusy(false);
    }
  }

  const homeless = Object.entries(errors).filter(([blockId]) => !view.blocks.some((block) => block.block_id === blockId));
  return h("form.modal-form", { ref: form, noValidate: true, onSubmit: submit },
    h("div.modal-body", { "data-testid": "modal-body" },
      h(Blocks, { blocks: view.blocks, surface, errors })),
    (trouble || homeless.length > 0) && h("p.trouble", { role: "alert", "data-testid": "modal-error" },
      trouble ?? homeless.map(([, words]) => words).join(" ")),
    h("footer.modal-foot",
      h("button.button", { type: "button", "data-testid": "modal-cancel", onClick: cancel },
        plain(view.close) || (stacked ? "Back" : view.submit ? "Cancel" : "Close")),
      view.submit && h("button.button.primary", {
        type: "submit",
        "data-testid": "modal-submit",
        "aria-busy": busy ? "true" : undefined,
      }, plain(view.submit))));
}

/** On a phone the keyboard would cover half of the form at once: there the reader begins with reading. */
function focusStart(form) {
  const wanted = form.querySelector("[data-focus-on-load]") ?? form.querySelector(".field input, .field select, .field textarea");
  const touch = window.matchMedia("(pointer: coarse)").matches;
  const start = touch || !wanted ? form.closest("dialog").querySelector("h2") : wanted;
  start.focus();
}

function focusFirstFault(form, blocks, errors) {
  const first = blocks.find((block) => errors[block.block_id]);
  if (!first) return;
  const field = form.querySelector(`.field[data-block-id="${CSS.escape(first.block_id)}"]`);
  field?.querySelector("input, select, textarea")?.focus();
  field?.scrollIntoView({ block: "nearest" });
}
