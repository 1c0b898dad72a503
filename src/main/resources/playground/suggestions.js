/**
 * What may be meant by what is typed so far. Pure.
 *
 * A suggestion: {key, name, hint, detail, attributes, before, after}; when it is taken, the text becomes before + after,
 * with the caret between the two.
 */

export function commandsFor(commands, typed) {
  return commands.filter(({ command }) => command.startsWith(typed)).map(({ command, usage_hint: hint, description }) => ({
    key: command,
    name: command,
    hint,
    detail: description,
    attributes: { "data-testid": "command-option", "data-command": command },
    before: `${command} `,
    after: "",
  }));
}

const MOST = 8;
/** After these an @ is part of an address, not of a mention. Chinese needs no space before one. */
const PART_OF_ADDRESS = /[A-Za-z0-9._-]/;

/**
 * For the mention at the caret, those of the channel first; none once a name stands there as it is written.
 *
 * @param people [{id, name, title, here}]
 */
export function mentionsFor(text, caret, people) {
  const start = caret > 0 ? text.lastIndexOf("@", caret - 1) : -1;
  if (start < 0 || PART_OF_ADDRESS.test(text[start - 1] ?? "")) return [];
  const typed = text.slice(start + 1, caret);
  if (people.some(({ name }) => name === typed)) return [];
  return people
    .filter(({ name }) => ` ${folded(name)}`.includes(` ${folded(typed)}`))
    .sort((one, other) => other.here - one.here)
    .slice(0, MOST)
    .map(({ id, name, title, here }) => ({
      key: id,
      name,
      detail: here ? title : [title, "not in this channel"].filter(Boolean).join(" · "),
      attributes: { "data-testid": "mention-option", "data-user": id },
      before: `${text.slice(0, start)}@${name} `,
      after: text.slice(caret).trimStart(),
    }));
}

const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
