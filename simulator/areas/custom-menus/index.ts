import type { Endpoint } from "../../endpoint/endpoint.js";
import { plain } from "../../endpoint/plain.js";

const menus = plain({ kind: "customMenus", what: "Custom menu", ids: "hex" });

/** Links of the agency in the menu of its sub-accounts. */
export const customMenus: readonly Endpoint[] = [
  menus.create("POST /custom-menus/"),
  menus.list("GET /custom-menus/"),
  menus.get("GET /custom-menus/{customMenuId}"),
  menus.change("PUT /custom-menus/{customMenuId}"),
  menus.remove("DELETE /custom-menus/{customMenuId}"),
];
