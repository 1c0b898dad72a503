/** What is attached to a message: a name, a size, a link; what is text can be read in place. */
import { h, useState } from "./preact.js";
import * as api from "./api.js";
import { useDesk } from "./desk.js";
import { languageOf } from "./text.js";

export function Files({ files }) {
  return files?.length > 0 && h("ul.files", files.map((file) => h(Attachment, { key: file.id, file })));
}

function Attachment({ file }) {
  const { me } = useDesk();
  const address = api.fileAddress(me.id, file.id);
  const title = file.title || file.name;
  return h("li.file", { "data-testid": "file", "data-file": file.id },
    file.mimetype.startsWith("image/") && h("img", { src: address, alt: title }),
    h("div.file-head",
      h("span.file-sign", { "aria-hidden": "true" }, "📄"),
      h("span.file-words",
        h("a.file-title", { href: address, target: "_blank", lang: languageOf(title), "data-testid": "file-open" }, title),
        h("span.file-detail", { "data-testid": "file-detail" }, `${file.name} · ${sizeOf(file.size)}`)),
      h("a.button", {
        href: address,
        download: file.name,
        "aria-label": `Download ${file.name}`,
        "data-testid": "file-download",
      }, "Download")),
    isText(file) && h(Reading, { file }));
}

const isText = ({ mimetype }) => /^(text\/|message\/rfc822|application\/json)/.test(mimetype);

/** Opened only when somebody wants to read: until then nothing is loaded. */
function Reading({ file }) {
  const { me } = useDesk();
  const [text, setText] = useState(null);

  async function load({ target }) {
    if (!target.open || text !== null) return;
    setText(await api.fileText(me.id, file.id).catch((failure) => failure.message));
  }

  return h("details.file-reading", { onToggle: load },
    h("summary", { "data-testid": "file-read" }, "Read", h("span.visually-hidden", ` ${file.name}`)),
    h("pre", { tabIndex: 0, "aria-label": file.name, lang: languageOf(text), "data-testid": "file-text" }, text ?? "Loading…"));
}

const UNITS = ["bytes", "kB", "MB"];

function sizeOf(bytes) {
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const shown = step === 0 ? bytes : (bytes / 1000 ** step).toFixed(1);
  return bytes === 1 ? "1 byte" : `${shown} ${UNITS[step]}`;
}
