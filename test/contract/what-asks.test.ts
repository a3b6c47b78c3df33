import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listOf, objectOf } from "../../facts/official/shape.js";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { type Condition, holds, inWords } from "../../src/declare/condition.js";
import { effectsOf } from "../../src/declare/effect.js";
import { replacingArguments } from "../../src/declare/replaced.js";
import { argumentSets, effectsAsked, inputSchemaOf, openWire, type Wire } from "./wire.js";

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

/** What arguments can be made of. */
interface Material {
  /** A value at every place. */
  readonly whole: Arguments;
  readonly schema: unknown;
}

/** The arguments changed so that the condition does hold, or does not. */
function madeTo(hold: boolean, condition: Condition, args: Arguments, material: Material): Arguments {
  if (holds(condition, args) === hold) return args;
  switch (condition.kind) {
    case "is":
    case "is not": {
      const { path, values } = condition;
      if (hold === (condition.kind === "is")) return at(standing(args, path, material), path, values[0]);
      const isRequired = listOf(objectOf(material.schema).required).includes(path);
      const other = otherThan(values, schemaAt(material.schema, path), isRequired);
      return other === undefined
        ? without(args, path, material)
        : at(standing(args, path, material), path, other);
    }
    case "given":
    case "not given":
      return hold === (condition.kind === "given")
        ? withWhole(args, condition.path, material)
        : without(args, condition.path, material);
    case "any": {
      const none = condition.of.reduce((left, one) => madeTo(false, one, left, material), args);
      const [first] = condition.of;
      return hold && first !== undefined ? madeTo(true, first, none, material) : none;
    }
    case "all":
      return condition.of.reduce((left, one) => madeTo(hold, one, left, material), args);
  }
}

function schemaAt(schema: unknown, path: string): unknown {
  if (path === "") return schema;
  const [name = "", ...rest] = path.split(".");
  return schemaAt(objectOf(objectOf(schema).properties)[name], rest.join("."));
}

/** Another value that the schema names; undefined where it may be left out or be anything. */
function otherThan(values: readonly unknown[], schema: unknown, isRequired: boolean): unknown {
  const { type, enum: named } = objectOf(schema);
  if (type === "boolean") return !values[0];
  if (type === "string" && named === undefined && isRequired) return `not ${values[0]}`;
  return listOf(named).find((one) => !values.some((value) => value === one));
}

function withWhole(args: Arguments, path: string, { whole }: Material): Arguments {
  const [name = ""] = path.split(".");
  return { ...args, [name]: whole[name] };
}

/** With an argument to change something in: what else stands there may be required. */
function standing(args: Arguments, path: string, material: Material): Arguments {
  const [name = "", ...rest] = path.split(".");
  return rest.length === 0 || args[name] !== undefined ? args : withWhole(args, path, material);
}

function at(args: Arguments, path: string, value: unknown): Arguments {
  const [name = "", ...rest] = path.split(".");
  return { ...args, [name]: rest.length === 0 ? value : at(Object(args[name]), rest.join("."), value) };
}

/** Without what a path leads to: the argument as a whole, since an inner field is often required, unless it is too. */
function without(args: Arguments, path: string, { schema }: Material): Arguments {
  const [name = "", ...rest] = path.split(".");
  const inner = rest.join(".");
  if (inner !== "" && listOf(objectOf(schema).required).includes(name)) {
    return { ...args, [name]: withoutInner(args[name], inner) };
  }
  return Object.fromEntries(Object.entries(args).filter(([key]) => key !== name));
}

function withoutInner(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutInner(item, path));
  const [name = "", ...rest] = path.split(".");
  return Object.fromEntries(
    Object.entries(Object(value)).flatMap(([key, inner]) => {
      if (key !== name) return [[key, inner]];
      return rest.length === 0 ? [] : [[key, withoutInner(inner, rest.join("."))]];
    }),
  );
}

let wire: Wire;

beforeAll(async () => {
  wire = await openWire({ GHL_CONFIRM: "auto" });
});

afterAll(() => wire?.close());

describe.each(conditional)("%s: %s where %s", (name, risk, _, condition) => {
  const operation = all.find((one) => one.name === name);

  it("asks a person", async () => {
    const { example, all: whole } = await argumentSets(wire, name);
    const schema = await inputSchemaOf(wire, name);
    expect(await effectsAsked(wire, name, madeTo(true, condition, example, { whole, schema }))).toContain(
      risk,
    );
  });

  it("and otherwise asks only for what else it does", async () => {
    const { example, all: whole } = await argumentSets(wire, name);
    const schema = await inputSchemaOf(wire, name);
    if (operation === undefined) throw new Error(`no ${name}`);
    const spared = Object.values(operation.riskWhen).reduce(
      (args, one) => madeTo(false, one, args, { whole, schema }),
      example,
    );
    const others = [operation.risk, ...operation.riskAlso].filter(
      (one) => one !== "write" && operation.riskWhen[one] === undefined,
    );
    // What stands where a list takes its place, the upstream here does not say: replaced-lists.test.ts.
    const replaces = replacingArguments(operation).some((argument) => argument in spared);
    expect(effectsOf(operation, spared)).not.toContain(risk);
    const asked = await effectsAsked(wire, name, spared);
    expect(asked).not.toContain(risk);
    expect(asked.length > 0).toBe(others.length > 0 || replaces);
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

it("a condition reads like a sentence, what belongs together in brackets", async () => {
  const { structuredContent } = await wire.peer.call("describe_operation", {
    operation: "social_update_queue",
  });
  expect(structuredContent).toMatchObject({
    risk: {
      when: {
        send: 'status is not "paused" or "deleted" and (status is "active", or enableFuturePosts is true, or timeSlots or prioritizeNewContent is given)',
        delete: 'status is "deleted"',
      },
    },
  });
});

it("there are conditions of main effects and of further ones", () => {
  expect(conditional.length).toBeGreaterThan(15);
});
