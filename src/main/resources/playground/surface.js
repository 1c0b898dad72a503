/** What is typed and pressed in one message, modal or Home, and how it goes to the app. */
import { useRef, useState } from "./preact.js";
import * as api from "./api.js";
import { useDesk } from "./desk.js";
import { elementsOf, initialState, isField, keyOf } from "./fieldstate.js";

/**
 * Values are kept by block_id and action_id, so that they outlive a change of the view around them.
 *
 * @param container {channel, ts} or {view_id}, as /page/action wants it
 * @param store a Map that outlives this component, or nothing
 */
export function useSurface(container, blocks, store) {
  const desk = useDesk();
  const own = useRef(new Map());
  const [, redraw] = useState(0);
  const values = store ?? own.current;

  const stateOf = (block, element) => values.get(addressOf(block, element)) ?? initialState(element, desk.current);

  /** `settled` is false while somebody still types. Resolves once the app has acknowledged, if it was asked. */
  async function change(block, element, value, settled) {
    if (settled && element.confirm && !(await desk.ask(element.confirm))) return redraw((count) => count + 1);
    values.set(addressOf(block, element), { type: element.type, [keyOf(element)]: value });
    redraw((count) => count + 1);
    return settled && tellsTheApp(block) ? send(block, element, stateOf(block, element)) : undefined;
  }

  async function press(block, element, given) {
    const confirm = element.confirm;
    if (confirm && !(await desk.ask(confirm))) return undefined;
    return send(block, element, given);
  }

  function send(block, element, given) {
    const act = { type: element.type, block_id: block.block_id, action_id: element.action_id, ...given };
    return desk.attempt(api.action(desk.me.id, container, act, wholeState()));
  }

  function wholeState() {
    const state = {};
    for (const block of blocks) {
      for (const element of elementsOf(block).filter(isField)) {
        (state[block.block_id] ??= {})[element.action_id] = stateOf(block, element);
      }
    }
    return state;
  }

  return { container, stateOf, change, press, wholeState };
}

const addressOf = (block, element) => `${block.block_id} ${element.action_id}`;

/** An input speaks up on its own only if its block says so. */
const tellsTheApp = (block) => block.type !== "input" || block.dispatch_action === true;
