/** What day it is here, and a way to let days pass: reminders and reviews come weeks later. */
import { h, useState } from "./preact.js";
import * as api from "./api.js";
import { useDesk } from "./desk.js";

const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric" });

export function Time({ now }) {
  const { me, attempt } = useDesk();
  const [passing, setPassing] = useState(false);

  async function skip(days) {
    setPassing(true);
    await attempt(api.skip(me.id, days));
    setPassing(false);
  }

  const button = (days, label, testid) => h("button.skip", {
    type: "button",
    disabled: passing,
    "data-testid": testid,
    onClick: () => skip(days),
  }, label);

  return h("section.time", { "aria-label": "Time" },
    h("span.today", { role: "status", "data-testid": "today" }, passing ? "Time passes…" : DAY.format(new Date(now))),
    button(1, "+1 day", "skip-day"),
    button(7, "+1 week", "skip-week"));
}
