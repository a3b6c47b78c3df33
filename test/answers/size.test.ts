import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connect, type Peer } from "../harness/peers.js";
import { present } from "../harness/scene.js";
import { answers, type Manner, startUpstream, type Upstream } from "../harness/upstream.js";

/** The upstream says exactly what a rule needs; the program and its client are the real ones. */
let upstream: Upstream;
let peer: Peer;

beforeAll(async () => {
  upstream = await startUpstream();
  peer = await connect("sdk 2.x on 2026-07-28", {
    args: [],
    env: {
      GHL_PIT: "pit-size",
      GHL_LOCATION_ID: "Lm5ZkQw9TxEr3YbNv7Ua",
      GHL_BASE_URL: upstream.url,
      GHL_MAX_RESULT_TOKENS: "1000",
    },
  });
});
afterAll(async () => {
  await peer?.close();
  await upstream?.close();
});
afterEach(() => {
  upstream.next.length = 0;
  upstream.requests.length = 0;
});

const says = (value: unknown): Manner => answers(200, JSON.stringify(value));

/** The result of a call that HighLevel answers with the value. */
async function shown(
  value: unknown,
  args: Record<string, unknown> = {},
  operation = "contacts_search_contacts",
) {
  upstream.next.push(says(value));
  const { structuredContent = {} } = await peer.call("read_operation", { operation, arguments: args });
  return structuredContent;
}

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `person${String(n).padStart(4, "0")}`,
    firstName: `First ${n}`,
    email: null,
    tags: [],
    address: { city: "", country: "US" },
  }));

describe("A reply", () => {
  it("is without what is null or empty, except lists", async () => {
    const { contacts } = await shown({ contacts: people(1), meta: {}, next: null });
    expect(contacts).toEqual([
      { id: "person0000", firstName: "First 0", tags: [], address: { country: "US" } },
    ]);
  });

  it("keeps zero and false, which say something", async () => {
    const { contacts } = await shown({ contacts: [{ id: "a", dnd: false, score: 0 }] });
    expect(contacts).toEqual([{ id: "a", dnd: false, score: 0 }]);
  });

  it("holds no invisible or direction-changing characters in texts and names", async () => {
    const { contacts } = await shown({
      contacts: [{ firstName: "Ann\u202eevil\u200b\u2066", "na\u200bme": "x" }],
    });
    expect(contacts).toEqual([{ firstName: "Annevil", name: "x" }]);
  });

  it("keeps the API's milliseconds and shows their moment beside them", async () => {
    const { contacts } = await shown({ contacts: [{ dateAdded: 1_772_960_400_000 }] });
    expect(contacts).toEqual([{ dateAdded: 1_772_960_400_000, dateAddedISO: "2026-03-08T09:00:00.000Z" }]);
  });

  it("that is no list and no object is shown as result", async () => {
    expect(await shown("fine")).toEqual({ result: "fine" });
  });
});

