import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isEnd } from "../../src/call/kinds/time.js";
import type { TimeForm } from "../../src/declare/fields.js";
import type { Recorded } from "../harness/recorder.js";
import { type Place, placesOf, withValue } from "./places.js";
import { argumentSets, openWire, type Wire } from "./wire.js";

const newest = await placesOf("time");
const formsOf = (some: typeof newest) => new Set(some.map(([, , { kind }]) => kind.form));
/** Forms of times that only the older form of an operation has. */
const older = (await placesOf("time", "2021")).filter(([, , { kind }]) => !formsOf(newest).has(kind.form));

/** The second of March 2026 in New York, where the recorded account is: as an end, up to its last moment. */
const dayIn: Readonly<Record<TimeForm, { readonly start: string; readonly end: string }>> = {
  epochMilliseconds: {
    start: String(Date.parse("2026-03-02T00:00:00-05:00")),
    end: String(Date.parse("2026-03-02T23:59:59.999-05:00")),
  },
  epochSeconds: {
    start: String(Date.parse("2026-03-02T00:00:00-05:00") / 1000),
    end: String(Date.parse("2026-03-02T23:59:59-05:00") / 1000),
  },
  iso: { start: "2026-03-02T00:00:00-05:00", end: "2026-03-02T23:59:59-05:00" },
  date: { start: "2026-03-02", end: "2026-03-02" },
  monthDayYear: { start: "03-02-2026", end: "03-02-2026" },
  utcDay: { start: "2026-03-02T00:00:00.000Z", end: "2026-03-02T00:00:00.000Z" },
  clock12: { start: "2026-03-02 12:00 AM", end: "2026-03-02 11:59 PM" },
  clock12MonthFirst: { start: "03-02-2026 12:00 AM", end: "03-02-2026 11:59 PM" },
  clock24: { start: "2026-03-02 00:00:00", end: "2026-03-02 23:59:00" },
};

function sentIn({ query, body }: Recorded): string {
  return `${[...query.values()].join(" ")} ${body}`;
}

let wire: Wire;

/** The program that the tests of a block speak to. */
function open(env: Readonly<Record<string, string>>): void {
  beforeAll(async () => {
    wire = await openWire(env);
  });

  afterAll(() => wire?.close());
}

async function call(name: string, { path }: Place<"time">, value: unknown) {
  const { all: whole } = await argumentSets(wire, name);
  return wire.sent(name, Object(withValue(whole, path, value)));
}

it("there are times of every form", () => {
  expect(formsOf([...newest, ...older])).toEqual(new Set(Object.keys(dayIn)));
});

describe("by default", () => {
  open({});
  describe.each(newest)("%s: %s", promises);
});

describe("in the 2021 form", () => {
  open({ GHL_API_VERSION: "2021" });
  describe.each(older)("%s: %s", promises);
});

function promises(name: string, path: string, place: Place<"time">) {
  it("takes a date for the day, in the form that the API wants", async () => {
    const sent = sentIn(await call(name, place, "2026-03-02"));
    expect(sent).toContain(dayIn[place.kind.form][isEnd(path) ? "end" : "start"]);
  });

  it("takes an epoch number, whether it counts seconds or milliseconds", async () => {
    const noon = Date.parse("2026-03-02T12:00:00-05:00");
    const [inMilliseconds, inSeconds] = [await call(name, place, noon), await call(name, place, noon / 1000)];
    expect(sentIn(inSeconds)).toBe(sentIn(inMilliseconds));
  });

  it("takes nothing that is no ISO 8601, and says what to give", async () => {
    for (const wrong of ["03/02/2026", "2027-02-29"])
      await expect(call(name, place, wrong)).rejects.toThrow(/is not a time.*Give ISO 8601/s);
  });
}
