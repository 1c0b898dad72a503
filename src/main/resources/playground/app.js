/**
 * The playground's page: a chat client for the local workspace, drawn from what the stand-in answers.
 *
 * Hooks for tests, kept stable:
 *   #app                        data-ready="true" once there is something to see; data-as, data-live="true|false"
 *   address                     /#as=U…&in=C… or /#as=U…&in=home (&thread=TS) opens that client at that place
 *   sidebar                     drawer-open (narrow screens) · workspace-name · act-as (data-person) → act-as-menu, its
 *                               items data-person · channel-link (data-channel, data-unread) · home-link ·
 *                               app-messages-link · hint-open · today · skip-day · skip-week
 *   hint                        hint · hint-dismiss
 *   channel                     channel (data-channel) · channel-header · channel-title · channel-states, each data-state
 *                               "shared|guest|archived|red-flags" · members-open → members, each data-user, members-close ·
 *                               channel-menu-open → channel-menu, its items data-change · tab-home · tab-messages
 *   messages                    messages · message (data-ts, data-channel, data-user, data-ephemeral) · message-body ·
 *                               thread-open · thread-reply · message-menu-open → message-menu, its items
 *                               data-callback-id, and message-delete · file (data-file): file-open · file-detail ·
 *                               file-download · file-read → file-text
 *   composer                    composer · composer-send · composer-error · commands → command-option (data-command) ·
 *                               mentions → mention-option (data-user), also in a thread ·
 *                               shortcuts-open → shortcuts, its items data-callback-id
 *   thread                      thread (data-ts) · thread-composer · thread-send · thread-close
 *   modal                       modal (data-view-id, data-callback-id) · modal-title · modal-body · modal-submit ·
 *                               modal-cancel · modal-close · modal-error · field (data-block-id) ·
 *                               field-error (data-block-id)
 *   Home                        home (data-view-id)
 *   every block                 .block[data-block-id][data-block-type]
 *   every interactive element   [data-block-id][data-action-id][data-type]; its options [data-value]; the list of a
 *                               type-ahead: options → option (data-value)
 *   questions and failures      confirm · confirm-ok · confirm-deny · toast · toast-dismiss
 * A name without brackets or braces is a data-testid; what stands behind it in brackets are further attributes.
 */
import { h, render, useCallback, useLayoutEffect, useRef, useState } from "./preact.js";
import { useAddress } from "./address.js";
import * as api from "./api.js";
import { Desk, named, useVoice } from "./desk.js";
import { Confirm } from "./dialog.js";
import { Drawer, DrawerButton, SkipLink } from "./drawer.js";
import { Hint, rememberDismissal, wasDismissed } from "./hint.js";
import { useLoaded, useStream } from "./live.js";
import { Main } from "./main.js";
import { Modal } from "./modal.js";
import { Sidebar } from "./sidebar.js";
import { Thread } from "./thread.js";
import { Toast } from "./toast.js";

function App() {
  const { value: workspace, error, refresh } = useLoaded("workspace", api.workspace);
  const [address, go] = useAddress();
  if (!workspace) {
    if (!error) return h("p.loading", "Opening the workspace…");
    return h("div.loading", { role: "alert" },
      h("p", error.message),
      h("button.button", { type: "button", onClick: refresh }, "Try again"));
  }
  const me = workspace.people.find(({ id }) => id === address.as) ?? workspace.people[0];
  return h(Client, { workspace, me, address, go });
}

/** One person's client. What was typed into modals is kept here, so that it outlives their views. */
function Client({ workspace, me, address, go }) {
  const loaded = useLoaded(me.id, () => api.desk(me.id));
  const [version, setVersion] = useState(0);
  const [drawer, setDrawer] = useState(false);
  const [hinting, setHinting] = useState(() => !wasDismissed());
  const typed = useRef(new Map()).current;

  const refresh = useCallback(() => {
    setVersion((count) => count + 1);
    return loaded.refresh();
  }, [loaded.refresh]);
  const live = useStream(me.id, refresh);
  const { ask, attempt, question, failure, forgetFailure } = useVoice(refresh);
  useReadiness({ ready: loaded.value != null, as: me.id, live });

  const channels = named(loaded.value?.channels ?? [], workspace);
  const home = address.in === "home";
  const channel = channels.find(({ id }) => id === address.in) ?? channels.find(({ kind }) => kind !== "im") ?? channels[0];
  const place = home ? { home } : { channel: channel?.id };
  const desk = { workspace, me, channels, current: place.channel ?? null, ask, attempt, refresh, recount: loaded.refresh };
  const view = loaded.value?.modal;
  // What lies outside an open modal is inert: a notice must then be said inside of it.
  const notice = failure && h(Toast, { words: failure, dismiss: forgetFailure });

  function goTo(next) {
    go({ in: next.home ? "home" : next.channel, thread: null });
    setDrawer(false);
  }

  function hint(shown) {
    if (!shown) rememberDismissal();
    setHinting(shown);
    setDrawer(false);
    if (!shown) document.querySelector("[data-testid=composer]")?.focus();
  }

  return h(Desk.Provider, { value: desk },
    h(SkipLink),
    h("div.client", { class: address.thread && "with-thread" },
      h(Drawer, { open: drawer, close: () => setDrawer(false) },
        h(Sidebar, { place, go: goTo, actAs: (id) => go({ as: id, thread: null }), showHint: () => hint(true), live, now: loaded.value?.can_skip && loaded.value.now })),
      h("main", { id: "main", tabIndex: -1 }, loaded.value
        ? h(Main, {
          place,
          channel,
          view: loaded.value.home,
          version,
          goTo,
          openThread: (ts) => go({ thread: ts }),
          drawer: h(DrawerButton, { open: drawer, show: () => setDrawer(true) }),
        }, hinting && h(Hint, { dismiss: () => hint(false) }))
        : h("p.loading", { role: "status" }, loaded.error?.message ?? "Loading…")),
      address.thread && channel && !home && h(Thread, {
        key: `${channel.id} ${address.thread}`,
        channel,
        ts: address.thread,
        version,
        onClose: () => go({ thread: null }),
      })),
    view && h(Modal, { key: view.root_view_id ?? view.id, view, typed, notice }),
    question && h(Confirm, question),
    !view && notice);
}

/** Tests wait for this. */
function useReadiness({ ready, as, live }) {
  useLayoutEffect(() => {
    Object.assign(document.getElementById("app").dataset, { ready: String(ready), as, live: String(live) });
  });
}

const root = document.getElementById("app");
root.replaceChildren();
render(h(App), root);
