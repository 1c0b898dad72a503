/** Block Kit blocks, drawn. A block that this page does not know says so: silence would hide a mistake. */
import { h, useId } from "./preact.js";
import * as api from "./api.js";
import { useDesk } from "./desk.js";
import { Element } from "./elements.js";
import { RichText } from "./richtext.js";
import { Link, plain, Text } from "./text.js";

/**
 * @param surface what useSurface answers
 * @param errors {block_id: words} to show at their fields
 */
export function Blocks({ blocks, surface, errors = {} }) {
  return h("div.blocks", blocks.map((block, index) =>
    h(Block, { key: block.block_id ?? index, block, surface, error: errors[block.block_id] })));
}

function Block({ block, surface, error }) {
  const Drawing = DRAWINGS[block.type] ?? Unknown;
  return h("div.block", { class: `block-${block.type}`, "data-block-id": block.block_id, "data-block-type": block.type },
    h(Drawing, { block, surface, error }));
}

const DRAWINGS = {
  header: ({ block }) => h("h2.block-heading", plain(block.text)),
  divider: () => h("hr"),
  section: Section,
  context: ({ block }) => h("div.context", block.elements.map((element) =>
    element.type === "image" ? h(Picture, { image: element, small: true }) : h("span", h(Text, { of: element })))),
  actions: ({ block, surface }) => h("div.actions", block.elements.map((element) =>
    h(Element, { key: element.action_id, block, element, surface }))),
  input: Input,
  image: ({ block }) => h("figure", block.title && h("figcaption", plain(block.title)), h(Picture, { image: block })),
  rich_text: RichText,
};

function Section({ block, surface }) {
  return h("div.section",
    h("div.section-words",
      block.text && h("div.section-text", h(Text, { of: block.text })),
      block.fields && h("div.fields", block.fields.map((field) => h("div.field-text", h(Text, { of: field }))))),
    block.accessory && h("div.accessory",
      block.accessory.type === "image"
        ? h(Picture, { image: block.accessory })
        : h(Element, { block, element: block.accessory, surface })));
}

/** A label, the element, its error and its hint; the element is described by the last two. */
function Input({ block, surface, error }) {
  const { me } = useDesk();
  const id = useId();
  const many = ["checkboxes", "radio_buttons"].includes(block.element.type);
  const describedBy = [error && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  return h("div.field", { "data-testid": "field", "data-block-id": block.block_id, class: error && "faulty" },
    h(many ? "div.label" : "label.label", { id: `${id}-label`, for: many ? undefined : id },
      plain(block.label), block.optional && h("span.optional", optional(me))),
    h(Element, {
      block,
      element: block.element,
      surface,
      attributes: {
        id,
        "aria-labelledby": `${id}-label`,
        "aria-describedby": describedBy,
        "aria-invalid": error ? "true" : undefined,
        "aria-required": block.optional ? undefined : "true",
      },
    }),
    error && h("p.field-error", { id: `${id}-error`, "data-testid": "field-error", "data-block-id": block.block_id }, error),
    block.hint && h("p.hint", { id: `${id}-hint` }, plain(block.hint)));
}

/** A client says this of its own accord, in its owner's language. */
const optional = (reader) => (reader.locale?.startsWith("zh") ? "（选填）" : " (optional)");

/** Pictures come from this address only; one from elsewhere is named and linked, never loaded. */
function Picture({ image, small }) {
  const { me } = useDesk();
  const file = image.slack_file?.id ?? image.slack_file?.url?.split("/").at(-1);
  const address = file ? api.fileAddress(me.id, file) : (image.image_url ?? "");
  const ours = URL.canParse(address, location.href) && new URL(address, location.href).origin === location.origin;
  if (!ours) return h(Link, { url: address }, `🖼 ${image.alt_text ?? "image"}`);
  return h("img", { src: address, alt: image.alt_text ?? "", class: small ? "small" : "", loading: "lazy" });
}

function Unknown({ block }) {
  return h("p.unknown", `This page cannot draw a “${block.type}” block yet.`);
}
