import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Loss } from "../../src/call/call.js";
import { needsConfirmation } from "../../src/call/changes/confirmations.js";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { effectsOf } from "../../src/declare/effect.js";
import type { Operation } from "../../src/declare/operation.js";
import { replacingArguments } from "../../src/declare/replaced.js";
import { templatePattern } from "./judge.js";
import { argumentSets, openWire, type Wire } from "./wire.js";

const catalogue = await loadCatalogue();
const { cards } = catalogue;
const changes = cards.filter((card) => card.class !== "read");
const operations = new Map(
  await Promise.all(
    changes.map(async (card) => [card.name, (await catalogue.endpoint(card)).operation] as const),
  ),
);
/** Lists of the example that take the place of others; which those are, the upstream here does not say. */
function lossesOf(operation: Operation): readonly Loss[] {
  return replacingArguments(operation)
    .filter((argument) => argument in operation.example)
    .map((argument) => ({ argument, kind: "unread" }));
}

/** By what each says of itself with its own example; what-asks.test.ts tries the other arguments. */
const asked = changes.filter(({ name }) => {
  const operation = operations.get(name);
  if (operation === undefined) return false;
  const effects = effectsOf(operation, operation.example);
  return effects.some((one) => one !== "write") || lossesOf(operation).length > 0;
});
const unasked = changes.filter((card) => !asked.includes(card));

const named = (some: typeof cards) => some.map((card) => [card.name, card] as const);

/** Calls a change with its example, and says what it answered and whether it was sent; look-ups on the way do not count. */
async function called(
  wire: Wire,
  { name, line }: (typeof cards)[number],
  more: Record<string, unknown> = {},
) {
  const { example } = await argumentSets(wire, name);
  wire.take();
  const result = await wire.peer.call(name, { ...example, ...more });
  const [method = "", template = ""] = line.split(" ");
  const sent = wire
    .take()
    .filter((request) => request.method === method && templatePattern(template).test(request.path));
  return { answer: result.structuredContent ?? {}, sent: sent.length };
}

/** By a client that cannot ask a person. */
describe("under GHL_CONFIRM=auto", () => {
  let wire: Wire;

  beforeAll(async () => {
    wire = await openWire({ GHL_CONFIRM: "auto" });
  });

  afterAll(() => wire?.close());

  it.each(named(asked))("%s waits for a person's word", async (_, card) => {
    const { answer, sent } = await called(wire, card);
    expect(answer).toMatchObject({ confirmationNeeded: { preview: { operation: card.name } } });
    expect(sent).toBe(0);
  });

  it.each(named(unasked))("%s is sent", async (_, card) => {
    const { answer, sent } = await called(wire, card);
    expect(answer).not.toHaveProperty("confirmationNeeded");
    expect(sent).toBe(1);
  });
});

/** Nobody is asked here: what is not sent is not sent because of dryRun. */
describe("with dryRun", () => {
  let wire: Wire;

  beforeAll(async () => {
    wire = await openWire({ GHL_CONFIRM: "never" });
  });

  afterAll(() => wire?.close());

  it.each(named(changes))("%s shows its request, and sends nothing", async (_, card) => {
    const { answer, sent } = await called(wire, card, { dryRun: true });
    const [method] = card.line.split(" ");
    expect(answer).toMatchObject({ dryRun: true, operation: card.name, method });
    expect(sent).toBe(0);
  });
});

/** On the wire the other two are a call each (confirm.test.ts): what differs is only what this function says. */
describe("the policy", () => {
  const none: typeof cards = [];

  it.each([
    ["auto", asked],
    ["always", changes],
    ["never", none],
  ] as const)("%s asks a person before exactly the changes that it is for", (policy, waiting) => {
    const names = (some: typeof cards) => some.map(({ name }) => name).sort();
    const waits = ({ name }: (typeof cards)[number]) => {
      const operation = operations.get(name);
      return (
        operation !== undefined &&
        needsConfirmation(policy, operation, operation.example, lossesOf(operation))
      );
    };
    expect(names(cards.filter(waits))).toEqual(names(waiting));
  });
});

it("there are changes of both kinds", () => {
  expect(asked.length).toBeGreaterThan(100);
  expect(unasked.length).toBeGreaterThan(100);
});
