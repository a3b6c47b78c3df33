import { z } from "zod";
import { anyObject, id, locationId, object } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

const logo = object({ id: z.string(), url: z.string(), label: z.string(), path: z.string() });

const color = object({
  id: z.string(),
  hexa: z.string(),
  rgba: z.string(),
  hex: z.string(),
  rgb: z.string(),
  label: z.string(),
});

const font = object({ id: z.string(), font: z.string(), fallback: z.string(), label: z.string() });

const brandVoiceAnswers = object({
  brandName: z.string(),
  toneOfVoice: z.string(),
  targetAudience: z.string(),
  customerPainPoints: z.string(),
  businessType: z.string().optional(),
  companyWebsite: z.string().optional(),
  companyEmail: z.string().optional(),
  companyAddress: z.string().optional(),
  phone: anyObject.optional(),
  businessHours: z.string().optional(),
  brandPromise: z.string().optional(),
  brandValues: z.string().optional(),
  brandPurpose: z.string().optional(),
  competitiveAdvantage: z.string().optional(),
  risksOfInaction: z.string().optional(),
  uniqueSellingProposition: z.string().optional(),
  callToAction: z.string().optional(),
});

const updateBrandVoiceAnswers = object({
  brandName: z.string().optional(),
  toneOfVoice: z.string().optional(),
  targetAudience: z.string().optional(),
  customerPainPoints: z.string().optional(),
  businessType: z.string().optional(),
  companyWebsite: z.string().optional(),
  companyEmail: z.string().optional(),
  companyAddress: z.string().optional(),
  phone: anyObject.optional(),
  businessHours: z.string().optional(),
  brandPromise: z.string().optional(),
  brandValues: z.string().optional(),
  brandPurpose: z.string().optional(),
  competitiveAdvantage: z.string().optional(),
  risksOfInaction: z.string().optional(),
  uniqueSellingProposition: z.string().optional(),
  callToAction: z.string().optional(),
});

const logoV3 = object({ id: z.string().optional(), url: z.string(), label: z.string(), path: z.string() });

const colorV3 = object({
  id: z.string().optional(),
  hexa: z.string(),
  rgba: z.string(),
  hex: z.string(),
  rgb: z.string(),
  label: z.string(),
});

const fontV3 = object({
  id: z.string().optional(),
  font: z.string(),
  fallback: z.string(),
  label: z.string(),
});

