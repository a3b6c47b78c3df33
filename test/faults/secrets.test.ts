import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { account } from "../harness/calls.js";
import { mainFile } from "../harness/process.js";
import { type Spoken, speak } from "../harness/stdio.js";
import { until } from "../harness/until.js";
import {
  answers,
  hangs,
  type Manner,
  page,
  resetAfterBody,
  startUpstream,
  type Upstream,
} from "../harness/upstream.js";

/** What must never be seen: the token, keys, and what an argument or a reply may carry. */
const secrets = {
  token: "pit-5ec2e7aa-1111-4222-8333-444455556666",
  storeKey: "store-key-5ec2e7bb",
  apiKey: "api-key-5ec2e7cc",
  argument: "sk_live_5ec2e7dd0000",
  bearer: "eyJhbGciOiJIUzI1NiJ9.5ec2e7eePayload.c2ln",
  password: "hunter-5ec2e7ff",
} as const;
const mark = "5ec2e7";

let upstream: Upstream;

beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(() => upstream.close());

const env = (level: string, timeoutMs = 10_000) => ({
  ...account,
  GHL_PIT: secrets.token,
  GHL_STORE_KEY: secrets.storeKey,
  MCP_API_KEYS: secrets.apiKey,
  GHL_BASE_URL: upstream.url,
  GHL_TIMEOUT_MS: String(timeoutMs),
  GHL_LOG_LEVEL: level,
});

/** Ways to go wrong, each with a secret on its way. */
const replies: Readonly<Record<string, Manner>> = {
  "a success": answers(200, "{}"),
  "a token that is refused": answers(401, `{"message":"Invalid JWT"}`),
  "a reply that repeats the token": answers(400, `{"message":["Unknown ${secrets.token}"],"error":"x"}`),
  "a scope that lacks": answers(401, '{"message":"The token is not authorized for this scope."}'),
  "arguments that are refused": answers(422, '{"message":["email must be an email"]}'),
  "too many requests": answers(429, "{}", { "retry-after": "900" }),
  "a failure of HighLevel's": answers(500, `{"message":"boom"}`),
  "a page of HTML": page(502),
  "a broken connection": resetAfterBody,
  "no answer": hangs,
  "malformed JSON": answers(200, `{"apiKey":"`),
};

describe.each(["info", "debug"])("at log level %s", (level) => {
  let program: Spoken;
  beforeAll(() => {
    program = speak([], env(level, 300));
  });
  afterAll(async () => expect((await program.close()).stderr).not.toContain(mark));

  it.each(Object.entries(replies))("%s shows no secret on stderr or in the result", async (_, manner) => {
    upstream.manner = manner;
    const from = program.stderr.length;
    const calls = [
      {
        name: "contacts_create_contact",
        arguments: { email: `${secrets.argument}@x.io`, source: secrets.bearer },
      },
      { name: "users_create_user", arguments: { password: secrets.password, email: "not an email" } },
      {
        name: "contacts_get_contact",
        arguments: { contactId: "Cont4ct0000000000001", apiKey: secrets.argument },
      },
      { name: "contacts_get_contact", arguments: { contactId: { token: secrets.bearer } } },
      { name: "contacts_get_contact", arguments: { contactId: "Cont4ct0000000000001" } },
      { name: "read_operation", arguments: { operation: secrets.argument, arguments: {} } },
    ];
    const results = await Promise.all(calls.map((call) => program.request("tools/call", call)));
    const shown = JSON.stringify(results);
    for (const own of [secrets.token, secrets.storeKey, secrets.apiKey]) expect(shown).not.toContain(own);
    const logged = () => program.stderr.slice(from).split('"msg":"call"').length - 1;
    await until("every call is logged", () => logged() === calls.length);
    expect(program.stderr).not.toContain(mark);
  });
});

const outcomeSchema = z.object({
  outcome: z.string(),
  requests: z.number(),
  locationId: z.string().optional(),
});

