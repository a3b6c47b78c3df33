import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { at, Harness, listAt, present, textAt } from "./harness.js";

const { locationId } = demo;

describe("contacts", () => {
  let api: Harness;
  beforeEach(async () => {
    api = await Harness.start();
  });
  afterEach(() => api.close());

  const firstContact = () => present(api.world.contacts.all()[0]);
  const names = (body: unknown) => listAt(body, "contacts").map((contact) => at(contact, "id"));

  it("keeps a created contact for later calls until it is deleted", async () => {
    const made = await api.post("/contacts/", {
      locationId,
      firstName: "Rosa",
      phone: "(212) 555-0199",
      tags: ["VIP"],
    });
    expect(made).toMatchObject({
      status: 201,
      body: { contact: { firstName: "Rosa", phone: "+12125550199", tags: ["vip"] } },
    });
    const path = `/contacts/${textAt(made.body, "contact", "id")}`;
    expect(await api.put(path, { city: "Albany" })).toMatchObject({ status: 200, body: { succeded: true } });
    expect(await api.get(path)).toMatchObject({ body: { contact: { firstName: "Rosa", city: "Albany" } } });
    expect(await api.delete(path)).toMatchObject({ status: 200, body: { succeded: true } });
    expect((await api.get(path)).status).toBe(400);
  });

  it("replaces the tags on upsert and matches by email", async () => {
    const contact = firstContact();
    const reply = await api.post("/contacts/upsert", {
      locationId,
      email: contact.email?.toUpperCase(),
      tags: ["only this"],
    });
    expect(reply).toMatchObject({
      status: 200,
      body: { new: false, contact: { id: contact.id, tags: ["only this"] } },
    });
    expect(await api.get(`/contacts/${contact.id}`)).toMatchObject({
      body: { contact: { tags: ["only this"] } },
    });
  });

  it("keeps the tags on an upsert without tags and makes a new contact for a new number", async () => {
    const contact = firstContact();
    const same = await api.post("/contacts/upsert", { locationId, phone: contact.phone, city: "Troy" });
    expect(same).toMatchObject({ body: { new: false, contact: { id: contact.id, tags: contact.tags } } });
    const other = await api.post("/contacts/upsert", { locationId, phone: "+12125550198" });
    expect(other).toMatchObject({ body: { new: true } });
  });

  it("adds and removes tags without touching the others", async () => {
    const { id, tags } = firstContact();
    const added = await api.post(`/contacts/${id}/tags`, { tags: ["Spring offer"] });
    expect(added).toMatchObject({ status: 201, body: { tags: [...tags, "spring offer"] } });
    const removed = await api.delete(`/contacts/${id}/tags`, { tags: ["spring offer"] });
    expect(removed).toMatchObject({ status: 200, body: { tags } });
  });

  it("refuses a second contact with the same email and names the first", async () => {
    const contact = firstContact();
    const reply = await api.post("/contacts/", { locationId, email: contact.email });
    expect(reply).toMatchObject({
      status: 400,
      body: { meta: { contactId: contact.id, matchingField: "email" } },
    });
  });

  it("answers 422 with every complaint in an array", async () => {
    const reply = await api.post("/contacts/", { firstName: 7, colour: "red" });
    expect(reply).toMatchObject({
      status: 422,
      body: {
        statusCode: 422,
        message: [
          "firstName must be a string",
          "locationId should not be empty",
          "locationId must be a string",
          "property colour should not exist",
        ],
      },
    });
    expect(await api.get(`/contacts/?locationId=${locationId}&search=a`)).toMatchObject({
      status: 422,
      body: { message: ["property search should not exist"] },
    });
  });

  it("refuses a page of more than 100", async () => {
    expect((await api.get(`/contacts/?locationId=${locationId}&limit=100`)).status).toBe(200);
    expect((await api.get(`/contacts/?locationId=${locationId}&limit=101`)).status).toBe(422);
  });

  it("pages the deprecated list by startAfter and startAfterId without gap or repetition", async () => {
    const seen: unknown[] = [];
    let more = "";
    for (let page = 0; page < 3; page += 1) {
      const { body } = await api.get(`/contacts/?locationId=${locationId}&limit=25${more}`);
      expect(at(body, "meta", "total")).toBe(60);
      seen.push(...names(body));
      more = `&startAfter=${at(body, "meta", "startAfter")}&startAfterId=${at(body, "meta", "startAfterId")}`;
    }
    expect(new Set(seen).size).toBe(60);
  });

  it("needs locationId and pageLimit to search", async () => {
    expect((await api.post("/contacts/search", { locationId })).status).toBe(422);
    expect((await api.post("/contacts/search", { locationId, pageLimit: 101 })).status).toBe(422);
  });

  it("pages a search by the searchAfter that each contact carries", async () => {
    const first = await api.post("/contacts/search", { locationId, pageLimit: 40 });
    expect(at(first.body, "total")).toBe(60);
    const searchAfter = at(first.body, "contacts", 39, "searchAfter");
    const second = await api.post("/contacts/search", { locationId, pageLimit: 40, searchAfter });
    expect(new Set([...names(first.body), ...names(second.body)]).size).toBe(60);
  });

  it("finds a contact by an exact phone filter and by free text", async () => {
    const { id, phone, lastName } = firstContact();
    const filters = [{ field: "phone", operator: "eq", value: phone }];
    const byPhone = await api.post("/contacts/search", { locationId, pageLimit: 5, filters });
    expect(names(byPhone.body)).toEqual([id]);
    const byText = await api.post("/contacts/search", { locationId, pageLimit: 5, query: lastName });
    expect(names(byText.body)).toEqual([id]);
  });

  it("joins filters in groups and refuses a field it does not know", async () => {
    const [one, two] = api.world.contacts.all();
    const filters = [
      {
        group: "OR",
        filters: [one, two].map((contact) => ({ field: "email", operator: "eq", value: contact?.email })),
      },
      { field: "dateAdded", operator: "range", value: { gte: one?.dateAdded } },
    ];
    const found = await api.post("/contacts/search", { locationId, pageLimit: 5, filters });
    expect(names(found.body)).toEqual([one?.id]);
    const unknown = [{ field: "contact_name", operator: "eq", value: "x" }];
    expect(await api.post("/contacts/search", { locationId, pageLimit: 5, filters: unknown })).toMatchObject({
      status: 400,
      body: { message: "Invalid field contact_name" },
    });
  });

  it("finds a duplicate by telephone number", async () => {
    const { id, phone = "" } = firstContact();
    const number = encodeURIComponent(phone);
    const path = `/contacts/search/duplicate?locationId=${locationId}&number=${number}`;
    expect(await api.get(path)).toMatchObject({ body: { contact: { id } } });
  });

  it("lists the people of a business", async () => {
    const { businessId, id } = firstContact();
    const path = `/contacts/business/${businessId}?locationId=${locationId}`;
    expect(names((await api.get(path)).body)).toEqual([id]);
  });

  it("sets custom fields by id or key and refuses unknown ones", async () => {
    const { id } = firstContact();
    const field = present(
      api.world.customFields.find((one) => one.fieldKey === "contact.preferred_contact_time"),
    );
    const byKey = { customFields: [{ key: "preferred_contact_time", field_value: "After six" }] };
    const reply = await api.put(`/contacts/${id}`, byKey);
    expect(listAt(reply.body, "contact", "customFields")).toContainEqual({
      id: field.id,
      value: "After six",
    });
    const unknown = { customFields: [{ id: "nope", field_value: 1 }] };
    expect((await api.put(`/contacts/${id}`, unknown)).status).toBe(400);
  });

  it("keeps notes and tasks of a contact", async () => {
    const { id } = firstContact();
    const note = await api.post(`/contacts/${id}/notes`, { body: "Likes mornings" });
    expect(note).toMatchObject({ status: 201, body: { note: { body: "Likes mornings", contactId: id } } });
    const notePath = `/contacts/${id}/notes/${textAt(note.body, "note", "id")}`;
    await api.put(notePath, { body: "Likes evenings" });
    expect(await api.get(notePath)).toMatchObject({ body: { note: { body: "Likes evenings" } } });
    await api.delete(notePath);
    expect((await api.get(notePath)).status).toBe(404);

    const task = await api.post(`/contacts/${id}/tasks`, {
      title: "Call",
      dueDate: "2026-03-02T10:00:00Z",
      completed: false,
    });
    const taskPath = `/contacts/${id}/tasks/${textAt(task.body, "task", "id")}`;
    await api.put(`${taskPath}/completed`, { completed: true });
    expect(await api.get(taskPath)).toMatchObject({ body: { task: { title: "Call", completed: true } } });
  });

  it("enrols a contact in a workflow and a campaign that exist", async () => {
    const { id } = firstContact();
    const workflow = present(api.world.workflows.all()[0]);
    const campaign = present(api.world.campaigns.all()[0]);
    expect((await api.post(`/contacts/${id}/workflow/${workflow.id}`, {})).status).toBe(200);
    expect((await api.post(`/contacts/${id}/campaigns/${campaign.id}`, {})).status).toBe(201);
    expect(api.world.contacts.get(id)).toMatchObject({
      workflowIds: [workflow.id],
      campaignIds: [campaign.id],
    });
    expect((await api.post(`/contacts/${id}/workflow/none`, {})).status).toBe(400);
    expect((await api.delete(`/contacts/${id}/campaigns/removeAll`)).status).toBe(200);
    expect(api.world.contacts.get(id)).toMatchObject({ campaignIds: [] });
  });

  it("spells success right under v3", async () => {
    const { id } = firstContact();
    const reply = await api.put(`/contacts/${id}`, { city: "Rye" }, { version: "v3" });
    expect(reply.body).toHaveProperty("succeeded", true);
    expect(reply.body).not.toHaveProperty("succeded");
  });
});
