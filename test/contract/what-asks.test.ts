import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { type Condition, holds, inWords } from "../../src/declare/condition.js";
import { effectsOf } from "../../src/declare/effect.js";
import { argumentSets, openWire, type Wire } from "./wire.js";

/** Whether a person is asked depends on what a change says: each condition of the catalogue is tried on both sides. */
const catalogue = await loadCatalogue();
const all = await Promise.all(
  catalogue.cards.map(async (card) => (await catalogue.endpoint(card)).operation),
);
const conditional = all.flatMap((operation) =>
  Object.entries(operation.riskWhen).map(
    ([risk, condition]) => [operation.name, risk, inWords(condition), condition] as const,
  ),
);

type Arguments = Record<string, unknown>;

/** The arguments changed so that the condition does hold, or does not. @param whole holds a value at every place. */
function madeTo(hold: boolean, condition: Condition, args: Arguments, whole: Arguments): Arguments {
  if (holds(condition, args) === hold) return args;
  switch (condition.kind) {
    case "is":
      return hold ? at(args, condition.path, condition.values[0]) : without(args, condition.path);
    case "is not":
      if (!hold) return at(args, condition.path, condition.values[0]);
      // Where it has to be given, it is something else than the example's.
      return condition.values.includes("DRAFT")
        ? at(args, condition.path, "PUBLISHED")
        : without(args, condition.path);
    case "given":
      return hold ? { ...args, ...withWhole(condition.path, whole) } : without(args, condition.path);
    case "not given":
      return hold ? without(args, condition.path) : { ...args, ...withWhole(condition.path, whole) };
    case "any": {
      const none = condition.of.reduce((left, one) => madeTo(false, one, left, whole), args);
      const [first] = condition.of;
      return hold && first !== undefined ? madeTo(true, first, none, whole) : none;
    }
    case "all":
      return condition.of.reduce((left, one) => madeTo(hold, one, left, whole), args);
  }
}

/** The argument that a path begins with, with everything in it. */
function withWhole(path: string, whole: Arguments): Arguments {
  const [name = ""] = path.split(".");
  return { [name]: whole[name] };
}

function at(args: Arguments, path: string, value: unknown): Arguments {
  const [name = "", ...rest] = path.split(".");
  return { ...args, [name]: rest.length === 0 ? value : at(Object(args[name]), rest.join("."), value) };
}

/** Without what a path leads to. An inner field is often required, so that the argument goes as a whole. */
function without(args: Arguments, path: string): Arguments {
  const [name = ""] = path.split(".");
  return Object.fromEntries(Object.entries(args).filter(([key]) => key !== name));
}

let wire: Wire;

beforeAll(async () => {
  wire = await openWire({ GHL_CONFIRM: "auto" });
});

afterAll(() => wire?.close());

async function asks(name: string, args: Arguments): Promise<boolean> {
  const result = await wire.peer.call(name, args);
  if (Object.hasOwn(result.structuredContent ?? {}, "confirmationNeeded")) return true;
  if (result.isError === true) throw new Error(result.content[0]?.text);
  return false;
}

describe.each(conditional)("%s: %s where %s", (name, risk, _, condition) => {
  const operation = all.find((one) => one.name === name);

  it("asks a person", async () => {
    const { example, all: whole } = await argumentSets(wire, name);
    expect(await asks(name, madeTo(true, condition, example, whole))).toBe(true);
  });

  it("and otherwise asks only for what else it does", async () => {
    const { example, all: whole } = await argumentSets(wire, name);
    if (operation === undefined) throw new Error(`no ${name}`);
    const spared = Object.values(operation.riskWhen).reduce(
      (args, one) => madeTo(false, one, args, whole),
      example,
    );
    const others = [operation.risk, ...operation.riskAlso].filter(
      (one) => one !== "write" && operation.riskWhen[one] === undefined,
    );
    expect(effectsOf(operation, spared)).not.toContain(risk);
    expect(await asks(name, spared)).toBe(others.length > 0);
  });
});

/** What a person must hear of first, and what nobody need be asked: found by people who tried. */
describe("a change", () => {
  const contactId = "Cont4ct0000000000001";

  it.each<[string, string, Arguments]>([
    ["lifts do-not-disturb", "contacts_update_contact", { contactId, dnd: false }],
    [
      "lifts it on one channel",
      "contacts_update_contact",
      { contactId, dndSettings: { SMS: { status: "inactive" } } },
    ],
    [
      "does not say whether the customer is told",
      "calendars_update_appointment",
      { eventId: "Event000000000000001", title: "Consultation" },
    ],
  ])("that %s asks", async (_, name, args) => {
    expect(await asks(name, args)).toBe(true);
  });

  it.each<[string, string, Arguments]>([
    ["sets do-not-disturb", "contacts_update_contact", { contactId, dnd: true }],
    ["tells nobody", "calendars_update_appointment", { eventId: "Event000000000000001", toNotify: false }],
  ])("that %s does not ask", async (_, name, args) => {
    expect(await asks(name, args)).toBe(false);
  });
});

it("a preview warns of no effect that does not come about", async () => {
  const strict = await openWire({ GHL_CONFIRM: "always" });
  const preview = async (args: Arguments) => {
    const appointment = { eventId: "Event000000000000001", title: "Consultation", ...args };
    const { structuredContent } = await strict.peer.call("calendars_update_appointment", appointment);
    return JSON.stringify(structuredContent);
  };
  expect(await preview({ toNotify: false })).not.toContain("may be messaged");
  expect(await preview({})).toContain("may be messaged");
  await strict.close();
});

it("there are conditions of main effects and of further ones", () => {
  expect(conditional.length).toBeGreaterThan(15);
});
