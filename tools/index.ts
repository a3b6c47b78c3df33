import type { Toolset } from "../src/catalogue/toolset.js";

/** Every toolset, loaded when the first of its operations is called. */
export const toolsetLoaders: Readonly<Record<string, () => Promise<{ readonly default: Toolset }>>> = {
  contacts: () => import("./contacts/index.js"),
};
