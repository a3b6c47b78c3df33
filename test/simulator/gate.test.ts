import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { Harness } from "./harness.js";

const list = `/contacts/?locationId=${demo.locationId}`;
const iamMessage = "This route is not yet supported by the IAM Service. Please update your IAM config.";

describe("the gate in front of the simulated API", () => {
  let api: Harness;
  beforeAll(async () => {
    api = await Harness.start();
  });
  afterAll(() => api.close());

  it("answers 401 when the Version header is missing", async () => {
    const reply = await api.get(list, { version: undefined });
    expect(reply).toMatchObject({ status: 401, body: { message: "version header was not found." } });
  });

  it("answers 401 when the Version is unknown", async () => {
    const reply = await api.get(list, { version: "2020-01-01" });
    expect(reply).toMatchObject({ status: 401, body: { message: "version header is invalid" } });
  });

  it.each(["2021-04-15", "2021-07-28", "2023-02-21", "v3"])(
    "lets an old path be called with %s",
    async (version) => {
      const path = `/locations/${demo.locationId}`;
      expect((await api.get(path, { version })).status).toBe(200);
    },
  );

  it("answers 404 when a path of v3 is called with an older version", async () => {
    const path = `/contacts/${"x".repeat(20)}/campaigns/remove-all`;
    const reply = await api.delete(path);
    expect(reply).toMatchObject({ status: 404, body: { message: `Cannot DELETE ${path}` } });
  });

  it("answers 400 when a path that v3 dropped is called with v3", async () => {
    const reply = await api.get(list, { version: "v3" });
    expect(reply.status).toBe(400);
    expect(JSON.stringify(reply.body)).toContain("This endpoint was removed in version v3.");
  });

  it.each([undefined, "eyJhbGciOiJIUzI1NiJ9.e30.x"])(
    "answers Invalid JWT for the token %s",
    async (token) => {
      expect(await api.get(list, { token })).toMatchObject({ status: 401, body: { message: "Invalid JWT" } });
    },
  );

  it("answers its own message for an unknown private integration token", async () => {
    const reply = await api.get(list, { token: "pit-00000000-0000-4000-8000-000000000000" });
    expect(reply).toMatchObject({ status: 401, body: { message: "Invalid Private Integration token" } });
  });

  it("lets a narrow token read contacts and nothing else", async () => {
    expect((await api.get(list, { token: demo.narrowPit })).status).toBe(200);
    const reply = await api.get(`/workflows/?locationId=${demo.locationId}`, { token: demo.narrowPit });
    const message = "The token is not authorized for this scope.";
    expect(reply).toMatchObject({ status: 401, body: { message } });
  });

  it("refuses an agency token on a sub-account operation, and the reverse", async () => {
    const mismatch = { status: 401, body: { message: "Token's user type mismatch!" } };
    expect(await api.get(list, { token: demo.agencyPit })).toMatchObject(mismatch);
    expect(await api.get(`/companies/${demo.companyId}`)).toMatchObject(mismatch);
  });

  it("lets an agency token read its sub-accounts", async () => {
    const reply = await api.get(`/locations/${demo.gymLocationId}`, { token: demo.agencyPit });
    expect(reply).toMatchObject({ status: 200, body: { location: { timezone: "Europe/London" } } });
  });

  it("refuses another sub-account, whether named in the path, the query or the body", async () => {
    const refused = { status: 403, body: { message: "The token does not have access to this location." } };
    const other = demo.dentalLocationId;
    expect(await api.get(`/locations/${other}/tags`)).toMatchObject(refused);
    expect(await api.get(`/contacts/?locationId=${other}`)).toMatchObject(refused);
    expect(await api.post("/contacts/", { locationId: other, firstName: "Ann" })).toMatchObject(refused);
    expect(await api.get(`/invoices/?altId=${other}&altType=location&limit=1&offset=0`)).toMatchObject(
      refused,
    );
  });

  it("refuses a record of another sub-account named only by its id", async () => {
    const contact = api.world.contacts.find((one) => one.locationId === demo.dentalLocationId);
    expect((await api.get(`/contacts/${contact?.id}`)).status).toBe(403);
    expect((await api.get(`/contacts/${contact?.id}`, { token: demo.dentalPit })).status).toBe(200);
  });

  it.each([
    `/contacts?locationId=${demo.locationId}`,
    `/locations/${demo.locationId}/customvalues`,
    "/no/such/path",
  ])("answers the unknown or misspelt path %s with the IAM message", async (path) => {
    expect(await api.get(path)).toMatchObject({ status: 401, body: { message: iamMessage } });
  });

  it("says plainly when it does not implement an operation of the API", async () => {
    const reply = await api.get(`/blogs/authors?locationId=${demo.locationId}&limit=5&offset=0`);
    expect(reply).toMatchObject({
      status: 501,
      body: { message: "The simulator does not implement GET /blogs/authors" },
    });
  });

  it("refuses a private integration token on an operation kept for OAuth", async () => {
    const reply = await api.post("/oauth/locationToken", {}, { token: demo.agencyPit });
    expect(reply.status).toBe(401);
    expect(JSON.stringify(reply.body)).toContain("This authClass type is not allowed");
  });

  it("gives every reply a traceId and the rate limit headers, refusals too", async () => {
    for (const reply of [await api.get(list), await api.get("/nowhere")]) {
      expect(reply.body).toHaveProperty("traceId");
      expect(reply.headers.get("x-ratelimit-limit-daily")).toBe("200000");
      expect(reply.headers.get("x-ratelimit-max")).toBe("100");
      expect(reply.headers.get("x-ratelimit-interval-milliseconds")).toBe("10000");
      expect(reply.headers.get("x-ratelimit-remaining")).toMatch(/^\d+$/);
      expect(reply.headers.get("x-ratelimit-daily-remaining")).toMatch(/^\d+$/);
    }
  });
});

describe("the simulated rate limit", () => {
  it("answers 429 after the burst and recovers in the next interval", async () => {
    let time = Date.parse("2026-03-02T15:00:00Z");
    const api = await Harness.start({
      now: () => new Date(time),
      rate: { burst: 2, perMs: 1_000, daily: 3 },
    });
    const statuses = [(await api.get(list)).status, (await api.get(list)).status];
    const refused = await api.get(list);
    time += 1_000;
    const later = [(await api.get(list)).status, (await api.get(list)).status];
    await api.close();
    expect(statuses).toEqual([200, 200]);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("x-ratelimit-remaining")).toBe("0");
    expect(later).toEqual([200, 429]);
  });

  it("counts each token, and for an agency token each sub-account, by itself", async () => {
    const api = await Harness.start({ rate: { burst: 1, perMs: 60_000_000, daily: 10 } });
    const ofAgency = (id: string) => api.get(`/locations/${id}`, { token: demo.agencyPit });
    const statuses = [
      (await api.get(list)).status,
      (await ofAgency(demo.locationId)).status,
      (await ofAgency(demo.gymLocationId)).status,
      (await ofAgency(demo.gymLocationId)).status,
    ];
    await api.close();
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});
