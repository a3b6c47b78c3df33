import { z } from "zod";
import { anyObject, id, locationId, object } from "../src/declare/fields.js";
import { read, remove, toolset, write } from "../src/declare/toolset.js";

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

const boardPath = { id: id("brandBoard") };

const board = [
  "_id",
  "name",
  "default",
  "colors",
  "fonts",
  "logos",
  "deleted",
  "parentId",
  "folderId",
  "originId",
  "locationId",
  "meta",
  "createdAt",
  "updatedAt",
];

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

const voice = ["id", "name", "isDefault", "answers", "deleted", "locationId", "createdAt", "updatedAt"];

export default toolset(
  "brand_boards",
  {
    title: "Brand boards",
    summary: "A client's brand: boards of logos, colors and fonts, and the voice in which AI writes for it.",
    version: "v3",
  },
  {
    list_boards: read("GET /brand-boards/{locationId}", {
      title: "List brand boards",
      description:
        "The brand boards of a sub-account by name, with ids and which is the default. Colors, fonts and logos: brand_boards_get_board.",
      scopes: ["brand-boards/design-kit.readonly"],
      version: boardVersion,
      query: {
        search: z.string().optional().describe("Part of the name."),
        limit: z.number().optional().describe("Default 10."),
        offset: z.number().optional(),
        deleted: z.boolean().optional().describe("Deleted ones too."),
      },
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "brandBoards", total: "totalCount" },
      returns: ["brandBoards", "totalCount"],
      aliases: [
        "which brand kits do we have",
        "find the client's style guide",
        "design kits of this account",
        "list all brand boards",
        "id of the client's brand kit",
        "does this client have a brand board yet",
        "show the saved logo and color kits",
        "pull up our style guides",
        "which brand board is default",
        "enumerate design kits and style guides of a sub-account",
        "all visual identity collections with ids",
        "which brand boards exist including deleted ones",
        "overview of stored branding sets",
      ],
      example: { search: "Glow", limit: 20 },
    }),

    get_board: read("GET /brand-boards/{locationId}/{id}", {
      title: "Get brand board",
      description:
        "Read one brand board: its colors as hex and rgb, fonts with fallback, and logo addresses.",
      scopes: ["brand-boards/design-kit.readonly"],
      version: boardVersion,
      path: boardPath,
      returns: board,
      aliases: [
        "what are the client's brand colors",
        "get the logo of this business",
        "which fonts does the brand use",
        "hex codes for the design",
        "shoot me the hex codes of our brand",
        "pull up one brand kit",
        "what font should the flyer be in",
        "where is the logo file of this client",
        "which shade of blue do we use",
        "open the style guide of this business",
        "details of one brand kit by id",
        "color palette, typography and logos of a business",
        "visual identity assets of a single brand board",
        "look up primary brand color and typeface",
      ],
      example: { id: "507f1f77bcf86cd799439011" },
    }),

    create_board: write("POST /brand-boards/", {
      title: "Create brand board",
      description:
        "Keep a client's logos, colors and fonts together under a name; all three may come later. To start from a board there is: brandBoardId.",
      scopes: ["brand-boards/design-kit.write"],
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
      aliases: [
        "set up brand colors for a client",
        "new design kit",
        "save logos and fonts of a business",
        "copy a brand kit",
        "start a brand board for the new client",
        "put their logo and palette in one place",
        "designer sent colors save them as a kit",
        "make a style guide for the salon",
        "second brand kit for the other location",
        "new business needs a brand board",
        "insert a visual identity kit with palette and typography",
        "brand board derived from an existing style guide",
        "define logos, colors and fonts of a new brand",
        "store a new branding set for a business",
      ],
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
      scopes: ["brand-boards/design-kit.write"],
      version: boardVersion,
      path: boardPath,
      body: {
        name: z.string().optional(),
        ...design,
        default: z.boolean().optional().describe("Make it the sub-account's default board."),
        parentId: id("media").optional().describe("Reserved; has no effect yet."),
      },
      listed: ["name", "colors", "fonts", "logos", "default"],
      returns: board,
      aliases: [
        "client rebranded new colors",
        "swap the logo",
        "change the brand font",
        "make this the default brand kit",
        "we got a new logo put it in",
        "add a color to our palette",
        "company changed its name retitle the brand kit",
        "wrong hex code in the style guide",
        "swap the heading font in the brand board",
        "refresh the brand kit after the rebrand",
        "modify palette, typography or logo of an existing brand kit",
        "edit visual identity of a brand board",
        "mark one brand board as default or rename it",
        "replace color values in a style guide",
      ],
      example: { id: "507f1f77bcf86cd799439011", name: "Glow Med Spa 2026", default: true },
      v3: { body: designV3 },
    }),

    delete_board: remove("DELETE /brand-boards/{locationId}/{id}", {
      title: "Delete brand board",
      description:
        "Take a brand board out of use. It is only marked: brand_boards_list_boards with deleted still shows it, but nothing here brings it back.",
      scopes: ["brand-boards/design-kit.write"],
      version: boardVersion,
      path: boardPath,
      returns: board,
      aliases: [
        "get rid of an old brand kit",
        "remove a style guide",
        "client left drop their design kit",
        "nuke a duplicate brand board",
        "toss the brand kit from before the rebrand",
        "scrap the test style guide",
        "kill a brand board we never use",
        "clean out old logo and color kits",
        "yank a design kit from the account",
        "discard a visual identity kit",
        "remove one brand board by id",
        "retire an obsolete style guide",
        "throw away a stored branding set",
      ],
      example: { id: "507f1f77bcf86cd799439011" },
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
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "items", total: "total" },
      returns: ["items", "total"],
      aliases: [
        "what tones of voice do we have",
        "writing styles for the ai",
        "find the client's brand voice",
        "show all brand voices",
        "id of our brand voice",
        "which voice is default for ai copy",
        "list the saved writing tones",
        "do we have a friendly tone on file",
        "pull up how our ai copy can sound",
        "enumerate tone of voice profiles of a sub-account",
        "all writing style presets for generated content",
        "which brand voices exist with their ids",
        "available copywriting personas",
      ],
      example: { search: "Lakeside", limit: 20 },
    }),

    get_voice: read("GET /brand-boards/locations/{locationId}/brand-voices/{brandVoiceId}", {
      title: "Get brand voice",
      description:
        "Read one brand voice: tone, audience, pain points, promise, call to action. Worth reading before writing a post, email or ad for the client.",
      returns: voice,
      aliases: [
        "how should we write for this client",
        "who is the client's target audience",
        "tone of voice of a brand",
        "how does this client like to sound",
        "open one brand voice",
        "brand promise and pain points of the client",
        "what tone should the post be in",
        "are we formal or casual in copy",
        "pull up the writing style before i draft this",
        "details of one brand voice profile by id",
        "audience, pain points and promise to write content for",
        "single tone of voice definition",
        "messaging guidelines and value proposition of a brand",
      ],
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
      aliases: [
        "teach the ai how our brand sounds",
        "learn the tone from a client's website",
        "set up a writing style for a business",
        "set up a brand voice for the new client",
        "make the ai sound like us",
        "new tone for our luxury line",
        "build a brand voice from their homepage",
        "copy sounds generic give the ai a voice",
        "add a fun and casual writing style",
        "insert a tone of voice profile",
        "generate a brand voice from a website or description",
        "define messaging guidelines for ai-written content",
        "store a new copywriting persona",
      ],
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
      aliases: [
        "make the writing sound less formal",
        "change the target audience of the brand",
        "new call to action for ai texts",
        "brand voice is too salesy tone it down",
        "rename our brand voice",
        "new slogan put it into the brand voice",
        "we sell to men now fix the voice audience",
        "tweak the tone of an existing voice",
        "fix the promise in our brand voice",
        "edit tone, audience or promise of an existing voice profile",
        "modify answers stored in a brand voice",
        "adjust messaging guidelines of a brand",
        "refine a stored copywriting persona",
      ],
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
        returns: ["brandVoiceId", "success"],
        aliases: [
          "ai should write in this tone from now on",
          "switch the standard tone",
          "use this brand voice by default",
          "make the friendly voice the standard one",
          "which voice ai picks by default change it",
          "flip the default brand voice",
          "use the luxury tone for everything by default",
          "set this writing style as our main one",
          "ai copy should use the other voice from now on",
          "mark one tone of voice profile as default",
          "change which brand voice applies by default",
          "choose the primary writing style for generated content",
          "make one copywriting persona the standard choice",
        ],
        example: { brandVoiceId: "507f1f77bcf86cd799439012" },
      },
    ),

    delete_voice: remove("DELETE /brand-boards/locations/{locationId}/brand-voices/{brandVoiceId}", {
      title: "Delete brand voice",
      description:
        "Take a brand voice out of use. It is only marked, and brand_boards_list_voices with deleted still shows it.",
      returns: ["deleted"],
      aliases: [
        "drop an old tone of voice",
        "remove a writing style",
        "get rid of the ai's old brand tone",
        "nuke a brand voice",
        "rebranded so toss the old voice",
        "kill the duplicate writing tone",
        "scrap the voice we tested",
        "yank a brand voice nobody uses",
        "client left get rid of their tone of voice",
        "discard a tone of voice profile",
        "remove one brand voice by id",
        "retire an obsolete writing style preset",
        "throw away a copywriting persona",
      ],
      example: { brandVoiceId: "507f1f77bcf86cd799439012" },
    }),
  },
);