describe("fields", () => {
  const contacts = [{ id: "a", firstName: "Ann", customFields: [{ id: "f", value: 1 }] }];

  it("speak of the items of a list", async () => {
    const { contacts: kept } = await shown({ contacts }, { fields: ["id"] });
    expect(kept).toEqual([{ id: "a" }]);
  });

  it.each(["contacts.id", "contacts[].id"])("may begin with the name of the list: %s", async (field) => {
    const { contacts: kept } = await shown({ contacts }, { fields: [field] });
    expect(kept).toEqual([{ id: "a" }]);
  });

  it("reach into what the items hold", async () => {
    const { contacts: kept } = await shown({ contacts }, { fields: ["id", "customFields.value"] });
    expect(kept).toEqual([{ id: "a", customFields: [{ value: 1 }] }]);
  });

  it("speak of one record within its envelope", async () => {
    const args = { contactId: "Cont4ct0000000000001", fields: ["firstName"] };
    const { contact } = await shown({ contact: contacts[0] }, args, "contacts_get_contact");
    expect(contact).toEqual({ firstName: "Ann" });
  });

  it("speak of the record too where that is not wrapped, and of its own lists only by name", async () => {
    const wanted = { contactId: "Cont4ct0000000000001", fields: ["firstName", "customFields.id"] };
    const kept = await shown(contacts[0], wanted, "contacts_get_contact");
    expect(kept).toEqual({ firstName: "Ann", customFields: [{ id: "f" }] });
  });

  it("may be one text with commas", async () => {
    const { contacts: kept } = await shown({ contacts }, { fields: "id, firstName" });
    expect(kept).toEqual([{ id: "a", firstName: "Ann" }]);
  });

  it("that stand beside the list are not called absent", async () => {
    const result = await shown({ contacts, total: 7 }, { fields: ["id", "total"] });
    expect(result).toEqual({ contacts: [{ id: "a" }], total: 7 });
  });

  it("that differ in case are guessed at", async () => {
    const { fieldsAbsent } = await shown({ contacts }, { fields: ["ID"] });
    expect(fieldsAbsent).toContain("Did you mean id?");
  });

  it("that nothing has are named, with those that there are", async () => {
    const { fieldsAbsent } = await shown({ contacts }, { fields: ["id", "name"] });
    expect(fieldsAbsent).toBe(
      "name: nothing here has that. Did you mean firstName? There is: id, firstName, customFields.",
    );
  });

  it("that nothing has are named for a list without pages too", async () => {
    const reply = { calendars: [{ id: "c", name: "Consult" }], traceId: "t" };
    const { fieldsAbsent } = await shown(reply, { fields: ["title"] }, "calendars_list_calendars");
    expect(fieldsAbsent).toBe("title: nothing here has that. There is: id, name.");
  });

  it("leave the rest of the reply alone", async () => {
    const { total } = await shown({ contacts, total: 7 }, { fields: ["id"] });
    expect(total).toBe(7);
  });
});

describe("A page", () => {
  const list = "contacts_list_contacts_of_business";
  const args = { businessId: "Business000000000001", limit: 2 };

  it("is of a size that suits a model, unless one is asked for", async () => {
    await shown({ contacts: [] });
    await shown({ contacts: [] }, { pageLimit: 3 });
    expect(upstream.requests.map(({ body }) => JSON.parse(body).pageLimit)).toEqual([20, 3]);
  });

  it("says with which arguments the next one is read, the given ones among them", async () => {
    const wanted = { ...args, query: "ann", fields: ["id"] };
    const { next } = await shown({ contacts: people(2), count: 9 }, wanted, list);
    expect(next).toEqual({ ...wanted, skip: 2 });
  });

  it("that is the last says nothing of a next one", async () => {
    expect(await shown({ contacts: people(2), count: 2 }, args, list)).not.toHaveProperty("next");
  });

  it("names one way to the next page, whichever way led to this one", async () => {
    const page = { contacts: people(2).map((one, n) => ({ ...one, searchAfter: [n] })), total: 9 };
    const { next } = await shown(page, { page: 1, pageLimit: 2 });
    expect(next).toEqual({ pageLimit: 2, searchAfter: [1] });
  });

  it("is asked for by a number in a text too", async () => {
    await shown({ contacts: [] }, { pageLimit: "3" });
    expect(JSON.parse(present(upstream.requests.at(-1)).body).pageLimit).toBe(3);
  });

  it("that is empty has an empty list", async () => {
    expect(await shown({ contacts: [], total: 0 })).toMatchObject({ contacts: [], total: 0 });
    const record = { contact: { id: "a", tags: [], customFields: [] } };
    expect(await shown(record, { contactId: "Cont4ct0000000000001" }, "contacts_get_contact")).toMatchObject(
      record,
    );
  });
});

