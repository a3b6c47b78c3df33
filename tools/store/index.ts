import { toolset } from "../../src/catalogue/toolset.js";
import { carriers } from "./carriers.js";
import { rates } from "./rates.js";
import { settings } from "./settings.js";
import { zones } from "./zones.js";

export default toolset(
  "store",
  { title: "Store", summary: "TODO", version: "2021-07-28" },
  { ...carriers, ...rates, ...zones, ...settings },
);
