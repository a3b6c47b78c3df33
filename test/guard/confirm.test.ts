import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import {
  connect,
  type Peer,
  type PeerKind,
  type Person,
  type Place,
  peerKinds,
  type ToolResult,
} from "../harness/peers.js";
import { temporaryFolder } from "../harness/places.js";
import type { RunningProcess } from "../harness/process.js";
import { type Scene, scene } from "../harness/scene.js";
import { timePassed } from "../harness/until.js";

let account: Scene;
/** Two processes on one store, as two nodes are. */
let server: RunningProcess;
let other: RunningProcess;
/** On the same store, for another sub-account. */
let gym: RunningProcess;
/** One whose confirmations hold for a second. */
let hasty: RunningProcess;

beforeAll(async () => {
  account = await scene();
  const env = { GHL_STORE: await temporaryFolder(), MCP_API_KEYS: "key-of-alice-0001,key-of-bob-000002" };
  [server, other, gym, hasty] = await Promise.all([
    account.serve(env),
    account.serve({ ...env, GHL_TOOLS: "all" }),
    account.serve({ ...env, GHL_LOCATION_ID: demo.gymLocationId }),
    account.serve({ ...env, GHL_CONFIRM_SECONDS: "1" }),
  ]);
});

afterAll(() => account.close());

beforeEach(() => void account.changes());

const at = (url: string, key = "key-of-alice-0001") => ({ url, headers: { authorization: `Bearer ${key}` } });

const message = (text: string) => ({ type: "SMS", contactId: account.contact.id, message: text });

/** One client of each era of the protocol: in the first a server asks by a request, in the second by its reply. */
const eachEra: readonly PeerKind[] = ["sdk 1.x", "sdk 2.x on 2026-07-28"];

/** The code in the answer to a call that waits for a person. */
function codeIn(result: ToolResult): string {
  expect(result.isError).toBe(true);
  return z.object({ confirmationNeeded: z.object({ confirm: z.string() }) }).parse(result.structuredContent)
    .confirmationNeeded.confirm;
}