describe("maxItems", () => {
  const list = "contacts_list_contacts_of_business";
  const args = { businessId: "Business000000000001", limit: 2 };

  const asked = () =>
    upstream.requests.map(({ path }) => {
      const { searchParams } = new URL(path, upstream.url);
      return [searchParams.get("skip"), searchParams.get("limit")];
    });

  it("is the most that a page holds", async () => {
    const { contacts, next } = await shown({ contacts: people(1), count: 9 }, { ...args, maxItems: 1 }, list);
    expect(contacts).toHaveLength(1);
    expect(asked()).toEqual([[null, "1"]]);
    expect(next).toMatchObject({ skip: 1 });
  });

  it("is gathered over pages, of which the last is as small as it need be", async () => {
    const page = { contacts: people(2), count: 9 };
    upstream.next.push(says(page), says(page));
    const { contacts, next } = await shown({ contacts: people(1), count: 9 }, { ...args, maxItems: 5 }, list);
    expect(contacts).toHaveLength(5);
    expect(asked()).toEqual([
      [null, "2"],
      ["2", "2"],
      ["4", "1"],
    ]);
    expect(next).toMatchObject({ skip: 5 });
  });

  it("is kept where HighLevel sends more than it was asked for, and nothing of that is lost", async () => {
    const { contacts, next } = await shown({ contacts: people(4), count: 9 }, { ...args, maxItems: 3 }, list);
    expect(contacts).toHaveLength(3);
    expect(next).toMatchObject({ skip: 3 });
  });

  it("is gathered over numbered pages of one size", async () => {
    const submissions = (n: number) => ({ submissions: people(n), meta: { total: 90 } });
    upstream.next.push(says(submissions(15)), says(submissions(15)));
    const result = await shown(submissions(15), { limit: 20, maxItems: 45 }, "forms_list_submissions");
    expect(result.submissions).toHaveLength(45);
    const pages = upstream.requests.map(({ path }) => {
      const { searchParams } = new URL(path, upstream.url);
      return [searchParams.get("page"), searchParams.get("limit")];
    });
    expect(pages.map(([, limit]) => limit)).toEqual(["15", "15", "15"]);
    expect(result.next).toMatchObject({ page: 4, limit: 15 });
  });

  it("cuts a list that has no pages, and says how many are left", async () => {
    const reply = { calendars: people(5) };
    const { calendars, left } = await shown(reply, { maxItems: 2 }, "calendars_list_calendars");
    expect(calendars).toHaveLength(2);
    expect(left).toBe("3 more: this list has no pages, so raise maxItems");
  });

  it("is refused on what is no list, and on a change", async () => {
    upstream.manner = says({ contact: { id: "a" } });
    const read = await peer.call("contacts_get_contact", { contactId: "Cont4ct0000000000001", maxItems: 2 });
    expect(read.content[0]?.text).toContain("the reply holds no list");
    upstream.requests.splice(0);
    const change = await peer.call("contacts_create_contact", { firstName: "Ann", maxItems: 2 });
    expect(change.content[0]?.text).toContain("maxItems: no such argument");
    expect(upstream.requests).toEqual([]);
  });
});

describe("A reply that is too long", () => {
  const long = () => shown({ contacts: people(100), total: 100 }, { pageLimit: 100 });

  it("is cut between items, within the limit, and says how much there is", async () => {
    const result = await long();
    expect(JSON.stringify(result).length).toBeLessThanOrEqual(4_000);
    const { contacts, cut } = result;
    expect(cut).toMatchObject({ of: 100, shown: Array.isArray(contacts) ? contacts.length : 0 });
    expect(contacts).toEqual(expect.arrayContaining([expect.objectContaining({ id: "person0000" })]));
  });

  it("can be read whole in ranges", async () => {
    const { cut } = await long();
    const rest = Object(cut).rest;
    const pages: string[] = [];
    for (let uri: unknown = rest; typeof uri === "string"; ) {
      const range = Object(await peer.read(uri));
      pages.push(range.text);
      uri = range.next;
    }
    expect(JSON.parse(pages.join("")).contacts).toHaveLength(100);
  });

  it("is measured in bytes, for a letter may have several", async () => {
    const contacts = people(30).map((person) => ({ ...person, lastName: "山田".repeat(20) }));
    expect(Buffer.byteLength(JSON.stringify(await shown({ contacts })))).toBeLessThanOrEqual(4_000);
  });

  it("that is one text is cut too, and kept whole", async () => {
    const note = "word ".repeat(4_000);
    const result = await shown(
      { contact: { id: "a", note } },
      { contactId: "Cont4ct0000000000001" },
      "contacts_get_contact",
    );
    expect(JSON.stringify(result).length).toBeLessThanOrEqual(5_000);
    const range = Object(await peer.read(Object(result.cut).rest));
    expect(range.text).toContain(note);
  });
});
