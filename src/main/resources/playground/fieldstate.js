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
  multi_users_select: ["selected_users", (element) => element.initial_users ?? []],
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
