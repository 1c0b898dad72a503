/**
 * What an element holds, in the shape in which Slack sends it: {type, value | selected_option | …}. Pure.
 */

/** For each stateful type: the key of its value, and how it stands before anybody touched it. */
const FIELDS = {
  plain_text_input: ["value", (element) => element.initial_value ?? null],
  number_input: ["value", (element) => element.initial_value ?? null],
  url_text_input: ["value", (element) => element.initial_value ?? null],
  email_text_input: ["value", (element) => element.initial_value ?? null],
  static_select: ["selected_option", (element) => element.initial_option ?? null],
  external_select: ["selected_option", (element) => element.initial_option ?? null],
  radio_buttons: ["selected_option", (element) => element.initial_option ?? null],
  multi_static_select: ["selected_options", (element) => element.initial_options ?? []],
  multi_external_select: ["selected_options", (element) => element.initial_options ?? []],
  checkboxes: ["selected_options", (element) => element.initial_options ?? []],
  datepicker: ["selected_date", (element) => element.initial_date ?? null],
  timepicker: ["selected_time", (element) => element.initial_time ?? null],
  conversations_select: ["selected_conversation", (element, current) =>
    element.initial_conversation ?? (element.default_to_current_conversation ? current : null)],
  channels_select: ["selected_channel", (element) => element.initial_channel ?? null],
  users_select: ["selected_user", (element) => element.initial_user ?? null],
};

export const isField = (element) => element != null && element.type in FIELDS;

export const keyOf = (element) => FIELDS[element.type][0];

/** @param current id of the channel that the person looks at */
export function initialState(element, current) {
  const [key, initial] = FIELDS[element.type];
  return { type: element.type, [key]: initial(element, current) };
}

export const valueIn = (element, state) => state[keyOf(element)];

/** All elements of a block that can hold something or be pressed. */
export function elementsOf(block) {
  return [block.element, block.accessory, ...(block.elements ?? [])].filter((element) => element?.action_id != null);
}

/** What Slack's own client checks before it sends anything. Answers the words to show, or null. */
export function faultOf(block, state) {
  const value = valueIn(block.element, state);
  if (isEmpty(value)) return block.optional ? null : "Please complete this required field.";
  return CHECKS[block.element.type]?.(block.element, value) ?? null;
}

const isEmpty = (value) => value == null || value === "" || (Array.isArray(value) && value.length === 0);

const CHECKS = {
  plain_text_input: (element, value) => {
    if (element.min_length && value.length < element.min_length) return `Please write at least ${element.min_length} characters.`;
    if (element.max_length && value.length > element.max_length) return `Please write at most ${element.max_length} characters.`;
    return null;
  },
  number_input: (element, value) => {
    const pattern = element.is_decimal_allowed ? /^[+-]?(\d+\.?\d*|\.\d+)$/ : /^[+-]?\d+$/;
    if (!pattern.test(value)) return element.is_decimal_allowed ? "Please enter a number." : "Please enter a whole number.";
    if (element.min_value != null && Number(value) < Number(element.min_value)) return `Please enter ${element.min_value} or more.`;
    if (element.max_value != null && Number(value) > Number(element.max_value)) return `Please enter ${element.max_value} or less.`;
    return null;
  },
  email_text_input: (element, value) => (/^\S+@\S+\.\S+$/.test(value) ? null : "Please enter a valid email address."),
  url_text_input: (element, value) => (/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(value) ? null : "Please enter a valid URL."),
};
