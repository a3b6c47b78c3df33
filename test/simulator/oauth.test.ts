import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo, demoApp } from "../../simulator/index.js";
import { at, Harness, textAt } from "./harness.js";

let harness: Harness;
let ahead = 0;
beforeAll(async () => {
  harness = await Harness.start({ now: () => new Date(Date.now() + ahead) });
});
afterAll(() => harness.close());

type Form = Readonly<Record<string, string>>;
const credentials = { client_id: demoApp.clientId, client_secret: demoApp.clientSecret };

async function ask(path: string, form: Form, token?: string) {
  const response = await fetch(`${harness.simulator.url}${path}`, {
    method: "POST",
    headers: {
      version: "2021-07-28",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: new URLSearchParams(form),
  });
  const body: unknown = await response.json();
  return { status: response.status, body };
}

async function logIn(choice: string): Promise<unknown> {
  const address = new URL(`${harness.simulator.url}/v2/oauth/chooselocation`);
  address.search = new URLSearchParams({
    response_type: "code",
    client_id: demoApp.clientId,
    redirect_uri: "https://app.example.com/callback",
    state: "abc",
    choose: choice,
  }).toString();
  const redirect = await fetch(address, { redirect: "manual" });
  const back = new URL(redirect.headers.get("location") ?? "");
  expect(back.searchParams.get("state")).toBe("abc");
  const code = back.searchParams.get("code") ?? "";
  return (await ask("/oauth/token", { ...credentials, grant_type: "authorization_code", code })).body;
}

describe("The simulated OAuth", () => {
  it("shows a page on which the agency or a sub-account is chosen", async () => {
    const query = `response_type=code&client_id=${demoApp.clientId}&redirect_uri=https://app.example.com/callback`;
    const page = await fetch(`${harness.simulator.url}/v2/oauth/chooselocation?${query}`);
    expect(await page.text()).toContain("Harbor Dental Studio");
  });

  it("gives an agency's token that is of the agency, and a sub-account's that is of it", async () => {
    expect(await logIn("agency")).toMatchObject({
      userType: "Company",
      companyId: demo.companyId,
      expires_in: 86_399,
    });
    const own = await logIn(demo.gymLocationId);
    expect(own).toMatchObject({ userType: "Location", locationId: demo.gymLocationId });
    const token = textAt(own, "access_token");
    expect((await harness.get(`/calendars/?locationId=${demo.gymLocationId}`, { token })).status).toBe(200);
    const other = await harness.get(`/calendars/?locationId=${demo.locationId}`, { token });
    expect(other).toMatchObject({ status: 403 });
    const agency = await harness.get(`/snapshots/?companyId=${demo.companyId}`, { token });
    expect(at(agency.body, "message")).toBe("Token's user type mismatch!");
  });

  it("gives the same tokens again for a refresh token that comes again within 30 seconds, as often as it does", async () => {
    const form = {
      ...credentials,
      grant_type: "refresh_token",
      refresh_token: textAt(await logIn("agency"), "refresh_token"),
    };
    const given = await ask("/oauth/token", form);
    expect(given.status).toBe(200);
    ahead += 29_000;
    for (const again of [await ask("/oauth/token", form), await ask("/oauth/token", form)]) {
      for (const field of ["access_token", "refresh_token", "expires_in"]) {
        expect(at(again.body, field)).toBe(at(given.body, field));
      }
    }
    const others = { ...form, client_secret: "another" };
    expect((await ask("/oauth/token", others)).status).toBe(401);
    const successor = { ...form, refresh_token: textAt(given.body, "refresh_token") };
    const next = await ask("/oauth/token", successor);
    expect(textAt(next.body, "refresh_token")).not.toBe(successor.refresh_token);
    expect(harness.world.oauth.counts).toMatchObject({ refreshes: 2, repeats: 2, reuses: 0 });
  });

  it("takes a refresh token after 30 seconds no more: it revokes everything of that login", async () => {
    const first = await logIn("agency");
    const form = {
      ...credentials,
      grant_type: "refresh_token",
      refresh_token: textAt(first, "refresh_token"),
    };
    const second = await ask("/oauth/token", form);
    expect(second.status).toBe(200);
    const token = textAt(second.body, "access_token");
    const minted = await ask(
      "/oauth/locationToken",
      { companyId: demo.companyId, locationId: demo.gymLocationId },
      token,
    );
    expect(minted.status).toBe(200);
    ahead += 30_000;
    const late = await ask("/oauth/token", form);
    expect(late).toMatchObject({ status: 401, body: { error: "invalid_grant" } });
    expect(harness.world.oauth.counts.reuses).toBe(1);
    for (const revoked of [token, textAt(minted.body, "access_token")]) {
      const refused = await harness.get(`/locations/${demo.gymLocationId}`, { token: revoked });
      expect(at(refused.body, "message")).toBe("Invalid JWT");
    }
  });

  it("gives no sub-account's token for a Private Integration Token, or where the app is not installed", async () => {
    const form = { companyId: demo.companyId, locationId: demo.gymLocationId };
    expect((await ask("/oauth/locationToken", form, demo.agencyPit)).status).toBe(401);
    harness.world.oauth.installedIn.add(demo.locationId);
    const token = textAt(await logIn("agency"), "access_token");
    expect((await ask("/oauth/locationToken", form, token)).status).toBe(400);
    const path = `/oauth/installedLocations?companyId=${demo.companyId}&appId=${demoApp.appId}&isInstalled=true`;
    const installed = await harness.get(path, { token });
    expect(at(installed.body, "locations", 0, "_id")).toBe(demo.locationId);
    expect(at(installed.body, "count")).toBe(1);
    harness.world.oauth.installedIn.clear();
  });

  it("refuses an unknown code, and JSON where a form is wanted", async () => {
    const form = { ...credentials, grant_type: "authorization_code", code: "nobody's" };
    expect((await ask("/oauth/token", form)).body).toMatchObject({
      error_description: "Authorization code not found",
    });
    expect((await harness.post("/oauth/token", form)).status).toBe(400);
  });
});
