import { z } from "zod";
import { anyObject, id, locationId, object } from "../src/declare/fields.js";
import type { ReplyFields } from "../src/declare/operation.js";
import { byOffset } from "../src/declare/pages.js";
import { replaces } from "../src/declare/replaced.js";
import { area, read, remove, toolset, write } from "../src/declare/toolset.js";

const boardVersion = "2021-07-28";

const logo = { label: z.string(), url: z.string(), path: z.string() };

const color = {
  label: z.string(),
  hex: z.string(),
  hexa: z.string(),
  rgb: z.string(),
  rgba: z.string(),
};

const font = { label: z.string(), font: z.string(), fallback: z.string() };

const logoWords = "[{id, label, url, path}]; path in the media library.";
const colorWords = "[{id, label, hex, hexa, rgb, rgba}]: one color in four ways of writing.";
const fontWords = "[{id, label, font, fallback}].";

const ownId = { id: z.string().describe("Any text of its own, such as color_xyz789.") };

const design = {
  colors: z
    .array(object({ ...ownId, ...color }))
    .optional()
    .describe(colorWords),
  fonts: z
    .array(object({ ...ownId, ...font }))
    .optional()
    .describe(fontWords),
  logos: z
    .array(object({ ...ownId, ...logo }))
    .optional()
    .describe(logoWords),
};

/** In the v3 form the ids may be left out. */
const optionalId = { id: z.string().optional() };

const designV3 = {
  colors: z
    .array(object({ ...optionalId, ...color }))
    .optional()
    .describe(colorWords),
  fonts: z
    .array(object({ ...optionalId, ...font }))
    .optional()
    .describe(fontWords),
  logos: z
    .array(object({ ...optionalId, ...logo }))
    .optional()
    .describe(logoWords),
};

/** The lists of a board that exists. */
function whole({ colors, fonts, logos }: typeof design | typeof designV3) {
  const by = ["id", "label"];
  return {
    colors: replaces(colors, { at: "colors", by }),
    fonts: replaces(fonts, { at: "fonts", by }),
    logos: replaces(logos, { at: "logos", by }),
  };
}

const boardPath = { id: id("brandBoard") };

const board: ReplyFields = {
  _id: "value",
  name: "value",
  default: "value",
  colors: "list",
  fonts: "list",
  logos: "list",
  deleted: "value",
  parentId: "value",
  folderId: "value",
  originId: "value",
  locationId: "value",
  meta: "record",
  createdAt: "value",
  updatedAt: "value",
};

const boardInV3 = { missingAssets: "record" } as const;

const furtherAnswers = {
  businessType: z.string().optional(),
  uniqueSellingProposition: z.string().optional(),
  competitiveAdvantage: z.string().optional(),
  brandPromise: z.string().optional(),
  brandValues: z.string().optional(),
  brandPurpose: z.string().optional(),
  risksOfInaction: z.string().optional(),
  callToAction: z.string().optional(),
  companyWebsite: z.string().optional(),
  companyEmail: z.string().optional(),
  companyAddress: z.string().optional(),
  phone: anyObject.optional().describe("{phoneNumber, countryCode}."),
  businessHours: z.string().optional(),
};

const answers = object({
  brandName: z.string(),
  toneOfVoice: z.string(),
  targetAudience: z.string(),
  customerPainPoints: z.string(),
  ...furtherAnswers,
});

const changedAnswers = object({
  brandName: z.string().optional(),
  toneOfVoice: z.string().optional(),
  targetAudience: z.string().optional(),
  customerPainPoints: z.string().optional(),
  ...furtherAnswers,
});

const voice: ReplyFields = {
  id: "value",
  name: "value",
  isDefault: "value",
  answers: "record",
  deleted: "value",
  locationId: "value",
  createdAt: "value",
  updatedAt: "value",
};

const kitEntry = { id: z.string().optional() };

const kitLogo = { url: z.string(), label: z.string() };

const kitColor = { value: z.string(), label: z.string() };

const kitFont = { font: z.string(), fallback: z.string(), label: z.string() };

