import { toolset } from "../../src/catalogue/toolset.js";
import { legacy } from "./legacy.js";
import { subscriptions } from "./subscriptions.js";
import { wallet } from "./wallet.js";

export default toolset(
  "saas",
  { title: "SaaS", summary: "TODO", version: "2021-04-15", token: "agency" },
  { ...wallet, ...legacy, ...subscriptions },
);