describe.each([
  ["stdio", eachEra],
  ["HTTP", peerKinds],
] as const)("over %s", (transport, kinds) => {
  const open = (kind: PeerKind, person?: Person) =>
    connect(kind, transport === "HTTP" ? at(server.ready) : { args: [], env: account.settings }, person);

  describe.each(kinds)("%s that can ask a person", (kind) => {
    let peer: Peer;
    let answer: ReturnType<Person> = "accept";
    const questions: string[] = [];

    beforeAll(async () => {
      peer = await open(kind, (question) => {
        questions.push(question);
        return answer;
      });
    });

    afterAll(() => peer?.close());

    beforeEach(() => {
      questions.length = 0;
    });

    it("asks in plain words, with the names looked up, and sends once after a yes", async () => {
      answer = "accept";
      const result = await peer.call("conversations_send_message", message("See you at ten"));
      expect(result.isError, result.content[0]?.text).toBeUndefined();
      expect(questions).toHaveLength(1);
      expect(questions[0]).toContain("It reaches people");
      expect(questions[0]).toContain(`Contact: "${account.contact.name}`);
      expect(questions[0]).toContain("See you at ten");
      expect(questions[0]).toMatch(/Sub-account: "[^"]+" \(\w+\)/);
      expect(account.changes().map(({ path }) => path)).toEqual(["/conversations/messages"]);
    });

    // Every client can ask; what comes of it is decided by the server, once in each era.
    if (!eachEra.includes(kind)) return;

    it.each(["decline", "cancel"] as const)("sends nothing after a %s and says so", async (said) => {
      answer = said;
      const result = await peer.call("conversations_send_message", message("Not this"));
      expect(result.isError).toBe(true);
      expect(result.structuredContent).toMatchObject({ error: { kind: "refused", retryable: false } });
      expect(result.content[0]?.text).toMatch(/said no|without an answer/);
      expect(questions).toHaveLength(1);
      expect(account.changes()).toEqual([]);
    });

    it("asks through the executors too", async () => {
      answer = "decline";
      const args = { operation: "contacts_delete_contact", arguments: { contactId: account.contact.id } };
      await peer.call("delete_operation", args);
      expect(questions[0]).toContain(account.contact.name);
      expect(account.changes()).toEqual([]);
    });

    it("does not ask for a write", async () => {
      await peer.call("contacts_add_tags", { contactId: account.contact.id, tags: ["vip"] });
      expect(questions).toEqual([]);
      expect(account.changes()).toHaveLength(1);
    });
  });

  describe.each(kinds)("%s that cannot ask", (kind) => {
    let peer: Peer;

    beforeAll(async () => {
      peer = await open(kind);
    });

    afterAll(() => peer?.close());

    it("is told to stop and ask, and goes through with the code, once", async () => {
      const args = message("By code");
      const first = await peer.call("conversations_send_message", args);
      expect(first.content[0]?.text).toContain("a person must agree first");
      expect(first.content[0]?.text).toContain(account.contact.name);
      expect(account.changes()).toEqual([]);
      const confirm = codeIn(first);
      const sent = await peer.call("conversations_send_message", { ...args, confirm });
      expect(sent.isError, sent.content[0]?.text).toBeUndefined();
      expect(account.changes()).toHaveLength(1);
      const again = await peer.call("conversations_send_message", { ...args, confirm });
      expect(again.isError).toBe(true);
      expect(again.content[0]?.text).toContain("used already");
      expect(account.changes()).toEqual([]);
    });

    if (!eachEra.includes(kind)) return;

    it("is refused with a code for other arguments, and the code stays good for its own", async () => {
      const confirm = codeIn(await peer.call("conversations_send_message", message("This one")));
      const other = await peer.call("conversations_send_message", { ...message("That one"), confirm });
      expect(other.content[0]?.text).toContain("for another change");
      expect(account.changes()).toEqual([]);
      const own = await peer.call("conversations_send_message", { ...message("This one"), confirm });
      expect(own.isError).toBeUndefined();
      expect(account.changes()).toHaveLength(1);
    });

    it.each(["true", "yes", "23456789BCDF"])("cannot make up a code: %s", async (confirm) => {
      const result = await peer.call("conversations_send_message", { ...message("Made up"), confirm });
      expect(result.isError).toBe(true);
      expect(account.changes()).toEqual([]);
    });
  });
});

describe("the question", () => {
  let peer: Peer;
  let question = "";

  beforeAll(async () => {
    peer = await connect("sdk 2.x on 2026-07-28", at(other.ready), (asked) => {
      question = asked;
      return "decline";
    });
  });

  afterAll(async () => {
    expect(account.changes()).toEqual([]);
    await peer?.close();
  });

  it("says how much, and to whom, of a thing that is only named by its id", async () => {
    const [invoice] = account.simulator.world.records.of("invoices").where(({ total }) => total === 1140);
    await peer.call("invoices_send_invoice", {
      invoiceId: invoice?.id,
      action: "email",
      userId: "ABCDEFGHIJ0123456789",
      liveMode: true,
    });
    expect(question).toContain("moves money");
    expect(question).toMatch(/^Invoice: ".*1140 USD.*" \(\w+\), \S+@\S+, \+\d+$/m);
    expect(question).toContain("User: ABCDEFGHIJ0123456789");
  });

  it("says how many, and the first of them by name", async () => {
    const contacts = account.simulator.world.contacts
      .where(({ locationId }) => locationId === account.settings.GHL_LOCATION_ID)
      .slice(0, 12)
      .map(({ id }) => id);
    await peer.call("contacts_change_tags_of_contacts", { type: "add", contacts, tags: ["vip"] });
    expect(question).toContain("many records at once");
    expect(question).toContain("contacts: 12 in all");
    expect(question).toContain(account.contact.name);
    expect(question.split("\n").length).toBeLessThan(15);
  });

  it("names what is to be deleted", async () => {
    const [tag] = account.simulator.world.tags.where(
      ({ locationId }) => locationId === account.settings.GHL_LOCATION_ID,
    );
    await peer.call("locations_delete_tag", { tagId: tag?.id });
    expect(question).toContain(`"${tag?.name}" (${tag?.id})`);
  });

  it("stands with the id alone where the name cannot be found out", async () => {
    await peer.call("contacts_delete_contact", { contactId: "AAAAAAAAAAAAAAAAAAA1" });
    expect(question).toContain("Contact: AAAAAAAAAAAAAAAAAAA1");
  });
});

