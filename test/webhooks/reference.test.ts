import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ledger } from "../../facts/ledger.js";
import { readWebhooks } from "../../facts/official/webhooks.js";
import { events, findEvent } from "../../src/webhooks/events/index.js";
import { publishedKey } from "../../src/webhooks/receive/verify.js";

const documented = readWebhooks();
const reference = Object.entries(documented.events);

/** Where the catalogue knows more than the reference, and from where. */
const knownSince = {
  payloadTypes: new Map([
    // The live pages of these events have since been given a payload.
    ["SupportTicketCreate", "SupportTicketCreate"],
    ["SupportTicketUpdate", "SupportTicketUpdate"],
    ["SupportTicketDelete", "SupportTicketDelete"],
  ]),
  // On the event's own page; the reference gathers scopes from one page alone (docs/api/webhooks.md#events).
  scopes: new Map([["VoiceAiCallEnd", ["voice-ai-dashboard.readonly"]]]),
};

describe("the declared events beside the documented ones", () => {
  it("has the same events", () => {
    const names = reference.map(([name]) => name);
    expect(names.length).toBeGreaterThan(70);
    expect(events.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  it.each(reference)("has the same group, payload type and scopes: %s", (name, entry) => {
    expect(findEvent(name)).toMatchObject({
      group: entry.group,
      payloadType: knownSince.payloadTypes.get(name) ?? entry.payloadType,
      scopes: knownSince.scopes.get(name) ?? entry.scopes,
    });
  });

  it.each(reference)("has every documented field, of the documented type: %s", (name, { fields }) => {
    const event = findEvent(name);
    const schema: unknown = event && z.toJSONSchema(event.payload, { io: "input" });
    const amiss = Object.entries(fields).filter(([field, type]) => !admits(schema, field, type));
    expect(amiss).toEqual([]);
  });

  it("needs no lenience any more for what the reference has caught up with", () => {
    const bare = reference.filter(([, { fields }]) => Object.keys(fields).length === 0).map(([name]) => name);
    expect(bare.sort()).toEqual([...knownSince.payloadTypes.keys()].sort());
  });

  it("reads entities by operations that exist", () => {
    const missing = events.filter(({ reads }) => reads !== null && !ledger.has(reads));
    expect(missing.map(({ name, reads }) => `${name}: ${reads}`)).toEqual([]);
  });

  it("has the published key", () => {
    const der = Buffer.from(publishedKey, "base64");
    expect(createHash("sha256").update(der).digest("hex").slice(0, 8)).toBe("5a2c1b27");
    expect(publishedKey).toBe(documented.publishedKey);
  });
});

const node = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  anyOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
});

/** JSON Schema type for a type as the reference writes it; none where it names several, or null. */
const types: ReadonlyMap<string, string> = new Map([
  ["string", "string"],
  ["Date", "string"],
  ["Email/SMS", "string"],
  ["enum(COMPLETE|FAILED|PENDING)", "string"],
  ["enum(oauth2|basic)", "string"],
  ["number", "number"],
  ["integer", "number"],
  ["boolean", "boolean"],
  ["array", "array"],
  ["object", "object"],
]);

/** Whether a JSON Schema declares the field (`items[].price.name`) and lets values of the type through. */
function admits(schema: unknown, path: string, type: string): boolean {
  const found = path
    .replaceAll("[]", ".[]")
    .split(".")
    .reduce<readonly unknown[]>(
      (at, step) => at.flatMap(branches).flatMap((branch) => below(branch, step)),
      [schema],
    );
  const expected = types.get(type);
  return found
    .flatMap(branches)
    .some((leaf) => !leaf.type || !expected || [leaf.type].flat().includes(expected));
}

/** A loose object lets any field through, which does not declare it; only a record's members need no name. */
function below(branch: z.output<typeof node>, step: string): readonly unknown[] {
  if (step === "[]") return branch.items === undefined ? [] : [branch.items];
  const next = branch.properties ? branch.properties[step] : branch.additionalProperties;
  return next === undefined ? [] : [next];
}

function branches(schema: unknown): readonly z.output<typeof node>[] {
  const parsed = node.parse(schema);
  return parsed.anyOf ? parsed.anyOf.flatMap(branches) : [parsed];
}
