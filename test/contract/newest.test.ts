import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ledgerV3 } from "../../facts/ledger.js";
import { allToolsets, loadCatalogue } from "../../src/catalogue/catalogue.js";
import { plainName } from "../../src/catalogue/endpoint.js";
import { keptIn2021 } from "../../src/catalogue/v3.js";
import { expectedIn2021, expectedInV3, official } from "./forms.js";
import { faultsOnWire } from "./judge.js";
import { additionalIn, argumentSets, openWire, type Wire } from "./wire.js";

const { cards } = await loadCatalogue();
const operations = (await allToolsets()).flatMap((toolset) => toolset.operations);
const kept = keptIn2021.flatMap(({ lines }): readonly string[] => lines);

/** Without GHL_API_VERSION: the v3 form of what both sets hold, but for the operations that have a reason not to. */
describe("each operation as it goes out by default", () => {
  let wire: Wire;

  beforeAll(async () => {
    wire = await openWire();
  });

  afterAll(() => wire?.close());

  it.each(cards.map(({ name, line }) => [name, line]))(
    "%s sends the newest form of %s",
    async (name, line) => {
      const isNewer = ledgerV3.has(line) && !kept.includes(line);
      const expected = isNewer ? expectedInV3(line) : expectedIn2021(line);
      const { all } = await argumentSets(wire, name);
      const faults = faultsOnWire(await wire.sent(name, all), { ...expected, additional: additionalIn(all) });
      expect(faults.join("; ")).toBe("");
    },
  );
});

/** What speaks against the v3 form, by the words with which the list of those kept gives the reason. */
const grounds: Readonly<Record<string, (line: string) => boolean>> = {
  "names no Version": (line) => official.v3.get(line)?.version === undefined,
  // The code of the tokens sends snake_case, which the v3 file does not know.
  "taken its v3 form back": (line) => line === "POST /oauth/token",
  "gives up": (line) => operations.some((one) => one.line === line && one.v3?.deprecated === true),
  "wants more": (line) => wantedIn("v3", line).some((name) => !wantedIn("2021", line).includes(name)),
  "refuses a private integration": (line) => refusesPIT("v3", line) && !refusesPIT("2021", line),
};

/** v3 forms that go out although something speaks against them. */
const allTheSame: Readonly<Record<string, string>> = {
  "PUT /social-media-posting/{locationId}/posts/{id}":
    "It wants the accounts and the user that a new post wants too, and gives what each network's posts have.",
};

function wantedIn(set: "2021" | "v3", line: string): readonly string[] {
  const operation = official[set].get(line);
  const query = [...(operation?.query ?? [])].flatMap(([name, { required }]) => (required ? [name] : []));
  return [...query, ...(operation?.body?.required ?? [])].map(plainName);
}

function refusesPIT(set: "2021" | "v3", line: string): boolean {
  const schemes = official[set].get(line)?.schemes ?? [];
  return schemes.length > 0 && schemes.every((scheme) => scheme.endsWith("-Only"));
}

describe("the operations that are kept in their 2021 form", () => {
  it.each(keptIn2021.map(({ reason, lines }) => [reason, lines] as const))(
    "are needed: %s",
    (reason, lines) => {
      const [ground, ...others] = Object.entries(grounds).filter(([words]) => reason.includes(words));
      expect(others).toEqual([]);
      expect(lines.filter((line) => !ledgerV3.has(line) || !ground?.[1](line))).toEqual([]);
    },
  );

  it("are all of which something speaks against v3", () => {
    const doubtful = [...ledgerV3.keys()].filter((line) =>
      Object.values(grounds).some((ground) => ground(line)),
    );
    expect(doubtful.filter((line) => !kept.includes(line))).toEqual(Object.keys(allTheSame));
  });
});
