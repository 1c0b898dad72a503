/** The short codes that apps use most. One that is not here stays as it was written, as in Slack. */
const EMOJI = {
  "+1": "👍", "-1": "👎", alarm_clock: "⏰", arrow_down: "⬇️", arrow_left: "⬅️", arrow_right: "➡️", arrow_up: "⬆️",
  bar_chart: "📊", bell: "🔔", bookmark: "🔖", bulb: "💡", calendar: "📆", card_index: "📇", chart_with_downwards_trend: "📉",
  chart_with_upwards_trend: "📈", clipboard: "📋", clock3: "🕒", construction: "🚧", date: "📅", door: "🚪", dart: "🎯",
  email: "📧", envelope: "✉️", exclamation: "❗", eyes: "👀", file_folder: "📁", fire: "🔥", gear: "⚙️", grey_question: "❔",
  grinning: "😀", handshake: "🤝", heart: "❤️", heavy_check_mark: "✔️", heavy_minus_sign: "➖", heavy_plus_sign: "➕",
  hourglass: "⌛", hourglass_flowing_sand: "⏳", house: "🏠", inbox_tray: "📥", information_source: "ℹ️", key: "🔑",
  large_blue_circle: "🔵", large_green_circle: "🟢", large_orange_circle: "🟠", large_yellow_circle: "🟡", link: "🔗",
  lock: "🔒", loudspeaker: "📢", mag: "🔍", mega: "📣", memo: "📝", moneybag: "💰", money_with_wings: "💸", neutral_face: "😐",
  new: "🆕", no_entry: "⛔", no_entry_sign: "🚫", notebook: "📓", octagonal_sign: "🛑", ok_hand: "👌", outbox_tray: "📤",
  page_facing_up: "📄", paperclip: "📎", pencil: "📝", pencil2: "✏️", phone: "☎️", pray: "🙏", pushpin: "📌", question: "❓",
  receipt: "🧾", red_circle: "🔴", relieved: "😌", repeat: "🔁", rocket: "🚀", rotating_light: "🚨", scales: "⚖️",
  scroll: "📜", see_no_evil: "🙈", seedling: "🌱", ear_of_rice: "🌾", shield: "🛡️", slightly_frowning_face: "🙁",
  slightly_smiling_face: "🙂", smile: "😄", snowflake: "❄️", sparkles: "✨", speech_balloon: "💬", star: "⭐", stopwatch: "⏱️",
  sunflower: "🌻", tada: "🎉", telephone_receiver: "📞", thinking_face: "🤔", thumbsdown: "👎", thumbsup: "👍",
  triangular_flag_on_post: "🚩", unlock: "🔓", wastebasket: "🗑️", warning: "⚠️", wave: "👋", white_check_mark: "✅",
  white_circle: "⚪", x: "❌", zap: "⚡",
};

export const emojiFor = (name) => (Object.hasOwn(EMOJI, name) ? EMOJI[name] : null);

export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => emojiFor(name) ?? whole);
}