export default toolset(
  "brand_boards",
  { title: "Brand boards", summary: "TODO", version: "v3" },
  {
    /* RAW summary: Create a new brand board; description: Creates a new brand board with logos, colors, and
     fonts; params: name — Name of the brand board; logos — Array of logos for the brand board; colors —
     Array of colors for the brand board; fonts — Array of fonts for the brand board; default — Set as the
     default brand board for this location; brandBoardId — Source brand board ID to copy from (creates a new
     brand board based on this template); parentId — Parent folder ID in media library for organizing brand
     boards; type — Source type indicating how the brand board was created */
    create_board: write("POST /brand-boards/", {
      title: "TODO",
      description: "TODO",
      scopes: ["brand-boards/design-kit.write"],
      version: "2021-07-28",
      body: {
        locationId,
        name: z.string(),
        logos: z.array(logo).optional(),
        colors: z.array(color).optional(),
        fonts: z.array(font).optional(),
        default: z.boolean().optional(),
        brandBoardId: id("brandBoard").optional(),
        parentId: z.string().optional(),
        type: z.enum(["template", "blank", "snapshot"]).optional(),
      },
      returns: [
        "_id",
        "colors",
        "createdAt",
        "default",
        "deleted",
        "folderId",
        "fonts",
        "locationId",
        "logos",
        "meta",
        "name",
        "originId",
        "parentId",
        "updatedAt",
      ],
      aliases: [],
      // RAW example: {"name": "My Brand Board"}
      example: {},
      v3: {
        body: {
          logos: z.array(logoV3).optional(),
          colors: z.array(colorV3).optional(),
          fonts: z.array(fontV3).optional(),
          type: z.enum(["template", "blank", "snapshot", "url"]).optional(),
          url: z.string().optional(),
        },
      },
    }),

    /* RAW summary: List Brand Voices; description: Get list of brand voices for a location; params: search —
     Search text for brand voice name; deleted — Whether to return deleted brand voices. Defaults to false;
     limit — Number of brand voices to return. Defaults to 10, minimum is 1, maximum is 20; offset — Number
     of brand voices to skip for pagination. Defaults to 0, minimum is 0 */
    list_voices: read("GET /brand-boards/locations/{locationId}/brand-voices", {
      title: "TODO",
      description: "TODO",
      query: {
        search: z.string().optional(),
        deleted: z.boolean().optional(),
        limit: z.number().min(1).max(20).optional(),
        offset: z.number().min(0).optional(),
      },
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "items", total: "total" },
      returns: ["items", "total"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Create Brand Voice; description: Create a brand voice for a location; params: type —
     Creation type. "manual" creates with provided custom answers, "url" generates answers from a website,
     "description" generates answers from a text desc; url — Website URL to generate brand voice from.
     Required when type is "url"; description — Company description to generate brand voice from. Required
     when type is "description", optional when type is "url"; answers — Brand voice answers. Required when
     type is "manual" */
    create_voice: write("POST /brand-boards/locations/{locationId}/brand-voices", {
      title: "TODO",
      description: "TODO",
      body: {
        type: z.enum(["manual", "url", "description"]),
        name: z.string().optional(),
        url: z.string().optional(),
        description: z.string().optional(),
        answers: brandVoiceAnswers.optional(),
      },
      returns: ["answers", "createdAt", "deleted", "id", "isDefault", "locationId", "name", "updatedAt"],
      aliases: [],
      // RAW example: {"type": "manual"}
      example: {},
    }),

    /* RAW summary: Get Brand Voice; description: Get a brand voice by ID */
    get_voice: read("GET /brand-boards/locations/{locationId}/brand-voices/{brandVoiceId}", {
      title: "TODO",
      description: "TODO",
      returns: ["answers", "createdAt", "deleted", "id", "isDefault", "locationId", "name", "updatedAt"],
      aliases: [],
      // RAW example: {"brandVoiceId": "507f1f77bcf86cd799439011"}
      example: {},
    }),

    /* RAW summary: Update Brand Voice; description: Update a brand voice by ID; params: answers — Updated
     answers */
    update_voice: write("PATCH /brand-boards/locations/{locationId}/brand-voices/{brandVoiceId}", {
      title: "TODO",
      description: "TODO",
      body: {
        name: z.string().optional(),
        answers: updateBrandVoiceAnswers.optional(),
      },
      returns: ["answers", "createdAt", "deleted", "id", "isDefault", "locationId", "name", "updatedAt"],
      aliases: [],
      // RAW example: {"brandVoiceId": "507f1f77bcf86cd799439011"}
      example: {},
    }),

    /* RAW summary: Delete Brand Voice; description: Delete a brand voice by ID */
    delete_voice: erase("DELETE /brand-boards/locations/{locationId}/brand-voices/{brandVoiceId}", {
      title: "TODO",
      description: "TODO",
      returns: ["deleted"],
      aliases: [],
      // RAW example: {"brandVoiceId": "507f1f77bcf86cd799439011"}
      example: {},
    }),

    /* RAW summary: Set Default Brand Voice; description: Set a brand voice as the default for a location. The
     previous default will be unset. */
    set_default_voice: write(
      "POST /brand-boards/locations/{locationId}/brand-voices/{brandVoiceId}/default",
      {
        title: "TODO",
        description: "TODO",
        returns: ["brandVoiceId", "success"],
        aliases: [],
        // RAW example: {"brandVoiceId": "507f1f77bcf86cd799439011"}
        example: {},
      },
    ),

    /* RAW summary: Get Brand Boards; description: Retrieves all Brand Boards for a specific location; params:
     search — Search term to filter brand boards by name; deleted — Include deleted brand boards in results;
     limit — Maximum number of brand boards to return; offset — Number of brand boards to skip for pagination */
    list_boards: read("GET /brand-boards/{locationId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["brand-boards/design-kit.readonly"],
      version: "2021-07-28",
      query: {
        search: z.string().optional(),
        deleted: z.boolean().optional(),
        limit: z.number().optional(),
        offset: z.number().optional(),
      },
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "brandBoards", total: "totalCount" },
      returns: ["brandBoards", "totalCount"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get Brand Board; description: Retrieves a specific Brand Board by its ID */
    get_board: read("GET /brand-boards/{locationId}/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["brand-boards/design-kit.readonly"],
      version: "2021-07-28",
      path: { id: id("brandBoard") },
      returns: [
        "_id",
        "colors",
        "createdAt",
        "default",
        "deleted",
        "folderId",
        "fonts",
        "locationId",
        "logos",
        "meta",
        "name",
        "originId",
        "parentId",
        "updatedAt",
      ],
      aliases: [],
      // RAW example: {"id": "507f1f77bcf86cd799439011"}
      example: {},
    }),

    /* RAW summary: Update a Brand Board; description: Updates an existing Brand Board; params: name — Name of
     the brand board; logos — Array of logos for the brand board; colors — Array of colors for the brand
     board; fonts — Array of fonts for the brand board; default — Set as the default brand board for this
     location; parentId — Parent folder ID in media library (reserved for future use) */
    update_board: write("PATCH /brand-boards/{locationId}/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["brand-boards/design-kit.write"],
      version: "2021-07-28",
      path: { id: id("brandBoard") },
      body: {
        name: z.string().optional(),
        logos: z.array(logo).optional(),
        colors: z.array(color).optional(),
        fonts: z.array(font).optional(),
        default: z.boolean().optional(),
        parentId: z.string().optional(),
      },
      returns: [
        "_id",
        "colors",
        "createdAt",
        "default",
        "deleted",
        "folderId",
        "fonts",
        "locationId",
        "logos",
        "meta",
        "name",
        "originId",
        "parentId",
        "updatedAt",
      ],
      aliases: [],
      // RAW example: {"id": "507f1f77bcf86cd799439011"}
      example: {},
      v3: {
        body: {
          logos: z.array(logoV3).optional(),
          colors: z.array(colorV3).optional(),
          fonts: z.array(fontV3).optional(),
        },
      },
    }),

    /* RAW summary: Delete a Brand Board; description: Deletes a Brand Board */
    delete_board: erase("DELETE /brand-boards/{locationId}/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["brand-boards/design-kit.write"],
      version: "2021-07-28",
      path: { id: id("brandBoard") },
      returns: [
        "_id",
        "colors",
        "createdAt",
        "default",
        "deleted",
        "folderId",
        "fonts",
        "locationId",
        "logos",
        "meta",
        "name",
        "originId",
        "parentId",
        "updatedAt",
      ],
      aliases: [],
      // RAW example: {"id": "507f1f77bcf86cd799439011"}
      example: {},
    }),
  },
);
