import { z } from "zod";
import { id, object } from "../src/catalogue/fields.js";
import { admin, read, toolset } from "../src/catalogue/toolset.js";

export default toolset(
  "custom_menus",
  { title: "Custom menus", summary: "TODO", version: "2021-07-28", token: "agency" },
  {
    /* RAW summary: Get Custom Menu Links; description: Fetches a collection of custom menus based on specified
     criteria. This endpoint allows clients to retrieve custom menu configurations, which may include menu
     items, categories, and associated metadata. The response can be tailored using query parameters for
     filtering, sorting, and pagination.; params: query — Search query to filter custom menus by name,
     supports partial || full names; showOnCompany — Filter to show only agency-level menu links. When
     omitted, fetches both agency and sub-account menu links. Ignored if locationId is provided; skip —
     Number of items to skip for pagination; limit — Maximum number of items to return */
    list_menus: read("GET /custom-menus/", {
      title: "TODO",
      description: "TODO",
      scopes: ["custom-menu-link.readonly"],
      query: {
        locationId: id("location").optional(),
        query: z.string().optional(),
        showOnCompany: z.boolean().optional(),
        skip: z.number().min(0).optional(),
        limit: z.number().min(1).optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "customMenus", total: "totalLinks" },
      returns: ["customMenus", "totalLinks"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Create Custom Menu Link; description: Creates a new custom menu for a company. Requires
     authentication and proper permissions. For Icon Usage Details please refer to
     https://doc.clickup.com/8631005/d/h/87cpx-243696/d60fa70db6b92b2; params: title — Title of the custom
     menu; url — URL of the custom menu; icon — Icon information for the custom menu; showOnCompany — Whether
     the menu must be displayed on the agency's level; showOnLocation — Whether the menu must be displayed
     for sub-accounts level; showToAllLocations — Whether the menu must be displayed to all sub-accounts;
     openMode — Mode for opening the menu link; locations — List of sub-account IDs where the menu should be
     show… */
    create_menu: admin("POST /custom-menus/", {
      title: "TODO",
      description: "TODO",
      scopes: ["custom-menu-link.write"],
      // NOTE risk: menu links seen by users of the agency's sub-accounts
      body: {
        title: z.string(),
        url: z.string(),
        icon: object({ name: z.string(), fontFamily: z.enum(["fab", "fas", "far"]) }),
        showOnCompany: z.boolean(),
        showOnLocation: z.boolean(),
        showToAllLocations: z.boolean(),
        openMode: z.enum(["iframe", "new_tab", "current_tab"]),
        locations: z.array(z.string()),
        userRole: z.enum(["all", "admin", "user"]),
        allowCamera: z.boolean().optional(),
        allowMicrophone: z.boolean().optional(),
      },
      returns: ["customMenu"],
      aliases: [],
      // RAW example: {"title": "Custom Menu", "url": "https://custom-menus.com/", "showOnCompany": true,
      // "showOnLocation": true, "showToAllLocations": true, "locations": ["gfWreTIHL8pDbggBb7af",
      // "67WreTIHL8pDbggBb7ty"]}
      example: {},
    }),

    /* RAW summary: Get Custom Menu Link; description: Fetches a single custom menus based on id. This endpoint
     allows clients to retrieve custom menu configurations, which may include menu items, categories, and
     associated metadata */
    get_menu: read("GET /custom-menus/{customMenuId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["custom-menu-link.readonly"],
      returns: ["customMenu"],
      aliases: [],
      // RAW example: {"customMenuId": "62e589c1-c456-47e1-a9a7-cb8900014311"}
      example: {},
    }),

    /* RAW summary: Update Custom Menu Link; description: Updates an existing custom menu for a given company.
     Requires authentication and proper permissions.; params: title — Title of the custom menu; url — URL of
     the custom menu; icon — Icon information for the custom menu; showOnCompany — Whether the menu must be
     displayed on the agency's level; showOnLocation — Whether the menu must be displayed for sub-accounts
     level; showToAllLocations — Whether the menu must be displayed to all sub-accounts; openMode — Mode for
     opening the menu link; locations — List of sub-account IDs where the menu should be shown. This list is
     applicable only when showOnLocation is true and showToAllLocations is false;… */
    update_menu: admin("PUT /custom-menus/{customMenuId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["custom-menu-link.write"],
      // NOTE risk: menu links seen by users of the agency's sub-accounts
      body: {
        title: z.string().optional(),
        url: z.string().optional(),
        icon: object({
          name: z.string().optional(),
          fontFamily: z.enum(["fab", "fas", "far"]).optional(),
        }).optional(),
        showOnCompany: z.boolean().optional(),
        showOnLocation: z.boolean().optional(),
        showToAllLocations: z.boolean().optional(),
        openMode: z.enum(["iframe", "new_tab", "current_tab"]).optional(),
        locations: z.array(z.string()).optional(),
        userRole: z.enum(["all", "admin", "user"]).optional(),
        allowCamera: z.boolean().optional(),
        allowMicrophone: z.boolean().optional(),
      },
      returns: ["customMenu", "success"],
      aliases: [],
      // RAW example: {"customMenuId": "62e589c1-c456-47e1-a9a7-cb8900014311"}
      example: {},
    }),

    /* RAW summary: Delete Custom Menu Link; description: Removes a specific custom menu from the system. This
     operation requires authentication and proper permissions. The custom menu is identified by its unique
     ID, and the operation is performed within the context of a specific company. */
    delete_menu: admin("DELETE /custom-menus/{customMenuId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["custom-menu-link.write"],
      also: ["delete"],
      // NOTE risk: menu links seen by users of the agency's sub-accounts
      returns: ["deletedAt", "deletedMenuId", "message", "success"],
      aliases: [],
      // RAW example: {"customMenuId": "62e589c1-c456-47e1-a9a7-cb8900014311"}
      example: {},
    }),
  },
);
