import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deviations, everywhere, notTools, onlyInSDK } from "../../facts/sdk-deviations.js";
import { allToolsets } from "../../src/catalogue/catalogue.js";
import { endpointOf, type Meaning } from "../../src/catalogue/endpoint.js";
import { type TimeForm, tenantPart } from "../../src/declare/fields.js";
import type { Operation } from "../../src/declare/operation.js";
import { argumentFields } from "../../src/declare/toolset.js";
import { type Recorded, type Recorder, startRecorder } from "../harness/recorder.js";
import { bodyOf } from "./judge.js";
import { openSDK, type SDK, sdkMethods } from "./sdk.js";
import { argumentSets, openWire, recordedAccount, type Wire } from "./wire.js";

const methods = sdkMethods();
const operations = (await allToolsets()).flatMap((toolset) => toolset.operations);
const shared = operations.filter(({ line }) => methods.has(line) && !notTools.includes(line));
/** Deviations of the list that came up. */
const found = new Set<string>();

/** The official SDK, given the same arguments, sends the same request, but for what `facts/sdk-deviations.ts` lists. */
describe("the official SDK", () => {
  let wire: Wire;
  let recorder: Recorder;
  let sdk: SDK;

  beforeAll(async () => {
    // Its code was made from the 2021 files.
    wire = await openWire({ GHL_API_VERSION: "2021" });
    recorder = await startRecorder();
    sdk = openSDK(recorder.url, recordedAccount.GHL_PIT);
  });

  afterAll(async () => {
    await wire?.close();
    await recorder?.close();
  });

  it("has no operation that the catalogue lacks", () => {
    const own = new Set(operations.map(({ line }) => String(line)));
    expect(methods.size).toBe(584);
    expect([...methods.keys()].filter((line) => !own.has(line))).toEqual(onlyInSDK);
    expect(shared.length).toBe(584 - onlyInSDK.length - notTools.length);
  });

  it.each(shared.map((operation) => [operation.name, operation.line, operation] as const))(
    "%s sends %s alike",
    async (name, line, operation) => {
      const method = methods.get(line);
      if (method === undefined) throw new Error(`the SDK lacks ${line}`);
      const { required, all } = await argumentSets(wire, name);
      for (const args of [required, all]) {
        const given = whole(operation, args);
        const ours = await wire.sent(name, args);
        await sdk.call(method, given, bodyFor(operation, given));
        const [theirs] = recorder.take();
        if (theirs === undefined) throw new Error("the SDK sent nothing");
        const known = deviations[line]?.differences ?? [];
        const unknown = differences(ours, theirs).filter((one) => {
          const general = everywhere.find(({ pattern }) => pattern.test(one));
          if (general !== undefined) found.add(general.name);
          if (known.includes(one)) found.add(`${line} ${one}`);
          return general === undefined && !known.includes(one);
        });
        expect(unknown, unknown.join("; ")).toEqual([]);
      }
    },
  );

  it("deviates in every way that is listed", () => {
    const listed = [
      ...everywhere.map(({ name }) => name),
      ...Object.entries(deviations).flatMap(([line, { differences }]) =>
        differences.map((one) => `${line} ${one}`),
      ),
    ];
    expect(listed.filter((one) => !found.has(one)).join("\n")).toBe("");
  });
});

/** The arguments with what the program adds by itself: the account, the defaults, the API's form of a time. */
function whole(operation: Operation, args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const account = {
    locationId: recordedAccount.GHL_LOCATION_ID,
    companyId: recordedAccount.GHL_COMPANY_ID,
    altType: "location",
  };
  const meanings = new Map(endpointOf(operation).arguments.map(({ name, meaning }) => [name, meaning]));
  const entries = Object.entries(argumentFields(operation)).map(([name, field]) => {
    const part = tenantPart(field);
    if (part !== undefined) return [name, args[name] ?? account[part]];
    const value = args[name] ?? field.safeParse(undefined).data;
    return [name, asSent(meanings.get(name), value)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function asSent(meaning: Meaning | undefined, value: unknown): unknown {
  if (meaning?.at === "items" && Array.isArray(value)) return value.map((item) => asSent(meaning.of, item));
  if (meaning?.at === "fields" && typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, asSent(meaning.of[name], inner)]),
    );
  const isTime = meaning?.at === "value" && meaning.kind.kind === "time" && typeof value === "string";
  return isTime ? timeAsSent(meaning.kind.form, value) : value;
}

/** Of the two times that samples hold: a day, and ten o'clock in London, which is five in New York. */
function timeAsSent(form: TimeForm, time: string): string | number {
  switch (form) {
    case "epochMilliseconds":
      return Date.parse(time);
    case "epochSeconds":
      return Date.parse(time) / 1000;
    case "iso":
      return time;
    case "date":
      return time.slice(0, 10);
    case "monthDayYear":
      return "03-02-2026";
    case "utcDay":
      return `${time.slice(0, 10)}T00:00:00.000Z`;
    case "clock12":
      return "2026-03-02 05:00 AM";
    case "clock12MonthFirst":
      return "03-02-2026 05:00 AM";
    case "clock24":
      return "2026-03-02 05:00:00";
  }
}

function bodyFor({ body }: Operation, args: Readonly<Record<string, unknown>>): unknown {
  if (body === undefined) return undefined;
  if (body.kind === "whole") return args.body;
  return Object.fromEntries(Object.entries(args).filter(([name]) => Object.hasOwn(body.fields, name)));
}

function differences(ours: Recorded, theirs: Recorded): readonly string[] {
  return [
    ...(ours.method === theirs.method ? [] : [`method ${theirs.method}`]),
    ...(ours.path === theirs.path ? [] : [`path ${theirs.path}`]),
    ...(ours.headers.version === theirs.headers.version ? [] : [`Version ${theirs.headers.version}`]),
    ...queryDifferences(ours.query, theirs.query),
    ...bodyDifferences(ours, theirs),
  ];
}

function queryDifferences(ours: URLSearchParams, theirs: URLSearchParams): readonly string[] {
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  return [...names].flatMap((name) => {
    const [own, other] = [ours.getAll(name), theirs.getAll(name)];
    if (isDeepStrictEqual(own, other)) return [];
    if (other.length === 0 && isDeepStrictEqual(own, theirs.getAll(`${name}[]`))) return [`query ${name}[]`];
    if (name.endsWith("[]") && ours.has(name.slice(0, -2))) return [];
    return [other.length === 0 ? `query lacks ${name}` : `query ${name}=${other.join("|")}`];
  });
}

function bodyDifferences(ours: Recorded, theirs: Recorded): readonly string[] {
  const types = [ours, theirs].map(({ headers }) => headers["content-type"]?.split(";")[0] ?? "none");
  const [own, other] = types;
  if (own !== other && !(ours.body.length === 0 && theirs.body.length === 0))
    return [`body is ${other}, not ${own}`];
  if (ours.body.length === 0 || theirs.body.length === 0) {
    return ours.body.length === theirs.body.length
      ? []
      : [`body is ${theirs.body.length === 0 ? "missing" : "there"}`];
  }
  const [sent, expected] = [bodyOf(theirs), bodyOf(ours)];
  return isDeepStrictEqual(sent, expected)
    ? []
    : [`body ${JSON.stringify(sent)}, not ${JSON.stringify(expected)}`];
}
