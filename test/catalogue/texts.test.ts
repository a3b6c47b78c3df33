import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Catalogue, loadCatalogue } from "../../src/catalogue/catalogue.js";
import { ownNames } from "../../src/catalogue/surface.js";
import { connect, type ListedTool, type Peer } from "../harness/peers.js";
import { type Scene, scene } from "../harness/scene.js";

let account: Scene;
let catalogue: Catalogue;
let operations: ReadonlySet<string>;

beforeAll(async () => {
  account = await scene();
  catalogue = await loadCatalogue();
  operations = new Set(catalogue.cards.map(({ name }) => name));
});
afterAll(() => account?.close());

const surfaces = [
  { surface: "default", env: {} },
  { surface: "default", env: { GHL_READ_ONLY: "true" } },
  { surface: "default", env: { GHL_CONFIRM: "never" } },
  { surface: "default", env: { GHL_LOCATION_ID: "" } },
  { surface: "search", env: {} },
  { surface: "search", env: { GHL_READ_ONLY: "true" } },
  { surface: "all", env: {} },
  { surface: "all", env: { GHL_READ_ONLY: "true" } },
  { surface: "contacts", env: {} },
  { surface: "contacts,calendars,-contacts_delete_contact", env: {} },
  { surface: "calendars_book_appointment", env: {} },
] as const;

/** Every text that a model is given, wherever it stands: of a tool list, an error, a description. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The names in a text that are on no list, and of which it isn't said how to reach them. */
function unreachable(text: string, listed: ReadonlySet<string>): readonly string[] {
  return [...text.matchAll(/\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b/g)].flatMap(({ 0: name, index }) => {
    const isTool = ownNames.includes(name) || operations.has(name);
    if (!isTool || listed.has(name)) return [];
    const behind = text.slice(index + name.length);
    const by = / ?\(by (\w+)\)/.exec(behind.slice(0, 30))?.[1];
    if (by !== undefined && behind.startsWith(` (by ${by})`) && listed.has(by)) return [];
    if (behind.startsWith(" (not offered here)")) return [];
    const before = /\b(\w+_operation) (?:with )?$/.exec(text.slice(0, index))?.[1];
    return before !== undefined && listed.has(before) ? [] : [name];
  });
}

describe.each(surfaces)("of $surface with $env", ({ surface, env }) => {
  let peer: Peer;
  let tools: readonly ListedTool[];
  let listed: ReadonlySet<string>;
  const has = (name: string) => listed.has(name);
  const lost = (text: string) => unreachable(text, listed);

  beforeAll(async () => {
    const settings = { ...account.settings, GHL_TOOLS: surface, ...env };
    peer = await connect("sdk 2.x on 2026-07-28", { args: [], env: settings });
    tools = await peer.listTools();
    listed = new Set(tools.map(({ name }) => name));
  });
  afterAll(() => peer?.close());

  it("each text of the list says how what it names is reached", () => {
    const texts = tools.flatMap(({ description, inputSchema }) => textsIn([description, inputSchema]));
    expect(texts.flatMap(lost)).toEqual([]);
  });

  it("the instructions speak of what is there, and of nothing else", () => {
    const said = peer.instructions ?? "";
    expect(lost(said)).toEqual([]);
    const changes = tools.some(({ annotations }) => annotations?.readOnlyHint !== true);
    const asks = changes && !("GHL_CONFIRM" in env);
    expect(/dryRun/.test(said), "dryRun").toBe(changes);
    expect(/idempotencyKey/.test(said), "idempotencyKey").toBe(changes);
    expect(/confirm/.test(said), "confirm").toBe(asks);
    expect(/list_locations|takes location/.test(said), "location").toBe(has("list_locations"));
    expect(/search_operations/.test(said), "search").toBe(has("search_operations"));
    expect(/Nothing can be changed here/.test(said)).toBe(!changes);
    // A person's word is spoken of nowhere on the list either, where none is asked for.
    const words = tools.map(({ description = "" }) => description).join(" ");
    expect(/is confirmed first/.test(words)).toBe(asks && has("write_operation"));
  });

  it("errors say how what they name is reached", async () => {
    const wrong = { calendarId: "Bennett Interiors", contactId: "nobody at all", email: 5, nonsense: 1 };
    const calls: readonly (readonly [string, Record<string, unknown>])[] = [
      ...[...listed]
        .filter((name) => catalogue.card(name) !== undefined)
        .slice(0, 12)
        .map((name) => [name, wrong] as const),
      ["read_operation", { operation: "calendars_get_calender", arguments: {} }],
      ["read_operation", { operation: "zzz", arguments: {} }],
      ["read_operation", { operation: "contacts_get_contact", arguments: { contactId: "Olivia Bennett" } }],
      ["write_operation", { operation: "contacts_get_contact", arguments: {} }],
    ];
    for (const [name, args] of calls) {
      if (!has(name)) continue;
      const result = await peer.call(name, args);
      const advice = result.isError === true ? textsIn(result.structuredContent?.error) : [];
      const [, ...rest] = result.isError === true ? (result.content[0]?.text ?? "").split("\n") : [];
      expect([...advice.filter((text) => text !== messageOf(result)), ...rest].flatMap(lost), name).toEqual(
        [],
      );
    }
  });

  it("a description of an operation says how what it names is reached", async () => {
    if (!has("describe_operation")) return;
    for (const operation of [
      "contacts_update_contact",
      "calendars_create_appointment",
      "forms_upload_files",
    ]) {
      const { structuredContent } = await peer.call("describe_operation", { operation });
      const { inputSchema, needs, description } = { ...structuredContent };
      expect(textsIn([inputSchema, needs, description]).flatMap(lost), operation).toEqual([]);
    }
  });

  it.each(["refund a payment", "merge two contacts", "book an appointment", "change a contact's owner"])(
    "what is found for %s is reached by what is there",
    async (query) => {
      if (!has("search_operations")) return;
      const { structuredContent } = await peer.call("search_operations", { query });
      const { results = [], nearest = [], unsupported } = found.parse(structuredContent);
      for (const { call } of [...results, ...nearest]) expect(listed).toContain(call);
      const said = [unsupported ?? "", ...results.map(({ description = "" }) => description)];
      expect(said.flatMap(lost)).toEqual([]);
    },
  );

  it("a prompt says how what it names is reached", async () => {
    const several = has("list_locations") ? { location: account.settings.GHL_LOCATION_ID ?? "" } : {};
    for (const name of ["automation_audit", "pipeline_review", "weekly_report"]) {
      const [text = ""] = await peer.prompt(name, several);
      expect(lost(text), name).toEqual([]);
    }
  });
});

const lines = z.array(z.looseObject({ call: z.string(), description: z.string().optional() }));
const found = z.looseObject({
  results: lines.optional(),
  nearest: lines.optional(),
  unsupported: z.string().optional(),
});

function messageOf({ structuredContent }: { readonly structuredContent?: unknown }): unknown {
  return Object(Object(structuredContent).error).message;
}
