import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { at, Harness, listAt, present, textAt } from "./harness.js";

const { locationId } = demo;
const alt = `altId=${locationId}&altType=location`;

describe("opportunities", () => {
  let api: Harness;
  beforeEach(async () => {
    api = await Harness.start();
  });
  afterEach(() => api.close());

  const opening = () => {
    const pipeline = present(api.world.pipelines.all()[0]);
    const contactId = present(api.world.contacts.all()[0]).id;
    return { locationId, contactId, pipelineId: pipeline.id, name: "Laser", status: "open" };
  };

  it("refuse stageId, for the field is pipelineStageId", async () => {
    const reply = await api.post("/opportunities/", { ...opening(), stageId: "x" });
    expect(reply).toMatchObject({ status: 422, body: { message: ["property stageId should not exist"] } });
  });

  it("start in the first stage, move, are won and deleted", async () => {
    const made = await api.post("/opportunities/", { ...opening(), monetaryValue: 300 });
    expect(made.status).toBe(201);
    const path = `/opportunities/${textAt(made.body, "opportunity", "id")}`;
    const stages = present(api.world.pipelines.all()[0]).stages;
    expect(at(made.body, "opportunity", "pipelineStageId")).toBe(stages[0]?.id);
    expect((await api.put(path, { pipelineStageId: stages[1]?.id })).status).toBe(200);
    expect((await api.put(path, { pipelineStageId: "elsewhere" })).status).toBe(400);
    expect(await api.put(`${path}/status`, { status: "won" })).toMatchObject({ body: { succeded: true } });
    expect(await api.get(path)).toMatchObject({
      body: { opportunity: { status: "won", pipelineStageId: stages[1]?.id, monetaryValue: 300 } },
    });
    await api.delete(path);
    expect((await api.get(path)).status).toBe(404);
  });

  it("change the open one on upsert", async () => {
    const { status, ...wanted } = opening();
    const first = await api.post("/opportunities/upsert", { ...wanted, name: "Upserted" });
    const second = await api.post("/opportunities/upsert", { ...wanted, monetaryValue: 900 });
    expect(second).toMatchObject({ status: 200, body: { new: false, opportunity: { monetaryValue: 900 } } });
    expect(at(second.body, "opportunity", "id")).toBe(at(first.body, "opportunity", "id"));
  });

  it("search with snake_case names before v3 and camelCase names in v3", async () => {
    const snake = `/opportunities/search?location_id=${locationId}&status=won`;
    const camel = `/opportunities/search?locationId=${locationId}&status=won`;
    const found = await api.get(snake);
    expect(found.status).toBe(200);
    expect(at((await api.get(camel, { version: "v3" })).body, "meta")).toEqual(at(found.body, "meta"));
    expect((await api.get(camel)).status).toBe(422);
    expect((await api.get(snake, { version: "v3" })).status).toBe(422);
  });

  it("page by number and refuse more than 100 with 400", async () => {
    const path = `/opportunities/search?location_id=${locationId}&limit=12`;
    const pages = [await api.get(path), await api.get(`${path}&page=2`)];
    const ids = pages.flatMap(({ body }) => listAt(body, "opportunities").map((one) => at(one, "id")));
    expect(new Set(ids).size).toBe(20);
    expect((await api.get(`/opportunities/search?location_id=${locationId}&limit=101`)).status).toBe(400);
  });
});

describe("Agent Studio", () => {
  let api: Harness;
  let time: number;
  beforeEach(async () => {
    time = Date.parse("2026-03-05T15:00:00Z");
    api = await Harness.start({ now: () => new Date(time) });
  });
  afterEach(() => api.close());

  const agent = (published: boolean) =>
    present(api.world.agents.find((one) => one.published === published)).id;
  const ask = (id: string, more: object = {}) =>
    api.post(`/agent-studio/agent/${id}/execute`, { locationId, message: "How much is a facial?", ...more });

  it("needs limit and offset to list", async () => {
    const path = `/agent-studio/agent?locationId=${locationId}`;
    expect((await api.get(path)).status).toBe(422);
    expect(await api.get(`${path}&limit=10&offset=0`)).toMatchObject({ body: { pagination: { total: 2 } } });
  });

  it("continues a session for 30 minutes of silence and no longer", async () => {
    const first = await ask(agent(true));
    expect(first).toMatchObject({ status: 200, body: { success: true, executionStatus: "completed" } });
    const executionId = textAt(first.body, "executionId");
    time += 29 * 60_000;
    expect(await ask(agent(true), { executionId })).toMatchObject({ status: 200, body: { executionId } });
    time += 31 * 60_000;
    expect((await ask(agent(true), { executionId })).status).toBe(400);
  });

  it("does not run an agent that is not in production, nor without a location", async () => {
    expect((await ask(agent(false))).status).toBe(400);
    const path = `/agent-studio/agent/${agent(true)}/execute`;
    expect((await api.post(path, { message: "Hi" })).status).toBe(400);
  });

  it("answers under the deprecated paths too", async () => {
    const path = `/agent-studio/public-api/agents`;
    expect((await api.get(`${path}?locationId=${locationId}&limit=1&offset=0`)).status).toBe(200);
    expect((await api.get(`${path}/${agent(true)}?locationId=${locationId}`)).status).toBe(200);
    expect((await api.post(`${path}/${agent(true)}/execute`, { locationId, message: "Hi" })).status).toBe(
      200,
    );
  });
});

