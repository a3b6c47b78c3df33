import { z } from "zod";
import { everyLocation, id, object } from "../src/declare/fields.js";
import { bySkip } from "../src/declare/pages.js";
import { replaces } from "../src/declare/replaced.js";
import { admin, read, toolset } from "../src/declare/toolset.js";

const fontFamily = z.enum(["fab", "fas", "far"]);

const menu = {
  title: z.string(),
  url: z.string(),
  openMode: z.enum(["iframe", "new_tab", "current_tab"]),
  userRole: z.enum(["all", "admin", "user"]).describe("Who sees it."),
  showOnCompany: everyLocation(z.boolean()).describe("In the agency's own menu."),
  showOnLocation: z.boolean().describe("In sub-accounts' menus."),
  showToAllLocations: everyLocation(z.boolean()),
  locations: z
    .array(id("location"))
    .describe("Sub-account ids; heeded only with showOnLocation and not showToAllLocations."),
};

const iframeRights = {
  allowCamera: z.boolean().optional(),
  allowMicrophone: z.boolean().optional(),
};

const seenByUsers = "The menu of every sub-account that it is shown in changes for all its users.";

export default toolset(
  "custom_menus",
  {
    title: "Custom menus",
    summary: "Links of one's own in the side menu of the agency and its sub-accounts.",
    version: "2021-07-28",
    area: "custom-menu-link",
    token: "agency",
  },
  {
    list_menus: read("GET /custom-menus/", {
      title: "List custom menu links",
      description:
        "The agency's own links in the side menu, all or those of one sub-account. showOnCompany counts only where no sub-account is given.",
      query: {
        query: z.string().optional().describe("Part of the title."),
        locationId: id("location").optional(),
        showOnCompany: z.boolean().optional().describe("True: agency level only."),
        skip: z.number().min(0).optional(),
        limit: z.number().min(1).optional().describe("Default 20."),
      },
      pager: bySkip("customMenus", "totalLinks"),
      returns: { customMenus: "list", totalLinks: "value" },
      example: { query: "training", limit: 20 },
    }),

    get_menu: read("GET /custom-menus/{customMenuId}", {
      title: "Get custom menu link",
      description: "Read one link of the side menu: address, icon, who sees it, and in which sub-accounts.",
      returns: { customMenu: "record" },
      example: { customMenuId: "62e589c1-c456-47e1-a9a7-cb8900014311" },
    }),

    create_menu: admin("POST /custom-menus/", {
      title: "Create custom menu link",
      description:
        "Put a link of your own into the side menu of the agency, all sub-accounts or chosen ones. The icon is a Font Awesome name with its family.",
      riskNote: seenByUsers,
      body: {
        ...menu,
        icon: object({ name: z.string().describe("Such as graduation-cap."), fontFamily }),
        ...iframeRights,
      },
      returns: { customMenu: "record" },
      example: {
        title: "Training",
        url: "https://training.brightpath-agency.example",
        icon: { name: "graduation-cap", fontFamily: "fas" },
        openMode: "iframe",
        userRole: "all",
        showOnCompany: false,
        showOnLocation: true,
        showToAllLocations: false,
        locations: ["Lm5ZkQw9TxEr3YbNv7Ua"],
      },
    }),

    update_menu: admin("PUT /custom-menus/{customMenuId}", {
      title: "Update custom menu link",
      description:
        "Change a link of the side menu: title, address, icon, who sees it and where. A locations list is given whole: read it first with custom_menus_get_menu.",
      riskNote: seenByUsers,
      body: {
        title: menu.title.optional(),
        url: menu.url.optional(),
        openMode: menu.openMode.optional(),
        userRole: menu.userRole.optional(),
        showOnCompany: menu.showOnCompany.optional(),
        showOnLocation: menu.showOnLocation.optional(),
        showToAllLocations: menu.showToAllLocations.optional(),
        locations: replaces(menu.locations, { at: "customMenu.locations" }).optional(),
        icon: object({ name: z.string().optional(), fontFamily: fontFamily.optional() }).optional(),
        ...iframeRights,
      },
      listed: ["title", "url", "openMode", "userRole", "showOnLocation", "showToAllLocations", "locations"],
      returns: { success: "value", customMenu: "record" },
      example: {
        customMenuId: "62e589c1-c456-47e1-a9a7-cb8900014311",
        title: "Academy",
        openMode: "new_tab",
      },
    }),

    delete_menu: admin("DELETE /custom-menus/{customMenuId}", {
      title: "Delete custom menu link",
      description:
        "Remove a link from every side menu for good. To hide it only: custom_menus_update_menu with showOnLocation false.",
      also: ["delete"],
      riskNote: "It disappears for the users of every sub-account that showed it.",
      returns: { success: "value", message: "value", deletedMenuId: "value", deletedAt: "value" },
      example: { customMenuId: "62e589c1-c456-47e1-a9a7-cb8900014311" },
    }),
  },
);
