import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { connect, type Peer } from "../harness/peers.js";

const hintsSchema = z.strictObject({
  readOnlyHint: z.boolean(),
  destructiveHint: z.boolean(),
  idempotentHint: z.boolean(),
  openWorldHint: z.boolean(),
});

const catalogue = await loadCatalogue();
let peer: Peer;
let hints: ReadonlyMap<string, z.infer<typeof hintsSchema>>;

beforeAll(async () => {
  const env = { GHL_PIT: "pit-hints", GHL_LOCATION_ID: "Loc4tion0000000000AA", GHL_TOOLS: "all" };
  peer = await connect("sdk 2.x on 2026-07-28", { args: [], env });
  const tools = await peer.listTools();
  hints = new Map(tools.map(({ name, annotations }) => [name, hintsSchema.parse(annotations)]));
});

afterAll(() => peer?.close());

describe("the hints of a tool", () => {
  it("are there for every operation, and say that it reads where it does nothing else", () => {
    for (const { name, risk } of catalogue.cards)
      expect([name, hints.get(name)?.readOnlyHint]).toEqual([name, risk === "read"]);
  });

  it.each([
    ["a search by POST reads", "contacts_search_contacts", { readOnlyHint: true, destructiveHint: false }],
    ["a GET that connects an account does not", "social_start_google_oauth", { readOnlyHint: false }],
    ["a void cannot be taken back", "invoices_void_invoice", { destructiveHint: true, openWorldHint: true }],
    ["a PUT that moves money may move it twice", "saas_update_subscription", { idempotentHint: false }],
    [
      "a PUT that reaches people reaches them twice",
      "calendars_update_appointment",
      { idempotentHint: false },
    ],
    [
      "a PUT that sets a field does not",
      "contacts_update_contact",
      { idempotentHint: true, destructiveHint: false },
    ],
    [
      "a message goes out into the world",
      "conversations_send_message",
      { openWorldHint: true, idempotentHint: false },
    ],
    ["a deletion does it once", "contacts_delete_contact", { destructiveHint: true, idempotentHint: true }],
  ] as const)("go by the effect and not by the verb: %s", (_, name, wanted) => {
    expect(hints.get(name)).toMatchObject(wanted);
  });

  it.each(["read", "write", "delete"] as const)(
    "of the %s executor are true of every operation that it runs",
    (executor) => {
      const own = hints.get(`${executor}_operation`);
      const untrue = catalogue.cards
        .filter((card) => card.class === executor)
        .filter(({ name }) => {
          const one = hints.get(name);
          return (
            own?.readOnlyHint !== one?.readOnlyHint ||
            (one?.destructiveHint && !own?.destructiveHint) ||
            (own?.idempotentHint && !one?.idempotentHint) ||
            (one?.openWorldHint && !own?.openWorldHint)
          );
        });
      expect(untrue.map(({ name }) => name)).toEqual([]);
    },
  );
});
