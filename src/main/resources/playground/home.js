/** The app's Home tab. */
import { h, useEffect } from "./preact.js";
import * as api from "./api.js";
import { Blocks } from "./blocks.js";
import { useDesk } from "./desk.js";
import { useSurface } from "./surface.js";
import { languageOf } from "./text.js";

export function Home({ view }) {
  const desk = useDesk();
  useEffect(() => {
    desk.attempt(api.openHome(desk.me.id));
  }, [desk.me.id]);
  return h("div.home", { tabIndex: 0, role: "region", "aria-label": "Home", "data-testid": "home", "data-view-id": view?.id },
    view ? h(HomeView, { key: view.id, view }) : h("p.empty", "The app has not drawn a Home for this person yet."));
}

function HomeView({ view }) {
  const surface = useSurface({ view_id: view.id }, view.blocks);
  return h("div.home-view", { lang: languageOf(JSON.stringify(view.blocks)) }, h(Blocks, { blocks: view.blocks, surface }));
}
