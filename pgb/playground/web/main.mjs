// The page's beginning.

import { byId } from "./dom.mjs";
import { startDropView } from "./drop_view.mjs";
import { startFlowView } from "./flow_view.mjs";

if (typeof document !== "undefined" && byId("pg") !== null) {
  startDropView(JSON.parse(byId("pg-data").textContent));
  startFlowView();
}
