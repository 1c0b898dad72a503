/** What the page asks of the stand-in; docs/playground.md describes each call. Every failure is a Refused. */

/** Said in the words that a Slack client would show; the message can be put before the reader as it is. */
export class Refused extends Error {}

export const workspace = () => get("workspace", {});
export const desk = (as) => get("desk", { as });
export const messages = (as, channel, thread) => get("messages", thread ? { as, channel, thread } : { as, channel });

export const say = (as, channel, text, threadTs) => post("say", { as, channel, text, thread_ts: threadTs });
export const remove = (as, channel, ts) => post("delete", { as, channel, ts });
export const command = (as, channel, name, text) => post("command", { as, channel, command: name, text });
export const shortcut = (as, type, callbackId, channel, ts) =>
  post("shortcut", { as, type, callback_id: callbackId, channel, ts });
export const action = (as, container, act, state) => post("action", { as, container, action: act, state });
export const options = (as, viewId, blockId, actionId, value, signal) =>
  post("options", { as, view_id: viewId, block_id: blockId, action_id: actionId, value }, signal);
export const submit = (as, viewId, state) => post("submit", { as, view_id: viewId, state });
export const close = (as, viewId, all) => post("close", { as, view_id: viewId, all: all || undefined });
export const openHome = (as) => post("home", { as });
export const skip = (as, days) => post("skip", { as, days });
export const changeChannel = (as, channel, change) => post("channel", { as, channel, change });

export const streamAddress = (as) => `/page/stream?${new URLSearchParams({ as })}`;

/** Where a person gets a file that they can see. */
export const fileAddress = (as, id) => `/page/files/${encodeURIComponent(id)}?${new URLSearchParams({ as })}`;

/** The words of a file that is text. */
export async function fileText(as, id) {
  const response = await reach(fileAddress(as, id), { cache: "no-store" });
  if (!response.ok) throw new Refused("The file could not be opened.");
  return response.text();
}

function get(what, parameters) {
  return answer(`/page/${what}?${new URLSearchParams(parameters)}`, { cache: "no-store" });
}

function post(what, body, signal) {
  const headers = { "Content-Type": "application/json" };
  return answer(`/page/${what}`, { method: "POST", headers, body: JSON.stringify(body), signal });
}

async function answer(address, request) {
  const response = await reach(address, request);
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(body?.error ?? `The playground answered with status ${response.status}.`);
  return body ?? {};
}

async function reach(address, request) {
  try {
    return await fetch(address, request);
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Refused("The playground does not answer. Is it still running?");
  }
}
