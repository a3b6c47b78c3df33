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

export default toolset(
  "brand_boards",
  {
    title: "Brand boards",
    summary: "A client's brand: boards of logos, colors and fonts, and the voice in which AI writes for it.",
    version: "v3",
  },
  {
    ...area("brand-boards/design-kit", {
      list_boards: read("GET /brand-boards/{locationId}", {
        title: "List brand boards",
        description:
          "The brand boards of a sub-account by name, with ids and which is the default. Colors, fonts and logos: brand_boards_get_board.",
        version: boardVersion,
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
        path: boardPath,
        returns: board,
        example: { id: "507f1f77bcf86cd799439011" },
        v3: { returns: boardInV3 },
      }),
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
