import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { connect, type Peer } from "../harness/peers.js";
import { type Scene, scene } from "../harness/scene.js";

let account: Scene;
let peer: Peer;

beforeAll(async () => {
  account = await scene();
  peer = await connect("sdk 2.x on 2026-07-28", { args: [], env: account.settings });
});

afterAll(async () => {
  await peer?.close();
  await account?.close();
});

it("shows the very request that would be sent, less the token, and sends nothing", async () => {
  const args = { type: "SMS", contactId: account.contact.id, message: "Hello" };
  const shown = await peer.call("conversations_send_message", { ...args, dryRun: true });
  expect(shown.isError).toBeUndefined();
  expect(account.changes()).toEqual([]);
  expect(shown.structuredContent).toMatchObject({
    dryRun: true,
    method: "POST",
    url: `${account.simulator.url}/conversations/messages`,
    version: "v3",
    contentType: "application/json",
  });
  expect(JSON.stringify(shown)).not.toContain(account.settings.GHL_PIT);

  const { structuredContent } = await peer.call("conversations_send_message", args);
  const needed = z.object({ confirm: z.string() }).parse(structuredContent?.confirmationNeeded);
  await peer.call("conversations_send_message", { ...args, confirm: needed.confirm });
  const [sent] = account.changes();
  expect(JSON.parse(sent?.body ?? "")).toEqual(shown.structuredContent?.body);
  expect(sent?.headers.version).toBe(shown.structuredContent?.version);
});

it("shows path and query as they leave", async () => {
  const shown = await peer.call("delete_operation", {
    operation: "objects_delete_record",
    arguments: { schemaKey: "custom_objects.a b/../c", id: "Rec0rd00000000000001", dryRun: true },
  });
  expect(shown.structuredContent).toMatchObject({
    method: "DELETE",
    url: `${account.simulator.url}/objects/custom_objects.a%20b%2F..%2Fc/records/Rec0rd00000000000001`,
  });
  expect(account.changes()).toEqual([]);
});

it("finds the same faults as a call", async () => {
  const result = await peer.call("contacts_create_contact", { emial: "mara@example.com", dryRun: true });
  expect(result.content[0]?.text).toContain("did you mean email?");
  expect(account.changes()).toEqual([]);
});

it("uses up no idempotencyKey", async () => {
  const args = { firstName: "Mara", email: "mara.dry@example.com", idempotencyKey: "k" };
  await peer.call("contacts_create_contact", { ...args, dryRun: true });
  const made = await peer.call("contacts_create_contact", args);
  expect(made.structuredContent).toHaveProperty("contact");
  expect(account.changes()).toHaveLength(1);
});

it("can be asked of every tool that is not a read, and of no read", async () => {
  for (const { name, annotations, inputSchema, _meta } of await peer.listTools()) {
    if (_meta?.["ghl/operation"] === undefined) continue;
    const can = Object.hasOwn(inputSchema.properties ?? {}, "dryRun");
    expect([name, can]).toEqual([name, annotations?.readOnlyHint !== true]);
  }
});
