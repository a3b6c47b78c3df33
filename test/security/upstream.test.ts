import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { account, calls } from "../harness/calls.js";
import { type Recorder, startRecorder } from "../harness/recorder.js";
import { type Spoken, speak } from "../harness/stdio.js";
import { answers, startUpstream, type Upstream } from "../harness/upstream.js";

let upstream: Upstream;
let elsewhere: Recorder;
let program: Spoken;

beforeAll(async () => {
  [upstream, elsewhere] = await Promise.all([startUpstream(), startRecorder({ done: true })]);
  program = speak([], { ...account, GHL_JOURNAL: "brief", GHL_BASE_URL: upstream.url });
});

afterAll(async () => {
  await program?.close();
  await Promise.all([upstream?.close(), elsewhere?.close()]);
});

const toolResult = z.looseObject({
  isError: z.boolean().default(false),
  content: z.tuple([z.looseObject({ text: z.string() })]),
});
const journalSchema = z.object({ contents: z.tuple([z.looseObject({ text: z.string() })]) });

async function call({ name, args }: { readonly name: string; readonly args: object }, key?: string) {
  const given = key === undefined ? args : { ...args, idempotencyKey: key };
  const { result } = await program.request("tools/call", { name, arguments: given });
  const { isError, content } = toolResult.parse(result);
  return { isError, text: content[0].text };
}

async function journal(): Promise<string> {
  const { result } = await program.request("resources/read", { uri: "ghl://journal" });
  return journalSchema.parse(result).contents[0].text;
}

describe("an upstream that leads elsewhere, or gives up waiting", () => {
  it.each([408, 499, 300, 301, 302, 303, 304, 307, 308])(
    "with a %d has not done a change, and nobody knows whether it did",
    async (status) => {
      const body = status === 304 ? "" : '{"done":true}';
      const to = { "content-type": "application/json", location: `${elsewhere.url}/stolen` };
      upstream.manner = answers(status, body, to);
      const key = `status-${status}`;
      const first = await call(calls["a POST"], key);
      expect(first).toEqual({ isError: true, text: expect.stringContaining(`status ${status}`) });
      expect(first.text).toContain("look first whether it took effect");

      upstream.manner = answers(200, '{"contact":{"id":"c"}}');
      upstream.requests.length = 0;
      const again = await call(calls["a POST"], key);
      expect(again.text).toContain("The outcome of the first call with this idempotencyKey is unknown");
      expect(upstream.requests).toEqual([]);
      expect(elsewhere.take()).toEqual([]);
      await expect.poll(journal).toMatch(new RegExp(`"outcome": ?"unknown"[^}]*"status": ?${status}`));
    },
  );

  it("has not read anything", async () => {
    upstream.manner = answers(304, "");
    expect(await call(calls["a read"])).toEqual({ isError: true, text: expect.stringContaining("304") });
  });
});

describe("an upstream that answers with more than anybody asked for", () => {
  const most = 10_000_000;
  const keys = () => `{${Array.from({ length: most / 13 }, (_, n) => `"k${n}":1`).join(",")}}`;

  it.each([
    ["of seven hundred thousand keys", keys],
    ["of three million empty records", () => `{"contacts":[${"{},".repeat(most / 3 - 10)}{}]}`],
    ["that is nested two million deep", () => `${"[".repeat(2_000_000)}${"]".repeat(2_000_000)}`],
  ])("is refused a reply %s before it is parsed", async (_, reply) => {
    upstream.manner = answers(200, reply());
    const { isError, text } = await call(calls["a read by POST"]);
    expect(text).toMatch(/^HighLevel's reply (holds|is nested) .*more than/);
    expect(isError).toBe(true);
  });

  it.skipIf(process.platform !== "linux")(
    "does not make the program grow (skipped where there is no /proc)",
    () => {
      const status = readFileSync(`/proc/${program.pid}/status`, "utf8");
      const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
      expect(peak).toBeGreaterThan(50);
      expect(peak).toBeLessThan(250);
    },
  );

  it("is read where it is a large page of large records", async () => {
    const customFields = Array.from({ length: 20 }, (_, n) => ({ id: `field-${n}`, value: "some text" }));
    const contacts = Array.from({ length: 500 }, (_, n) => ({ id: `contact-${n}`, customFields }));
    upstream.manner = answers(200, JSON.stringify({ contacts }));
    const { isError, text } = await call(calls["a read by POST"]);
    expect(isError).toBe(false);
    expect(text).toContain("contact-0");
  });
});
