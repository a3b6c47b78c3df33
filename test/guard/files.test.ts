import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { connect, type Peer } from "../harness/peers.js";
import { temporaryFolder } from "../harness/places.js";
import { type Recorder, startRecorder } from "../harness/recorder.js";

let recorder: Recorder;
let env: Readonly<Record<string, string>>;
let path: string;

beforeAll(async () => {
  recorder = await startRecorder();
  const folder = await temporaryFolder();
  path = join(folder, "price list.txt");
  env = {
    GHL_PIT: "pit-files",
    GHL_LOCATION_ID: "Loc4tion0000000000AA",
    GHL_BASE_URL: recorder.url,
    GHL_FILE_ROOTS: folder,
    GHL_TOOLS: "media,forms",
  };
});

afterAll(() => recorder?.close());

beforeEach(() => {
  writeFileSync(path, "Botox 12");
  uploads();
});

/** The bodies of the uploads since the last time. */
const uploads = () =>
  recorder
    .take()
    .filter(({ method }) => method === "POST")
    .map(({ body }) => body.toString());

const needed = z.object({ confirmationNeeded: z.object({ confirm: z.string() }) });
const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("a file that a person agreed to", () => {
  let peer: Peer;
  const questions: string[] = [];
  let meanwhile = () => {};

  beforeAll(async () => {
    peer = await connect("sdk 2.x on 2026-07-28", { args: [], env: { ...env, GHL_CONFIRM: "always" } });
  });

  afterAll(() => peer?.close());

  const ask = async (tool: string, args: Record<string, unknown>) => {
    const asked = await peer.call(tool, args);
    return {
      words: asked.content[0]?.text ?? "",
      ...needed.parse(asked.structuredContent).confirmationNeeded,
    };
  };

  it("is sent as they saw it named: file, type and size", async () => {
    const args = { file: { path, type: "text/plain" } };
    const { words, confirm } = await ask("media_upload_file", args);
    expect(words).toContain('file: "price list.txt (text/plain, 8 bytes)"');
    const sent = await peer.call("media_upload_file", { ...args, confirm });
    expect(sent.isError, sent.content[0]?.text).toBeUndefined();
    expect(uploads()).toEqual([expect.stringContaining("Botox 12")]);
  });

  it("is not sent once it has changed, and the code stays good for what it was", async () => {
    const args = { file: { path } };
    const { confirm } = await ask("media_upload_file", args);
    writeFileSync(path, "Botox 99");
    const changed = await peer.call("media_upload_file", { ...args, confirm });
    expect(changed.content[0]?.text).toContain("The confirmation is for another change");
    expect(uploads()).toEqual([]);
    writeFileSync(path, "Botox 12");
    const sent = await peer.call("media_upload_file", { ...args, confirm });
    expect(sent.isError).toBeUndefined();
    expect(uploads()).toHaveLength(1);
  });

  it.each([
    ["another name", { name: "list.txt" }],
    ["another type", { type: "text/html" }],
  ])("is another one under %s", async (_, other) => {
    const { confirm } = await ask("media_upload_file", { file: { path } });
    const changed = await peer.call("media_upload_file", { file: { path, ...other }, confirm });
    expect(changed.content[0]?.text).toContain("for another change");
    expect(uploads()).toEqual([]);
  });

  it("under a field's own name is named and bound alike, and its content is not shown", async () => {
    const args = (text: string) => ({
      contactId: "ocQHyuzHvysMo5N5VsXc",
      additional: { field1_abc: { base64: base64(text), name: "scan.pdf" } },
    });
    const { words, confirm } = await ask("forms_upload_files", args("Signed"));
    expect(words).toContain('{"field1_abc":"scan.pdf (application/octet-stream, 6 bytes)"}');
    expect(words).not.toContain(base64("Signed"));
    const changed = await peer.call("forms_upload_files", { ...args("Forged"), confirm });
    expect(changed.content[0]?.text).toContain("for another change");
    expect(uploads()).toEqual([]);
  });

  it("is refused where it changes while they read the question", async () => {
    const asked = await connect(
      "sdk 2.x on 2026-07-28",
      { args: [], env: { ...env, GHL_CONFIRM: "always" } },
      (question) => {
        questions.push(question);
        meanwhile();
        return "accept";
      },
    );
    meanwhile = () => writeFileSync(path, "Botox 99");
    const result = await asked.call("media_upload_file", { file: { path } });
    expect(questions[0]).toContain("price list.txt (application/octet-stream, 8 bytes)");
    expect(result.content[0]?.text).toContain("The confirmation is for another change");
    expect(uploads()).toEqual([]);
    await asked.close();
  });
});

describe("an idempotencyKey", () => {
  it("is refused for a file that has changed", async () => {
    const peer = await connect("sdk 2.x on 2026-07-28", { args: [], env });
    const args = { file: { path }, idempotencyKey: "k" };
    expect((await peer.call("media_upload_file", args)).isError).toBeUndefined();
    expect((await peer.call("media_upload_file", args)).isError).toBeUndefined();
    writeFileSync(path, "Botox 99");
    const changed = await peer.call("media_upload_file", args);
    expect(changed.content[0]?.text).toContain("was used for the same operation with other arguments");
    expect(uploads()).toHaveLength(1);
    await peer.close();
  });
});

describe("a file in the journal", () => {
  it("stands with name and size, without its content", async () => {
    const peer = await connect("sdk 2.x on 2026-07-28", { args: [], env });
    await peer.call("media_upload_file", { file: { name: "a.txt", base64: base64("Botox 12") } });
    await expect
      .poll(async () => JSON.stringify(await peer.read("ghl://journal")), { timeout: 5_000 })
      .toContain("[file a.txt, 8 bytes]");
    expect(JSON.stringify(await peer.read("ghl://journal"))).not.toContain(base64("Botox 12"));
    await peer.close();
  });
});
