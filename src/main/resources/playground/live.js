/** Keeps what is shown true: answers that are loaded again when the stream says that something changed. */
import { useCallback, useEffect, useRef, useState } from "./preact.js";
import { streamAddress } from "./api.js";

/**
 * Loads at first, whenever `key` changes, when `version` grows, and on refresh(). Calls that come while a load is
 * under way become one more load after it. An answer for a key of the past is dropped.
 *
 * @returns {{value, error, refresh}} value and error are null until there is one for this key
 */
export function useLoaded(key, load, version = 0) {
  const [held, hold] = useState({ key: null, value: null, error: null });
  const job = useRef(null);

  const refresh = useCallback(() => job.current?.run(), []);

  useEffect(() => {
    if (key == null) return undefined;
    const mine = repeating(async () => {
      try {
        const value = await load();
        if (job.current === mine) hold({ key, value, error: null });
      } catch (error) {
        // What was loaded before stays on the screen: a hiccup must not empty it.
        if (job.current === mine) hold((before) => ({ key, value: before.key === key ? before.value : null, error }));
      }
    });
    job.current = mine;
    mine.run();
    return () => {
      job.current = null;
    };
  }, [key]);

  const loadedVersion = useRef(version);
  useEffect(() => {
    if (loadedVersion.current !== version) refresh();
    loadedVersion.current = version;
  }, [version]);

  return held.key === key ? { ...held, refresh } : { value: null, error: null, refresh };
}

/**
 * Calls back when something that this person sees may have changed, and when the connection is there (again).
 * A page that nobody sees lets go of its connection: a browser has six for one address, and a seventh tab, or one that
 * was left and kept for the way back, would have the others wait for ever.
 */
export function useStream(as, onChanged) {
  const [open, setOpen] = useState(false);
  const latest = useRef(onChanged);
  latest.current = onChanged;

  useEffect(() => {
    let stream = null;
    function letGo() {
      stream?.close();
      stream = null;
      setOpen(false);
    }
    function follow() {
      if (document.hidden) letGo();
      else stream ??= listen(as, () => latest.current(), setOpen);
    }
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      letGo();
    };
  }, [as]);

  return open;
}

function listen(as, onChanged, setOpen) {
  const stream = new EventSource(streamAddress(as));
  stream.onopen = () => {
    setOpen(true);
    onChanged();
  };
  stream.onmessage = onChanged;
  stream.onerror = () => setOpen(false);
  return stream;
}

function repeating(task) {
  let running = null;
  let again = false;
  async function loop() {
    do {
      again = false;
      await task();
    } while (again);
    running = null;
  }
  return {
    run() {
      if (running) again = true;
      else running = loop();
      return running;
    },
  };
}