describe("a confirm code", () => {
  const peers: Peer[] = [];
  let here: Peer;
  let besides: Peer;
  let elsewhere: Peer;
  let late: Peer;
  let always: Peer;
  let never: Peer;

  const open = async (place: Place) => {
    const peer = await connect("sdk 2.x on 2026-07-28", place);
    peers.push(peer);
    return peer;
  };
  const start = (GHL_CONFIRM: string) => open({ args: [], env: { ...account.settings, GHL_CONFIRM } });

  beforeAll(async () => {
    [here, besides, elsewhere, late, always, never] = await Promise.all([
      open(at(server.ready)),
      open(at(other.ready)),
      open(at(gym.ready)),
      open(at(hasty.ready)),
      start("always"),
      start("never"),
    ]);
  });

  afterAll(async () => {
    await Promise.all(peers.map((peer) => peer.close()));
  });

  it("is no good in the hands of another caller", async () => {
    const bob = await open(at(server.ready, "key-of-bob-000002"));
    const confirm = codeIn(await here.call("conversations_send_message", message("From Alice")));
    const stolen = await bob.call("conversations_send_message", { ...message("From Alice"), confirm });
    expect(stolen.content[0]?.text).toContain("for another change");
    expect(account.changes()).toEqual([]);
  });

  it("is no good in another sub-account, on the same store and by the same caller", async () => {
    const confirm = codeIn(await here.call("conversations_send_message", message("Only here")));
    const there = await elsewhere.call("conversations_send_message", { ...message("Only here"), confirm });
    expect(there.content[0]?.text).toContain("for another change");
    expect(account.changes()).toEqual([]);
    const own = await here.call("conversations_send_message", { ...message("Only here"), confirm });
    expect(own.isError).toBeUndefined();
    expect(account.changes()).toHaveLength(1);
  });

  it("is no good for another operation with the same arguments", async () => {
    const args = { contactId: account.contact.id, tags: ["vip"] };
    const confirm = codeIn(await always.call("contacts_add_tags", args));
    const removed = await always.call("delete_operation", {
      operation: "contacts_remove_tags",
      arguments: { ...args, confirm },
    });
    expect(removed.isError).toBe(true);
    const other = await always.call("write_operation", {
      operation: "contacts_remove_tags",
      arguments: { ...args, confirm },
    });
    expect(other.content[0]?.text).toContain("for another change");
    expect(account.changes()).toEqual([]);
  });

  it("holds for ten minutes by default, and says so", async () => {
    const asked = await here.call("conversations_send_message", message("How long"));
    expect(asked.structuredContent).toMatchObject({ confirmationNeeded: { validSeconds: 600 } });
    expect(asked.content[0]?.text).toContain("The code holds for 10 minutes, once");
  });

  it("runs out", async () => {
    const confirm = codeIn(await late.call("conversations_send_message", message("Too late")));
    await timePassed(1_050);
    const sent = await late.call("conversations_send_message", { ...message("Too late"), confirm });
    expect(sent.content[0]?.text).toMatch(/older than/);
    expect(account.changes()).toEqual([]);
  });

  it("given by one process holds in another on the same store, and once between them", async () => {
    const confirm = codeIn(await here.call("conversations_send_message", message("Across")));
    const args = { ...message("Across"), confirm };
    const results = await Promise.all(
      [here, besides, here, besides].map((peer) => peer.call("conversations_send_message", args)),
    );
    expect(results.filter(({ isError }) => isError !== true)).toHaveLength(1);
    expect(account.changes()).toHaveLength(1);
  });

  it("is wanted for writes too under GHL_CONFIRM=always, and for nothing under never", async () => {
    codeIn(await always.call("contacts_add_tags", { contactId: account.contact.id, tags: ["a"] }));
    expect(account.changes()).toEqual([]);
    const sent = await never.call("conversations_send_message", message("Unattended"));
    expect(sent.isError).toBeUndefined();
    expect(account.changes()).toHaveLength(1);
    const [listed] = (await never.listTools()).filter(({ name }) => name === "conversations_send_message");
    expect(listed?.inputSchema.properties).not.toHaveProperty("confirm");
  });
});

