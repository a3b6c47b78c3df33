import { execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const main = fileURLToPath(new URL("../../dist/src/main.js", import.meta.url));
const factsSchema = z.object({
  url: z.string(),
  agencyToken: z.string(),
  locationToken: z.string(),
  companyId: z.string(),
  locationId: z.string(),
  consentPage: z.string(),
  control: z.string(),
});

async function started<Value>(
  flags: readonly string[],
  work: (facts: z.infer<typeof factsSchema>) => Promise<Value>,
): Promise<Value> {
  const child = spawn(process.execPath, [main, "simulator", "--port", "0", "--json", ...flags]);
  try {
    const { value } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
    return await work(factsSchema.parse(JSON.parse(String(value))));
  } finally {
    child.kill();
  }
}

async function get(url: string, token: string) {
  const headers = { authorization: `Bearer ${token}`, version: "2021-07-28" };
  const response = await fetch(url, { headers });
  return { status: response.status, text: await response.text() };
}

describe("ghl-mcp simulator", () => {
  it("prints an address, tokens of both levels, a consent page and a control address that all work", async () => {
    await started([], async (facts) => {
      const { url, locationId, companyId } = facts;
      expect(await get(`${url}/locations/${locationId}`, facts.locationToken)).toMatchObject({ status: 200 });
      const search = `${url}/locations/search?companyId=${companyId}`;
      expect(await get(search, facts.agencyToken)).toMatchObject({ status: 200 });
      const consent = await fetch(`${facts.consentPage}${encodeURIComponent("http://127.0.0.1:1/back")}`);
      expect([consent.status, await consent.text()]).toEqual([200, expect.stringContaining(locationId)]);
      expect((await fetch(`${facts.control}/clock`)).status).toBe(200);
    });
  });

  it.each([
    ["agency", 3, true],
    ["empty", 3, false],
    ["large", 500, true],
  ] as const)("starts with the %s world, of %s sub-accounts", async (world, locations, peopled) => {
    await started(["--world", world], async ({ url, companyId, agencyToken, locationId, locationToken }) => {
      const listed = await get(`${url}/locations/search?companyId=${companyId}&limit=1000`, agencyToken);
      const found = z.object({ locations: z.array(z.unknown()) }).parse(JSON.parse(listed.text));
      expect(found.locations).toHaveLength(locations);
      const people = await get(`${url}/contacts/?locationId=${locationId}`, locationToken);
      const { contacts } = z.object({ contacts: z.array(z.unknown()) }).parse(JSON.parse(people.text));
      expect(contacts.length > 0).toBe(peopled);
    });
  });

  it.each([
    [["--world", "moon"], "want agency, empty, large"],
    [["--port", "x"], "want a whole number"],
  ])("refuses %j and says what it wants", async (flags, hint) => {
    const told = await new Promise<string>((resolve) =>
      execFile(process.execPath, [main, "simulator", ...flags], (_, __, stderr) => resolve(stderr)),
    );
    expect(told).toContain(hint);
  });
});
