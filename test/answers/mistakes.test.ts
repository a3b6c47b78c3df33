import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Simulator } from "../../simulator/index.js";
import type { Peer } from "../harness/peers.js";
import { type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;
let simulator: Simulator;
let peer: Peer;

beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
  ({ simulator, peer } = on);
});

afterAll(() => on?.close());

/** What an executor says to a call that is wrong, which must reach nobody. */
async function complaint(tool: string, operation: string, args: object = {}): Promise<string> {
  const before = simulator.requests.length;
  const { isError, content } = await peer.call(tool, { operation, arguments: args });
  expect(isError).toBe(true);
  expect(simulator.requests).toHaveLength(before);
  return content[0]?.text ?? "";
}

describe("A call with wrong arguments", () => {
  it("is told what is missing, what is unknown and what is of the wrong kind", async () => {
    const said = await complaint("write_operation", "contacts_create_task", {
      tittle: "Call",
      completed: "no",
    });
    expect(said).toContain("- contactId is missing");
    expect(said).toContain("- tittle: no such argument; did you mean title?");
    expect(said).toContain("- completed: Invalid input: expected boolean");
  });

  it("is told what is expected, with an example to copy", async () => {
    const said = await complaint("write_operation", "contacts_add_tags", {});
    expect(said).toContain("Expected: contactId, tags.");
    const [, example = ""] = /For example (\{.*\})\. /.exec(said) ?? [];
    const copied = await peer.call("contacts_add_tags", { ...JSON.parse(example), dryRun: true });
    expect(copied.isError).not.toBe(true);
  });
});

describe("An executor", () => {
  it.each([
    ["read_operation", "contacts_delete_contact", "delete_operation"],
    ["read_operation", "contacts_create_contact", "write_operation"],
    ["write_operation", "contacts_get_contact", "read_operation"],
    ["write_operation", "contacts_delete_contact", "delete_operation"],
    ["delete_operation", "contacts_update_contact", "write_operation"],
  ])("%s refuses %s and names %s", async (tool, operation, right) => {
    expect(await complaint(tool, operation, { contactId: "Cont4ct0000000000001" })).toContain(
      `Call it with ${right}`,
    );
  });

  it("lists the nearest names where there is no such operation", async () => {
    expect(await complaint("read_operation", "contact_get_contact")).toContain("contacts_get_contact");
  });

  it("takes an HTTP line for a name", async () => {
    const { structuredContent } = await peer.call("read_operation", {
      operation: "GET /calendars/",
      arguments: {},
    });
    expect(structuredContent?.calendars).toHaveLength(3);
  });

  it("answers as the operation's own tool does, in right and in wrong", async () => {
    const { structuredContent } = await peer.call("contacts_search_contacts", { pageLimit: 2 });
    const both = async (args: object) => [
      await peer.call("contacts_search_contacts", { ...args }),
      await peer.call("read_operation", { operation: "contacts_search_contacts", arguments: args }),
    ];
    for (const args of [{ pageLimit: 2 }, { pageLimit: 0 }, { pagelimit: 2 }, { fields: "id" }]) {
      const [own, executed] = (await both(args)).map(({ isError, content }) => ({
        isError,
        text: content[0]?.text?.replace(/[0-9a-f-]{36}/g, "trace"),
      }));
      expect(executed).toEqual(own);
    }
    expect(structuredContent?.contacts).toHaveLength(2);
  });
});