/** The lists of a kit that exists: an entry without id is new, and one that is not sent is gone. */
const wholeKit = {
  logos: replaces(z.array(object({ ...kitEntry, ...kitLogo })), { at: "logos", by: ["id"] })
    .optional()
    .describe("[{id, url, label}], all of them."),
  colors: replaces(z.array(object({ ...kitEntry, ...kitColor })), { at: "colors", by: ["id"] })
    .optional()
    .describe("[{id, value, label}], all of them; value is the hexa of the read, for hex loses the alpha."),
  fonts: replaces(z.array(object({ ...kitEntry, ...kitFont })), { at: "fonts", by: ["id"] })
    .optional()
    .describe("[{id, font, fallback, label}], all of them."),
};

const kit: ReplyFields = {
  id: "value",
  name: "value",
  isDefault: "value",
  createdAt: "value",
  updatedAt: "value",
  locationId: "value",
  deleted: "value",
  logos: "list",
  colors: "list",
  fonts: "list",
};

export default toolset(
  "brand_boards",
  {
    title: "Brand boards",
    summary:
      "A client's brand: boards and design kits of logos, colors and fonts, and the voice in which AI writes for it.",
    version: "v3",
  },
  {
    ...area("brand-boards/design-kit", {
      list_boards: read("GET /brand-boards/{locationId}", {
        title: "List brand boards",
        description:
          "The brand boards of a sub-account by name, with ids and which is the default. Colors, fonts and logos: brand_boards_get_board.",
        version: boardVersion,
        supersededBy: "brand_boards_list_design_kits",
        query: {
          search: z.string().optional().describe("Part of the name."),
          limit: z.number().optional().describe("Default 10."),
          offset: z.number().optional(),
          deleted: z.boolean().optional().describe("Deleted ones too."),
        },
        pager: byOffset("brandBoards", "totalCount"),
        returns: { brandBoards: "list", totalCount: "value" },
        example: { search: "Glow", limit: 20 },
      }),

      get_board: read("GET /brand-boards/{locationId}/{id}", {
        title: "Get brand board",
        description:
          "Read one brand board: its colors as hex and rgb, fonts with fallback, and logo addresses.",
        version: boardVersion,
        supersededBy: "brand_boards_get_design_kit",
        path: boardPath,
        returns: board,
        example: { id: "507f1f77bcf86cd799439011" },
        v3: { returns: boardInV3 },
      }),

      create_board: write("POST /brand-boards/", {
        title: "Create brand board",
        description:
          "Keep a client's logos, colors and fonts together under a name; all three may come later. To start from a board there is: brandBoardId.",
        version: boardVersion,
        supersededBy: "brand_boards_create_design_kit",
        body: {
          locationId,
          name: z.string(),
          ...design,
          default: z.boolean().optional().describe("Make it the sub-account's default board."),
          brandBoardId: id("brandBoard").optional().describe("Board to copy from."),
          type: z.enum(["template", "blank", "snapshot"]).optional().describe("How it came about."),
          parentId: id("media").optional().describe("Media folder, from media_list_files."),
        },
        listed: ["colors", "fonts", "logos", "default", "brandBoardId"],
        returns: board,
        example: {
          name: "Glow Med Spa",
          colors: [
            {
              id: "color_rose01",
              label: "Rose gold",
              hex: "#B76E79",
              hexa: "#B76E79FF",
              rgb: "rgb(183, 110, 121)",
              rgba: "rgba(183, 110, 121, 1)",
            },
          ],
          fonts: [{ id: "font_head01", label: "Headings", font: "Montserrat", fallback: "sans-serif" }],
          default: true,
        },
        v3: {
          returns: boardInV3,
          body: {
            ...designV3,
            type: z
              .enum(["template", "blank", "snapshot", "url"])
              .optional()
              .describe("url: take the design from the website in url."),
            url: z.string().optional().describe("Website to take colors, fonts and logos from."),
          },
        },
      }),

      update_board: write("PATCH /brand-boards/{locationId}/{id}", {
        title: "Update brand board",
        description:
          "Rename a brand board, make it the default, or change its logos, colors and fonts. Send those lists whole, as brand_boards_get_board gives them.",
        version: boardVersion,
        supersededBy: "brand_boards_update_design_kit",
        path: boardPath,
        body: {
          name: z.string().optional(),
          ...whole(design),
          default: z.boolean().optional().describe("Make it the sub-account's default board."),
          parentId: id("media").optional().describe("Reserved; has no effect yet."),
        },
        listed: ["name", "colors", "fonts", "logos", "default"],
        returns: board,
        example: { id: "507f1f77bcf86cd799439011", name: "Glow Med Spa 2026", default: true },
        v3: { returns: boardInV3, body: whole(designV3) },
      }),

      delete_board: remove("DELETE /brand-boards/{locationId}/{id}", {
        title: "Delete brand board",
        description:
          "Take a brand board out of use. It is only marked: brand_boards_list_boards with deleted still shows it, but nothing here brings it back.",
        version: boardVersion,
        supersededBy: "brand_boards_delete_design_kit",
        path: boardPath,
        returns: board,
        example: { id: "507f1f77bcf86cd799439011" },
        v3: { returns: boardInV3 },
      }),
    }),

    // silent: scopes of all but update and delete
    list_design_kits: read("GET /brand-boards/locations/{locationId}/design-kits", {
      title: "List design kits",
      description:
        "The design kits of a sub-account by name, with ids and which is the default. They stand in the place of brand boards, which brand_boards_list_boards still reads.",
      query: {
        search: z.string().optional().describe("Part of the name."),
        limit: z.number().min(1).max(20).optional().describe("Default 10."),
        offset: z.number().min(0).optional(),
        deleted: z.boolean().optional().describe("Deleted ones too."),
      },
      pager: byOffset("items", "total"),
      returns: { items: "list", total: "value" },
      example: { search: "Glow", limit: 20 },
    }),

    get_design_kit: read("GET /brand-boards/locations/{locationId}/design-kits/{designKitId}", {
      title: "Get design kit",
      description:
        "Read one design kit: its logos, fonts, and colors as hex and rgb, each with the id that brand_boards_update_design_kit wants back.",
      returns: kit,
      example: { designKitId: "507f1f77bcf86cd799439013" },
    }),

    create_design_kit: write("POST /brand-boards/locations/{locationId}/design-kits", {
      title: "Create design kit",
      description:
        "Start a design kit, blank or by reading the branding of a website (type url). Made default with brand_boards_set_default_design_kit.",
      // silent: what is required, in the body and in the entries of its lists
      body: {
        name: z.string().optional(),
        type: z.enum(["blank", "url"]).optional().describe("url reads the design from the website in url."),
        url: z.string().optional().describe("Website; needed with type url."),
        logos: z
          .array(object({ url: z.string().optional(), label: z.string().optional() }))
          .optional()
          .describe("[{url, label}]."),
        colors: z
          .array(object({ value: z.string().optional(), label: z.string().optional() }))
          .optional()
          .describe('[{value: "#B76E79", label}].'),
        fonts: z
          .array(
            object({
              font: z.string().optional(),
              fallback: z.string().optional(),
              label: z.string().optional(),
            }),
          )
          .optional()
          .describe("[{font, fallback, label}]."),
      },
      returns: kit,
      example: {
        name: "Glow Med Spa",
        type: "blank",
        colors: [{ value: "#B76E79", label: "Rose gold" }],
        fonts: [{ font: "Montserrat", fallback: "sans-serif", label: "Headings" }],
      },
    }),

    update_design_kit: write("PATCH /brand-boards/locations/{locationId}/design-kits/{designKitId}", {
      title: "Update design kit",
      description:
        "Rename a design kit, or change its logos, colors or fonts. A list that is sent replaces the old one: give ALL of it, what stays with its id from brand_boards_get_design_kit.",
      scopes: ["brand-boards/design-kit.write"],
      body: { name: z.string().optional(), ...wholeKit },
      returns: kit,
      example: { designKitId: "507f1f77bcf86cd799439013", name: "Glow Med Spa 2027" },
    }),

    set_default_design_kit: write(
      "POST /brand-boards/locations/{locationId}/design-kits/{designKitId}/default",
      {
        title: "Set default design kit",
        description:
          "Make one design kit the sub-account's default, in place of the one that was. Its content stays as it is.",
        returns: { success: "value", designKitId: "value" },
        example: { designKitId: "507f1f77bcf86cd799439013" },
      },
    ),

    // silent: whether it is only marked here, and what becomes of the default
    delete_design_kit: remove("DELETE /brand-boards/locations/{locationId}/design-kits/{designKitId}", {
      title: "Delete design kit",
      description:
        "Remove a design kit with its logos, colors and fonts; nothing here brings it back. If it is the default: first brand_boards_set_default_design_kit with another.",
      scopes: ["brand-boards/design-kit.write"],
      returns: { deleted: "value" },
      example: { designKitId: "507f1f77bcf86cd799439013" },
    }),

    list_voices: read("GET /brand-boards/locations/{locationId}/brand-voices", {
      title: "List brand voices",
      description:
        "The brand voices of a sub-account: how its AI texts are to sound. With ids and which is the default.",
      query: {
        search: z.string().optional().describe("Part of the name."),
        limit: z.number().min(1).max(20).optional().describe("Default 10."),
        offset: z.number().min(0).optional(),
        deleted: z.boolean().optional().describe("Deleted ones too."),
      },
      pager: byOffset("items", "total"),
      returns: { items: "list", total: "value" },
      example: { search: "Lakeside", limit: 20 },
    }),

    get_voice: read("GET /brand-boards/locations/{locationId}/brand-voices/{brandVoiceId}", {
      title: "Get brand voice",
      description:
        "Read one brand voice: tone, audience, pain points, promise, call to action. Worth reading before writing a post, email or ad for the client.",
      returns: voice,
      example: { brandVoiceId: "507f1f77bcf86cd799439012" },
    }),

    create_voice: write("POST /brand-boards/locations/{locationId}/brand-voices", {
      title: "Create brand voice",
      description:
        "Add a brand voice: manual takes your answers, url reads them from a website, description draws them from a text. Made default with brand_boards_set_default_voice.",
      body: {
        type: z.enum(["manual", "url", "description"]),
        name: z.string().optional(),
        answers: answers
          .optional()
          .describe("With type manual: {brandName, toneOfVoice, targetAudience, customerPainPoints, …}."),
        url: z.string().optional().describe("Website to learn from; needed with type url."),
        description: z.string().optional().describe("About the company; needed with type description."),
      },
      returns: voice,
      example: {
        type: "manual",
        name: "Lakeside Dental",
        answers: {
          brandName: "Lakeside Dental",
          toneOfVoice: "Calm, friendly, plain words",
          targetAudience: "Families within ten miles",
          customerPainPoints: "Fear of pain, surprise bills, long waits",
        },
      },
    }),

    update_voice: write("PATCH /brand-boards/locations/{locationId}/brand-voices/{brandVoiceId}", {
      title: "Update brand voice",
      description: "Rename a brand voice or change some of its answers, such as tone, audience or promise.",
      body: {
        name: z.string().optional(),
        answers: changedAnswers.optional().describe("{toneOfVoice, targetAudience, callToAction, …}."),
      },
      returns: voice,
      example: {
        brandVoiceId: "507f1f77bcf86cd799439012",
        answers: { toneOfVoice: "Playful, short sentences" },
      },
    }),

    set_default_voice: write(
      "POST /brand-boards/locations/{locationId}/brand-voices/{brandVoiceId}/default",
      {
        title: "Set default brand voice",
        description:
          "Make one brand voice the sub-account's default, in place of the one that was. Its content stays as it is.",
        returns: { brandVoiceId: "value", success: "value" },
        example: { brandVoiceId: "507f1f77bcf86cd799439012" },
      },
    ),

    delete_voice: remove("DELETE /brand-boards/locations/{locationId}/brand-voices/{brandVoiceId}", {
      title: "Delete brand voice",
      description:
        "Take a brand voice out of use. It is only marked, and brand_boards_list_voices with deleted still shows it.",
      returns: { deleted: "value" },
      example: { brandVoiceId: "507f1f77bcf86cd799439012" },
    }),
  },
);
