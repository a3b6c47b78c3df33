import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type ListedTool, type Peer } from "../harness/peers.js";
import {
  firstInstructions,
  hosts,
  longestDescription,
  longestInstructions,
  mostResultTokens,
} from "./hosts.js";

describe.each(["default", "search", "all"])("What hosts are told on the surface %s", (surface) => {
  let peer: Peer;
  let tools: readonly ListedTool[];
  beforeAll(async () => {
    peer = await connect("sdk 1.x", { args: ["--demo", "--tools", surface] });
    tools = await peer.listTools();
  });
  afterAll(() => peer.close());

  const tooMuch = (isTooMuch: (tool: ListedTool) => boolean) =>
    tools.filter(isTooMuch).map(({ name }) => name);

  it("has names of at most 40 letters, digits and underscores", () => {
    expect(tools.length).toBeGreaterThan(4);
    expect(tooMuch(({ name }) => !/^[a-z][a-z0-9_]{0,39}$/.test(name))).toEqual([]);
  });

  it.each(hosts)("has names that $name takes with its prefix", ({ prefix, most, pattern }) => {
    expect(tooMuch(({ name }) => `${prefix}${name}`.length > most)).toEqual([]);
    expect(tooMuch(({ name }) => !pattern.test(`${prefix}${name}`))).toEqual([]);
  });

  it("has no name twice", () => {
    expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
  });

  it("has a title and a description that no host cuts", () => {
    expect(tooMuch(({ title = "" }) => title === "" || title.length > 64)).toEqual([]);
    expect(
      tooMuch(({ description = "" }) => description === "" || description.length > longestDescription),
    ).toEqual([]);
  });

  it("has argument schemas that are plain objects, without alternatives at the root", () => {
    const alternatives = ["anyOf", "oneOf", "allOf", "$ref", "not"];
    expect(tooMuch(({ inputSchema }) => inputSchema.type !== "object")).toEqual([]);
    expect(tooMuch(({ inputSchema }) => alternatives.some((keyword) => keyword in inputSchema))).toEqual([]);
  });

  it("has arguments with names that OpenAI and Anthropic take", () => {
    const bad = tools.flatMap(({ name, inputSchema }) =>
      Object.keys(Object(inputSchema.properties))
        .filter((argument) => !/^[a-zA-Z0-9_.-]{1,64}$/.test(argument))
        .map((argument) => `${name}.${argument}`),
    );
    expect(bad).toEqual([]);
  });

  it("says of every tool whether it reads, and of what changes whether it destroys", () => {
    expect(tooMuch(({ annotations }) => typeof annotations?.readOnlyHint !== "boolean")).toEqual([]);
    expect(tooMuch(({ annotations }) => typeof annotations?.destructiveHint !== "boolean")).toEqual([]);
  });

  it("comes with instructions that no host cuts, and of which the beginning is enough", () => {
    const instructions = peer.instructions ?? "";
    expect(instructions.length).toBeLessThanOrEqual(longestInstructions);
    const beginning = instructions.slice(0, firstInstructions);
    const [firstParagraph = ""] = instructions.split("\n\n");
    // The first paragraph stands alone: what the server is for, how to find things, and what needs a person's word.
    expect(beginning.startsWith(firstParagraph)).toBe(true);
    for (const said of [/GoHighLevel/, /search or list/, /person's word/])
      expect(firstParagraph).toMatch(said);
  });
});

describe("What hosts are answered", () => {
  it("stays under 25,000 tokens by default, however much HighLevel sends", async () => {
    const note = "word ".repeat(100);
    const contacts = Array.from({ length: 5_000 }, (_, at) => ({
      id: `contact${at}`,
      firstName: `N${at}`,
      note,
    }));
    const body = JSON.stringify({ contacts, total: contacts.length });
    expect(body.length / 4).toBeGreaterThan(10 * mostResultTokens);
    const upstream = createServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(body);
    });
    await new Promise<void>((resolve) => upstream.listen(0, "127.0.0.1", resolve));
    const address = upstream.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const peer = await connect("sdk 1.x", {
      args: [],
      env: { GHL_PIT: "pit-long", GHL_LOCATION_ID: "location", GHL_BASE_URL: `http://127.0.0.1:${port}` },
    });
    const result = await peer.call("contacts_search_contacts", { pageLimit: 100 });
    await peer.close();
    upstream.close();
    expect(result.isError, result.content[0]?.text).toBeUndefined();
    const text = result.content.map((block) => block.text ?? "").join("");
    expect(Buffer.byteLength(text) / 4).toBeLessThan(mostResultTokens);
    expect(Buffer.byteLength(JSON.stringify(result.structuredContent)) / 4).toBeLessThan(mostResultTokens);
    expect(text).toContain("contact0");
  });
});