describe("the line of a call", () => {
  let program: Spoken;
  let seen = 0;
  beforeAll(() => {
    program = speak([], { ...env("info"), GHL_CONFIRM: "auto" });
  });
  afterAll(async () => expect((await program.close()).stderr).toHaveLength(seen));

  /** The lines since the last time that hold the words, once there are so many of them. */
  async function logged(count: number, words = ""): Promise<readonly string[]> {
    const whole = () => program.stderr.slice(seen).match(/.+(?=\n)/g) ?? [];
    const lines = () => whole().filter((line) => line.includes(words));
    await until(`${count} lines are logged`, () => lines().length >= count);
    const fresh = lines();
    seen = program.stderr.length;
    return fresh;
  }

  it("says what happened, and nothing of the arguments", async () => {
    upstream.manner = answers(200, '{"contact":{"id":"c","firstName":"Mara"},"traceId":"trace-1"}');
    upstream.next.push(resetAfterBody);
    await program.request("tools/call", {
      name: "contacts_get_contact",
      arguments: { contactId: "Cont4ct0000000000001" },
      _meta: { traceparent: `00-${"ab".repeat(16)}-${"cd".repeat(8)}-01` },
    });
    const lines = await logged(1);
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0] ?? "");
    expect(line).toMatchObject({
      msg: "call",
      operation: "contacts_get_contact",
      class: "read",
      caller: "local",
      outcome: "ok",
      status: 200,
      traceId: "trace-1",
      traceparent: `00-${"ab".repeat(16)}-${"cd".repeat(8)}-01`,
      requests: 2,
      retries: 1,
      bytes: 61,
    });
    expect(line.ms).toBeGreaterThan(0);
    expect(lines[0]).not.toMatch(/Cont4ct|Mara/);
  });

  it("names the sub-account, and the kind of a failure, also where nothing was sent", async () => {
    upstream.manner = answers(404, '{"message":"Contact not found"}');
    await program.request("tools/call", { name: "contacts_search_contacts", arguments: { pageLimit: 1 } });
    await program.request("tools/call", { name: "contacts_search_contacts", arguments: { pageLimit: "x" } });
    expect((await logged(2)).map((line) => JSON.parse(line))).toMatchObject([
      { outcome: "not_found", status: 404, locationId: account.GHL_LOCATION_ID, requests: 1 },
      { outcome: "validation", requests: 0 },
    ]);
  });

  it("is written for a change that is only shown, that waits for a person, and that was made already", async () => {
    upstream.manner = answers(200, '{"contact":{"id":"c"}}');
    const call = (name: string, args: Readonly<Record<string, unknown>>) =>
      program.request("tools/call", { name, arguments: args });
    const person = { email: "mara@example.com" };
    await call("contacts_create_contact", { ...person, dryRun: true });
    await call("conversations_send_message", {
      type: "SMS",
      contactId: "Cont4ct0000000000001",
      message: "Hi",
    });
    const key = { ...person, idempotencyKey: "k" };
    await Promise.all([call("contacts_create_contact", key), call("contacts_create_contact", key)]);
    await call("contacts_create_contact", key);
    const lines = await logged(5, '"class":"write"');
    expect(lines.map((line) => outcomeSchema.parse(JSON.parse(line)))).toEqual([
      { outcome: "dry_run", requests: 0, locationId: account.GHL_LOCATION_ID },
      { outcome: "unconfirmed", requests: 0, locationId: account.GHL_LOCATION_ID },
      { outcome: "ok", requests: 1, locationId: account.GHL_LOCATION_ID },
      { outcome: "repeated", requests: 0, locationId: account.GHL_LOCATION_ID },
      { outcome: "repeated", requests: 0, locationId: account.GHL_LOCATION_ID },
    ]);
    expect(lines.join("\n")).not.toMatch(/mara@example|Hi"/);
  });

  it("is not written by default", async () => {
    upstream.manner = answers(500, "{}");
    const usual = speak([], env("warn"));
    await usual.request("tools/call", {
      name: "contacts_get_contact",
      arguments: { contactId: "Cont4ct0000000000001" },
    });
    expect((await usual.close()).stderr).toBe("");
  });
});

describe.concurrent("a setting that cannot be used", () => {
  it.each([
    ["GHL_PIT", `${secrets.token} with a blank`],
    ["GHL_STORE_KEY", "5ec2e7short"],
    ["GHL_STORE", "redis://user:5ec2e7@127.0.0.1:1/x y"],
  ])("%s is named without its value", async (name, value) => {
    const child = spawn(process.execPath, [mainFile], {
      env: { PATH: process.env.PATH ?? "", ...env("debug"), [name]: value },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on("line", (line) => said.push(line));
    child.stdin.end();
    await new Promise((resolve) => child.once("close", resolve));
    expect(said.join("\n")).not.toContain(mark);
  });
});
