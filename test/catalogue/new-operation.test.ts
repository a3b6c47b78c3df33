import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layDown } from "../../scripts/new-operation/lay-down.js";
import { root } from "../harness/process.js";

/** The official file of an area as it would be, had it two operations more. */
const official = {
  paths: {
    "/links/{linkId}/clicks": {
      get: {
        summary: "List clicks of a link",
        description: "Who clicked it, and when.",
        parameters: [
          { name: "Version", in: "header", schema: { enum: ["2021-07-28"] } },
          { name: "linkId", in: "path", required: true, schema: { type: "string" } },
          { name: "locationId", in: "query", required: true, schema: { type: "string" } },
          { name: "contactId", in: "query", schema: { type: "string" } },
          { name: "device", in: "query", schema: { enum: ["phone", "desktop"] } },
          {
            name: "from",
            in: "query",
            description: "Clicks since then",
            schema: { $ref: "#/components/schemas/When" },
          },
          { name: "skip", in: "query", schema: { type: "number" } },
          { name: "limit", in: "query", schema: { type: "number" } },
        ],
        security: [{ "Location-Access": ["links.readonly"] }],
        responses: {
          200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Clicks" } } } },
        },
      },
      post: {
        summary: "Record click",
        parameters: [
          { name: "Version", in: "header", schema: { enum: ["2021-04-15"] } },
          { name: "linkId", in: "path", required: true, schema: { type: "string" } },
        ],
        requestBody: {
          content: { "application/json": { schema: { $ref: "#/components/schemas/Click" } } },
        },
        security: [{ "Location-Access": ["links/clicks.write"] }],
        responses: { 201: {} },
      },
    },
  },
  components: {
    schemas: {
      When: { type: "string", format: "date-time" },
      Clicks: { type: "object", properties: { total: { type: "number" }, clicks: { type: "array" } } },
      Click: {
        type: "object",
        required: ["contactId", "place"],
        properties: {
          contactId: { type: "string" },
          place: {
            type: "object",
            required: ["city"],
            properties: { city: { type: "string", example: "Austin" }, state: { type: "string" } },
          },
          tags: { type: "array", items: { type: "string" } },
          notes: { type: "object" },
        },
      },
    },
  },
};

describe("npm run new, in a copy of the repository", { timeout: 240_000 }, () => {
  let copy: string;

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "ghl-mcp-new-"));
    for (const name of [
      "src",
      "tools",
      "scripts",
      "test",
      "facts",
      "package.json",
      "tsconfig.json",
      "biome.json",
      ".gitignore",
    ])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    writeFileSync(join(copy, "links.json"), JSON.stringify(official));
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const create = (toolset: string, key: string, line: string, from = join(copy, "links.json")) =>
    layDown(copy, { toolset, key, line, from });
  const start = (program: string, ...args: readonly string[]) =>
    spawnSync(join("node_modules/.bin", program), args, { cwd: copy, encoding: "utf8" });
  const checked = () => start("tsx", "scripts/check-toolsets.ts", "links").stdout.split("\n");
  const read = (file: string) => readFileSync(join(copy, file), "utf8");

  it("lays down what the official file gives of a read", () => {
    const left = create("links", "list_clicks", "GET /links/{linkId}/clicks");
    expect(left).toContain("links_list_clicks is laid down.");
    expect(read("tools/links.ts")).toContain(`    list_clicks: read("GET /links/{linkId}/clicks", {
      title: "List clicks of a link",
      description: "TODO: what it does, when to take it, what trips people. Who clicked it, and when.",
      query: {
        locationId,
        contactId: id("contact").optional(),
        device: z.enum(["phone", "desktop"]).optional(),
        from: time("iso").optional(),
        skip: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: bySkip("clicks", "total"),
      returns: { clicks: "list", total: "value" },
      example: { linkId: "linkId" },
    }),
`);
  });

  it("lays down what it gives of a change: the body, and the scope and Version that differ", () => {
    create("links", "record_click", "POST /links/{linkId}/clicks");
    const [, declared = ""] = read("tools/links.ts").split("record_click: ");
    expect(declared).toContain('write("POST /links/{linkId}/clicks", {');
    expect(declared).toContain('scopes: ["links/clicks.write"],\n      version: "2021-04-15",');
    expect(declared).toContain("place: object({ city: z.string(), state: z.string().optional() }),");
    expect(declared).toContain(
      'example: { linkId: "linkId", contactId: "contactId", place: { city: "Austin" } },',
    );
  });

  it("leaves to a person the words alone, and says so", () => {
    expect(checked().filter((line) => line.startsWith("links_"))).toEqual([
      "links_list_clicks: the words are filler",
      "links_record_click: the words are filler",
      "links_list_clicks: want two phrases or more, in the phrases file beside it",
      "links_record_click: want two phrases or more, in the phrases file beside it",
    ]);
  });

  it("makes a whole operation of it once those are written", () => {
    const phrases = "tools/links.phrases.txt";
    writeFileSync(
      join(copy, phrases),
      read(phrases).replace(
        "list_clicks\n",
        "list_clicks\n  who clicked the promo\n  did she open the link\n",
      ),
    );
    appendFileSync(join(copy, phrases), "  note a click\n  she clicked at the front desk\n");
    writeFileSync(
      join(copy, "tools/links.ts"),
      read("tools/links.ts")
        .replace(
          /TODO: what it does.*Who clicked it/,
          "Who clicked a trigger link, on which device, a page at a time: who clicked it",
        )
        .replace(
          /TODO: what it does.*"/,
          'Note that somebody clicked a trigger link elsewhere, such as at the front desk."',
        )
        .replace(/riskNote:\s+"TODO.*",\n/, ""),
    );
    expect(checked()[0]).toMatch(/^8 operations, 0 faults/);
  });

  it("writes code that compiles", () => {
    const config = { extends: "./tsconfig.json", include: ["tools/links.ts"] };
    writeFileSync(join(copy, "tsconfig.tools.json"), JSON.stringify(config));
    const { status, stdout } = start("tsc", "--noEmit", "--project", "tsconfig.tools.json");
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });

  it("says at a terminal what to do where there is no official file", () => {
    const { status, stderr } = start(
      "tsx",
      "scripts/new-operation.ts",
      "links",
      "list_taps",
      "GET /links/taps",
    );
    expect(stderr).toContain(
      "There is no official file at ../shared/ghl/openapi. Check highlevel-api-docs out",
    );
    expect(status).toBe(2);
  });

  it.each([
    ["links", "list_taps", "GET /links/{linkId}/taps", "has no operation GET /links/{linkId}/taps"],
    ["links", "clicks", "GET /links/{linkId}/clicks", "declares GET /links/{linkId}/clicks already"],
    ["pets", "list", "GET /links/{linkId}/clicks", "tools/ has no toolset pets."],
    ["links", "List", "GET /links/", "npm run new -- <toolset> <key>"],
  ])("refuses %s %s %s with words that help", (toolset, key, line, words) => {
    expect(() => create(toolset, key, line)).toThrow(words);
  });
});
