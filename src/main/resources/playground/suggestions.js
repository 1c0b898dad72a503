/** Who may be meant by what is typed after an @. Pure. */

const MOST = 8;
/** After these an @ is part of an address, not of a mention. Chinese needs no space before one. */
const PART_OF_ADDRESS = /[A-Za-z0-9._-]/;

/**
 * The mention that is being typed at the caret: where it starts and who fits, those of the channel first. Null when
 * there is none, when nobody fits, or when a name stands there in full.
 *
 * @param people [{id, name, here}]
 */
export function mentionAt(text, caret, people) {
  const start = caret > 0 ? text.lastIndexOf("@", caret - 1) : -1;
  if (start < 0 || PART_OF_ADDRESS.test(text[start - 1] ?? "")) return null;
  const written = text.slice(start + 1, caret);
  if (people.some(({ name }) => name === written)) return null;
  const typed = folded(written);
  const fitting = people.filter(({ name }) => ` ${folded(name)}`.includes(` ${typed}`));
  if (fitting.length === 0) return null;
  return { start, people: fitting.sort((one, other) => other.here - one.here).slice(0, MOST) };
}

const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
