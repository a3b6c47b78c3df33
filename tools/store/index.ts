import { toolset } from "../../src/declare/toolset.js";
import { carriers } from "./carriers.js";
import { rates } from "./rates.js";
import { settings } from "./settings.js";
import { zones } from "./zones.js";

export default toolset(
  "store",
  {
    title: "Store",
    summary:
      "Shipping and settings of the online store: zones, shipping rates, carriers, ship-from address, order emails. What it sells: products.",
    version: "2021-07-28",
    area: "store/shipping",
  },
  { ...zones, ...rates, ...carriers, ...settings },
);
