import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { copyOfProgram, type ProgramCopy } from "../harness/copy.js";
import { connect, type Peer } from "../harness/peers.js";
import { temporaryFolder } from "../harness/places.js";
import { type Scene, scene } from "../harness/scene.js";

describe("on a machine for which there is no database, with no GHL_STORE chosen", () => {
  let account: Scene;
  let program: ProgramCopy;
  let home: string;
  let peer: Peer;

  beforeAll(async () => {
    account = await scene();
    program = copyOfProgram({ without: "libsql" });
    home = await temporaryFolder();
    const env = { ...account.settings, HOME: home, GHL_STORE: "" };
    peer = await connect("sdk 2.x on 2026-07-28", { args: [], env, script: program.main });
  });

  afterAll(async () => {
    await peer?.close();
    program?.remove();
    await account?.close();
  });

  const message = (text: string) => ({ type: "SMS", contactId: account.contact.id, message: text });
  const needed = z.object({ confirmationNeeded: z.object({ confirm: z.string() }) });

  it("a person is asked, and the code holds for that change, once", async () => {
    const asked = await peer.call("conversations_send_message", message("Hello"));
    const { confirm } = needed.parse(asked.structuredContent).confirmationNeeded;
    const other = await peer.call("conversations_send_message", { ...message("Other"), confirm });
    expect(other.content[0]?.text).toContain("for another change");
    expect(account.changes()).toEqual([]);
    const sent = await peer.call("conversations_send_message", { ...message("Hello"), confirm });
    expect(sent.isError, sent.content[0]?.text).toBeUndefined();
    const again = await peer.call("conversations_send_message", { ...message("Hello"), confirm });
    expect(again.content[0]?.text).toContain("used already");
    expect(account.changes()).toHaveLength(1);
  });

  it("an idempotencyKey is refused before anything is sent, because nothing could remember it", async () => {
    const args = { contactId: account.contact.id, tags: ["x"], idempotencyKey: "k" };
    const keyed = await peer.call("contacts_add_tags", args);
    expect(keyed.content[0]?.text).toContain("The store that idempotencyKey needs does not work");
    expect(account.changes()).toEqual([]);
  });
});
