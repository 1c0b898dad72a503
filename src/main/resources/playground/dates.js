/** Times as the reader's own Slack would write them. A reader is a person: {locale, tz}. */

const DAY = 24 * 60 * 60 * 1000;

/** A Slack timestamp, "1700000000.000100", as a Date. */
export const momentOf = (ts) => new Date(Number.parseFloat(ts) * 1000);

export const timeOf = (moment, reader) => written(moment, reader, { hour: "numeric", minute: "2-digit" });

export function dayOf(moment, reader) {
  return capital(nearDay(moment, reader) ?? written(moment, reader, { weekday: "long", month: "long", day: "numeric" }));
}

export const fullDate = (moment, reader) => written(moment, reader, { dateStyle: "full", timeStyle: "short" });

/** The same day has the same key, in the reader's time zone. */
export const dayKey = (moment, reader) => written(moment, { ...reader, locale: "sv-SE" }, { dateStyle: "short" });

/** `<!date^…>`: replaces the tokens that Slack knows, and leaves others as they are. */
export function formatted(moment, format, reader) {
  return format.replace(/\{(\w+)\}/g, (whole, token) => TOKENS[token]?.(moment, reader) ?? whole);
}

const SHORT = { month: "short", day: "numeric", year: "numeric" };
const PLAIN = { month: "long", day: "numeric", year: "numeric" };
const LONG = { weekday: "long", ...PLAIN };
const inStyle = (style) => (moment, reader) => written(moment, reader, style);
const prettyOr = (style) => (moment, reader) => nearDay(moment, reader) ?? written(moment, reader, style);

const TOKENS = {
  date_num: (moment, reader) => dayKey(moment, reader),
  date: inStyle(PLAIN),
  date_short: inStyle(SHORT),
  date_long: inStyle(LONG),
  date_pretty: prettyOr(PLAIN),
  date_short_pretty: prettyOr(SHORT),
  date_long_pretty: prettyOr(LONG),
  time: timeOf,
  time_secs: inStyle({ hour: "numeric", minute: "2-digit", second: "2-digit" }),
  ago: (moment, reader) => ago(moment, reader),
};

function nearDay(moment, reader) {
  const days = [-1, 0, 1].find((shift) => dayKey(moment, reader) === dayKey(new Date(Date.now() + shift * DAY), reader));
  if (days === undefined) return null;
  return new Intl.RelativeTimeFormat(locale(reader), { numeric: "auto" }).format(days, "day");
}

function ago(moment, reader) {
  const seconds = (moment.getTime() - Date.now()) / 1000;
  const [unit, size] = [["day", 86400], ["hour", 3600], ["minute", 60]].find(([, s]) => Math.abs(seconds) >= s) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(locale(reader), { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

function written(moment, reader, style) {
  if (Number.isNaN(moment.getTime())) return "";
  try {
    return new Intl.DateTimeFormat(locale(reader), { ...style, timeZone: reader.tz || undefined }).format(moment);
  } catch {
    return new Intl.DateTimeFormat("en-US", style).format(moment);
  }
}

function locale(reader) {
  try {
    return Intl.getCanonicalLocales(reader.locale ?? "en-US")[0] ?? "en-US";
  } catch {
    return "en-US";
  }
}

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
