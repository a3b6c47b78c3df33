import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overrides } from "../../facts/overrides.js";
import { wireRequest } from "../../src/api/wire/request.js";
import { allToolsets, loadCatalogue } from "../../src/catalogue/catalogue.js";
import { expectedIn2021 } from "./forms.js";
import { faultsOnWire } from "./judge.js";
import { additionalIn, argumentSets, openWire, recordedAccount, type Wire } from "./wire.js";

const catalogue = await loadCatalogue();
const operations = (await allToolsets()).flatMap((toolset) => toolset.operations);
const usedOverrides = new Set<string>();

/** Every operation leaves the real process three times and is looked at on the wire. v3.test.ts does the same for v3. */
describe("each operation on the wire, under GHL_API_VERSION=2021", () => {
  let wire: Wire;

  beforeAll(async () => {
    wire = await openWire({ GHL_API_VERSION: "2021" });
  });

  afterAll(() => wire?.close());

  it.each(catalogue.cards.map(({ name, line }) => [name, line]))("%s sends %s", async (name, line) => {
    const expected = expectedIn2021(line);
    for (const [which, args] of Object.entries(await argumentSets(wire, name))) {
      const request = await wire.sent(name, args);
      const faults = faultsOnWire(request, { ...expected, additional: additionalIn(args) }, (override) =>
        usedOverrides.add(`${line} ${override}`),
      );
      expect(faults, `with ${which} arguments: ${faults.join("; ")}`).toEqual([]);
    }
  });
});

/** The auth layer sends these by itself: `test/ghl/auth` looks at that. Here their declarations are held to the facts. */
describe("an operation that deals in tokens", () => {
  const internal = operations.filter((operation) => operation.internal);

  it.each(internal.map((operation) => [operation.line, operation] as const))(
    "%s is laid out as officially",
    (line, operation) => {
      const account = {
        companyId: recordedAccount.GHL_COMPANY_ID,
        locationId: recordedAccount.GHL_LOCATION_ID,
      };
      const { method, target, version, contentType, body } = wireRequest(operation, {
        ...account,
        ...operation.example,
      });
      const [path = "", query = ""] = target.split("?");
      const request = {
        method,
        path,
        query: new URLSearchParams(query),
        headers: {
          version,
          authorization: "Bearer pit-recorded",
          ...(contentType === undefined ? {} : { "content-type": contentType }),
        },
        body: Buffer.from(typeof body === "string" ? body : ""),
      };
      expect(faultsOnWire(request, expectedIn2021(line))).toEqual([]);
    },
  );
});

describe("the overrides of the spec", () => {
  it("are needed, each type of them", () => {
    const listed = Object.entries(overrides).flatMap(([line, { types }]) =>
      (types ?? []).map((name) => `${line} types ${name}`),
    );
    const unused = listed.filter((override) => !usedOverrides.has(override));
    expect(unused.join("; ")).toBe("");
  });
});
