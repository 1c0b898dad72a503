/** What every part of the page may need to know about whose client this is; provided once, by app.js. */
import { createContext, useCallback, useContext, useState } from "./preact.js";

/**
 * {workspace, me, channels, current, ask, attempt, refresh, recount}
 *   me        the person who is acting
 *   current   id of the channel on the screen, or null
 *   ask       puts a confirm object before the reader; resolves to true or false
 *   refresh   loads everything that is shown afresh; recount only the desk: channels, unread counts, modal, Home
 *   attempt   awaits a call; shows what went wrong and answers undefined then, else refreshes
 */
export const Desk = createContext(null);

export const useDesk = () => useContext(Desk);

/** The name to show for a user id, or null for one that is not known here. */
export function nameOf(desk, userId) {
  if (userId === desk.workspace.bot.user_id) return desk.workspace.bot.name;
  if (userId === "USLACKBOT") return "Slackbot"; // stands for what was deleted
  return desk.workspace.people.find((person) => person.id === userId)?.name ?? null;
}

export function personOf(desk, userId) {
  return desk.workspace.people.find((person) => person.id === userId) ?? null;
}

export function isBot(desk, userId) {
  return userId === desk.workspace.bot.user_id;
}

/** How the page asks and tells: what a desk needs to put a question or a failure before the reader. */
export function useVoice(refresh) {
  const [question, setQuestion] = useState(null);
  const [failure, setFailure] = useState(null);

  const ask = useCallback((confirm) => new Promise((resolve) => {
    setQuestion({
      confirm,
      answer: (yes) => {
        setQuestion(null);
        resolve(yes);
      },
    });
  }), []);

  const attempt = useCallback(async (call) => {
    try {
      const answer = await call;
      setFailure(null);
      refresh();
      return answer;
    } catch (refused) {
      setFailure(refused.message);
      return undefined;
    }
  }, [refresh]);

  return { ask, attempt, question, failure, forgetFailure: () => setFailure(null) };
}

/** A direct message goes by the name of the other side. */
export function named(channels, workspace) {
  const shown = (channel) => (channel.kind === "im" && nameOf({ workspace }, channel.with)) || channel.name;
  return channels.map((channel) => ({ ...channel, name: shown(channel) }));
}
