import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { connect, type ToolResult } from "../harness/peers.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

/** A list that takes the place of another: what it leaves out is gone, so a person hears of it first. */
let account: SceneWithClient;
let contactId: string;

const tagsBefore = ["vip", "customer"];

beforeAll(async () => {
  account = await scene({ transport: "stdio", env: { GHL_TOOLS: "all" } });
  contactId = account.contact.id;
});

afterAll(() => account?.close());

beforeEach(() => {
  retag(tagsBefore);
  account.changes();
});

function stored() {
  return present(account.simulator.world.contacts.get(contactId));
}

function retag(tags: readonly string[]): void {
  account.simulator.world.contacts.put({ ...stored(), tags: [...tags] });
}

const neededSchema = z.object({
  confirmationNeeded: z.object({
    confirm: z.string(),
    preview: z.looseObject({ risks: z.array(z.string()), losses: z.array(z.unknown()) }),
  }),
});

function needed({ structuredContent }: ToolResult) {
  return neededSchema.parse(structuredContent).confirmationNeeded;
}

const update = (args: Record<string, unknown>) =>
  account.peer.call("contacts_update_contact", { contactId, ...args });

const upsert = (args: Record<string, unknown>) =>
  account.peer.call("contacts_upsert_contact", { email: stored().email, ...args });

const calls = { contacts_update_contact: update, contacts_upsert_contact: upsert };

describe.each(Object.entries(calls))("tags given to %s", (_, change) => {
  it("that leave some out ask, and the preview names those", async () => {
    const result = await change({ tags: ["Customer", "newsletter"] });
    expect(needed(result).preview).toMatchObject({
      risks: expect.arrayContaining(["delete"]),
      losses: [{ argument: "tags", kind: "gone", items: ["vip"] }],
    });
    expect(result.content[0]?.text).toContain('tags: takes away "vip"');
    expect(account.changes()).toEqual([]);
  });

  it("that are none at all ask, and name all that there are", async () => {
    const { preview } = needed(await change({ tags: [] }));
    expect(preview.losses).toEqual([{ argument: "tags", kind: "gone", items: tagsBefore }]);
  });

  it("that keep all there are do not ask", async () => {
    const result = await change({ tags: ["VIP", "customer", "newsletter"] });
    expect(result.isError).not.toBe(true);
    expect(account.changes()).toHaveLength(1);
  });

  it("go after a person has agreed", async () => {
    const args = { tags: ["customer"] };
    const { confirm } = needed(await change(args));
    expect(await change({ ...args, confirm })).not.toMatchObject({ isError: true });
    expect(stored().tags).toEqual(["customer"]);
  });

  it("go no further than a person has agreed to: what has come since is asked for anew", async () => {
    const args = { tags: ["customer"] };
    const { confirm } = needed(await change(args));
    retag([...tagsBefore, "paid in full"]);
    const result = await change({ ...args, confirm });
    expect(result.content[0]?.text).toContain("has changed since the last answer");
    expect(account.changes()).toEqual([]);
  });

  it("show in a dry run what would go", async () => {
    const { structuredContent } = await change({ tags: ["customer"], dryRun: true });
    expect(structuredContent).toMatchObject({
      dryRun: true,
      losses: [{ argument: "tags", kind: "gone", items: ["vip"] }],
    });
  });
});

it("a person who is asked in the client's own dialogue reads what goes, and lets it go", async () => {
  const questions: string[] = [];
  const peer = await connect("sdk 2.x on 2026-07-28", { args: [], env: account.settings }, (question) => {
    questions.push(question);
    return "accept";
  });
  const result = await peer.call("contacts_update_contact", { contactId, tags: ["customer"] });
  await peer.close();
  expect(questions).toEqual([expect.stringContaining('tags: takes away "vip"')]);
  expect(result.isError).not.toBe(true);
  expect(stored().tags).toEqual(["customer"]);
});

it("an upsert that meets nobody takes nothing away, and does not ask", async () => {
  const result = await account.peer.call("contacts_upsert_contact", {
    email: "nobody.yet@example.com",
    tags: ["newsletter"],
  });
  expect(result.structuredContent).toMatchObject({ new: true });
});

it("an upsert finds by its phone number whose tags would go", async () => {
  const { phone } = stored();
  const result = await account.peer.call("contacts_upsert_contact", { phone, tags: ["newsletter"] });
  expect(needed(result).preview.losses).toEqual([{ argument: "tags", kind: "gone", items: tagsBefore }]);
});

it("an upsert by a number that the search may not know asks: nobody can say what would go", async () => {
  const args = { phone: "(512) 555-0100", tags: ["newsletter"] };
  const result = await account.peer.call("contacts_upsert_contact", args);
  expect(needed(result).preview.losses).toEqual([{ argument: "tags", kind: "unread" }]);
});

it("an upsert that may meet either of two contacts names the tags of both", async () => {
  const other = present(
    account.simulator.world.contacts.find(({ id, locationId, phone }) => {
      return id !== contactId && locationId === stored().locationId && phone !== undefined;
    }),
  );
  account.simulator.world.contacts.put({ ...other, tags: ["prospect"] });
  const result = await account.peer.call("contacts_upsert_contact", {
    email: stored().email,
    phone: other.phone,
    tags: ["newsletter"],
  });
  expect(needed(result).preview.losses).toEqual([
    { argument: "tags", kind: "gone", items: [...tagsBefore, "prospect"] },
  ]);
});

it("a contact that is not there is answered as such, without a question", async () => {
  const result = await update({ contactId: "N0Such0Contact000000", tags: [] });
  expect(result.content[0]?.text).toMatch(/not found/i);
});

it("tags on their own way do not ask", async () => {
  for (const name of ["contacts_add_tags", "contacts_remove_tags"]) {
    const result = await account.peer.call(name, { contactId, tags: ["vip"] });
    expect(result.isError).not.toBe(true);
  }
});

it("with GHL_CONFIRM=never nothing is asked, and nothing read for the question", async () => {
  const program = await account.open({ GHL_CONFIRM: "never" });
  const { signal } = new AbortController();
  const before = account.simulator.received;
  const outcome = await program.way.attempt({
    operation: "contacts_update_contact",
    args: { contactId, tags: [] },
    scope: { caller: program.local, signal },
  });
  expect(outcome.kind).toBe("answered");
  const since = account.simulator.requests.slice(before - account.simulator.received);
  // The journal's own look at the contact before the change is the one read there is.
  expect(since.map(({ method }) => method)).toEqual(["GET", "PUT"]);
});

it("with GHL_CONFIRM=always the preview of a change that asks anyway names them too", async () => {
  const program = await account.open({ GHL_CONFIRM: "always" });
  const { signal } = new AbortController();
  const outcome = await program.way.attempt({
    operation: "contacts_update_contact",
    args: { contactId, tags: ["vip"] },
    scope: { caller: program.local, signal },
  });
  expect(outcome).toMatchObject({
    kind: "unconfirmed",
    pending: { preview: { losses: [{ items: ["customer"] }] } },
  });
});