describe("the state that travels through the client", () => {
  /** A bare tools/call of the 2026 era by a client that can ask. */
  const post = async (url: string, key: string, params: Record<string, unknown>) => {
    const name = String(params.name);
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        authorization: `Bearer ${key}`,
        "mcp-protocol-version": "2026-07-28",
        "mcp-method": "tools/call",
        "mcp-name": name,
      },
      body: JSON.stringify({
        jsonrpc: "2.0",
        id: randomUUID(),
        method: "tools/call",
        params: {
          ...params,
          _meta: {
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientCapabilities": { elicitation: { form: {} } },
          },
        },
      }),
    });
    const text = await response.text();
    const data = text.startsWith("{") ? text : (/^data: (.*)$/m.exec(text)?.[1] ?? "{}");
    return z
      .object({
        result: z.looseObject({
          resultType: z.string(),
          requestState: z.string().optional(),
          isError: z.boolean().optional(),
        }),
      })
      .parse(JSON.parse(data)).result;
  };
  const yes = { confirm: { action: "accept", content: {} } };
  const send = (text: string) => ({ name: "conversations_send_message", arguments: message(text) });

  it("carries a yes to any node on the store, once", async () => {
    const { requestState } = await post(server.ready, "key-of-alice-0001", send("Signed"));
    const agreed = { ...send("Signed"), inputResponses: yes, requestState };
    expect((await post(other.ready, "key-of-alice-0001", agreed)).isError).toBeUndefined();
    expect(account.changes()).toHaveLength(1);
    expect((await post(server.ready, "key-of-alice-0001", agreed)).isError).toBe(true);
    expect(account.changes()).toEqual([]);
  });

  it("counts for nothing when it lacks, is forged, or is another caller's: the person is asked again", async () => {
    const { requestState = "" } = await post(server.ready, "key-of-alice-0001", send("Forged"));
    // Not the last character: some of its bits mean nothing.
    const forged = requestState.replace(/(.)(.{8})$/, (_, one, rest) => (one === "A" ? "B" : "A") + rest);
    const tries = [
      await post(server.ready, "key-of-alice-0001", { ...send("Forged"), inputResponses: yes }),
      await post(server.ready, "key-of-alice-0001", {
        ...send("Forged"),
        inputResponses: yes,
        requestState: forged,
      }),
      await post(server.ready, "key-of-bob-000002", { ...send("Forged"), inputResponses: yes, requestState }),
    ];
    expect(tries.map(({ resultType }) => resultType)).toEqual([
      "input_required",
      "input_required",
      "input_required",
    ]);
    expect(account.changes()).toEqual([]);
  });

  it("counts for nothing once it is older than a confirmation may be", async () => {
    const { requestState } = await post(hasty.ready, "key-of-alice-0001", send("Late"));
    // The state counts whole seconds.
    await timePassed(2_050);
    const late = { ...send("Late"), inputResponses: yes, requestState };
    expect(await post(hasty.ready, "key-of-alice-0001", late)).toMatchObject({
      resultType: "input_required",
    });
    expect(account.changes()).toEqual([]);
  });

  it("is refused for other arguments than the person saw", async () => {
    const { requestState } = await post(server.ready, "key-of-alice-0001", send("Ten dollars"));
    const changed = { ...send("Ten thousand dollars"), inputResponses: yes, requestState };
    expect((await post(server.ready, "key-of-alice-0001", changed)).isError).toBe(true);
    expect(account.changes()).toEqual([]);
  });
});