describe("the other areas", () => {
  let api: Harness;
  beforeEach(async () => {
    api = await Harness.start();
  });
  afterEach(() => api.close());

  const upload = (form: FormData, contactId: string) =>
    fetch(`${api.simulator.url}/forms/upload-custom-files?contactId=${contactId}&locationId=${locationId}`, {
      method: "POST",
      headers: { authorization: `Bearer ${demo.pit}`, version: "2021-07-28" },
      body: form,
    });

  it("read an uploaded file out of the multipart body", async () => {
    const field = present(
      api.world.customFields.find((one) => one.locationId === locationId && one.dataType === "FILE_UPLOAD"),
    );
    const contact = present(api.world.contacts.all()[0]);
    const form = new FormData();
    form.append(`${field.id}_f1`, new Blob(["%PDF-1.7\r\n--not a boundary\r\n"]), "card.pdf");
    const reply = await upload(form, contact.id);
    expect(reply.status).toBe(200);
    expect(api.world.uploads.all()).toMatchObject([{ filename: "card.pdf", size: 28, fileId: "f1" }]);
    const wrong = new FormData();
    wrong.append("nope_f1", new Blob(["x"]), "x.txt");
    expect((await upload(wrong, contact.id)).status).toBe(400);
  });

  it("refuse limit where the whole list comes back", async () => {
    const complaint = { status: 422, body: { message: ["property limit should not exist"] } };
    expect(await api.get(`/links/?locationId=${locationId}&limit=5`)).toMatchObject(complaint);
    expect(await api.get(`/locations/${locationId}/customFields?limit=5`)).toMatchObject(complaint);
  });

  it.each([
    ["/forms/", 50],
    ["/surveys/", 50],
    ["/forms/submissions", 100],
    ["/products/", 100],
  ])("hold the largest page of %s at %i", async (path, largest) => {
    expect((await api.get(`${path}?locationId=${locationId}&limit=${largest}`)).status).toBe(200);
    expect((await api.get(`${path}?locationId=${locationId}&limit=${largest + 1}`)).status).toBe(422);
  });

  it("rename a tag on the contacts that carry it", async () => {
    const contact = present(api.world.contacts.find((one) => one.tags.length > 0));
    const tag = present(api.world.tags.find((one) => one.name === contact.tags[0]));
    await api.put(`/locations/${locationId}/tags/${tag.id}`, { name: "renamed" });
    const { body } = await api.get(`/contacts/${contact.id}`);
    expect(listAt(body, "contact", "tags")).toContain("renamed");
  });

  it("add a white-label payment provider only of a known kind", async () => {
    const path = "/payments/integrations/provider/whitelabel";
    const provider = {
      altId: locationId,
      altType: "location",
      uniqueName: "easy",
      title: "Easy Pay",
      provider: "nmi",
      description: "Cards",
      imageUrl: "https://example.com/a.png",
    };
    expect((await api.post(path, { ...provider, provider: "stripe" })).status).toBe(422);
    expect(await api.post(path, provider)).toMatchObject({ status: 200, body: { route: "easy" } });
    expect(listAt((await api.get(`${path}?${alt}`)).body, "providers")).toHaveLength(2);
  });

  it("hold paid, open, overdue and draft invoices", async () => {
    const { body } = await api.get(`/invoices/?${alt}&limit=100&offset=0`);
    const invoices = listAt(body, "invoices");
    const today = new Date().toISOString().slice(0, 10);
    const overdue = invoices.filter(
      (one) => ["sent", "partially_paid"].includes(textAt(one, "status")) && textAt(one, "dueDate") < today,
    );
    expect(overdue).toHaveLength(2);
    expect(new Set(invoices.map((one) => at(one, "status")))).toEqual(
      new Set(["paid", "sent", "partially_paid", "draft"]),
    );
    const id = textAt(invoices, 0, "_id");
    expect(await api.get(`/invoices/${id}?${alt}`)).toMatchObject({ status: 200, body: { _id: id } });
  });

  it.each([
    [`/workflows/?locationId=${locationId}`, "workflows"],
    [`/campaigns/?locationId=${locationId}`, "campaigns"],
    [`/forms/?locationId=${locationId}`, "forms"],
    [`/surveys/submissions?locationId=${locationId}`, "submissions"],
    [`/links/?locationId=${locationId}`, "links"],
    [`/products/?locationId=${locationId}`, "products"],
    [`/businesses/?locationId=${locationId}`, "businesses"],
    [`/users/?locationId=${locationId}`, "users"],
    [`/users/search?companyId=${demo.companyId}`, "users"],
    [`/locations/search`, "locations"],
    [`/locations/${locationId}/tags`, "tags"],
    [`/locations/${locationId}/customFields`, "customFields"],
    [`/locations/${locationId}/customValues`, "customValues"],
    [`/locations/${locationId}/timezones`, "timeZones"],
    [`/opportunities/pipelines?locationId=${locationId}`, "pipelines"],
    [`/opportunities/lost-reason?locationId=${locationId}`, "lostReasons"],
    [`/calendars/groups?locationId=${locationId}`, "groups"],
    [`/payments/orders?altId=${locationId}`, "data"],
    [`/payments/transactions?${alt}`, "data"],
    [`/payments/subscriptions?${alt}`, "data"],
    [`/voice-ai/dashboard/call-logs?locationId=${locationId}`, "callLogs"],
  ])("have something to show under %s", async (path, name) => {
    const { status, body } = await api.get(path);
    expect(status).toBe(200);
    expect(listAt(body, name).length).toBeGreaterThan(0);
  });

  it("show the agency to its own token", async () => {
    const token = demo.agencyPit;
    expect((await api.get(`/companies/${demo.companyId}`, { token })).status).toBe(200);
    const snapshots = await api.get(`/snapshots/?companyId=${demo.companyId}`, { token });
    expect(listAt(snapshots.body, "snapshots")).toHaveLength(3);
    expect(listAt((await api.get("/locations/search", { token })).body, "locations")).toHaveLength(3);
  });
});
