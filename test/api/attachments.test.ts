import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPrivate } from "../../src/api/wire/uploads.js";
import { connect, type Peer } from "../harness/peers.js";
import { type Recorder, startRecorder } from "../harness/recorder.js";

const folder = mkdtempSync(join(tmpdir(), "ghl-mcp-files-"));
const outside = mkdtempSync(join(tmpdir(), "ghl-mcp-outside-"));
writeFileSync(join(folder, "price list.txt"), "Botox 12");
writeFileSync(join(outside, "secret.txt"), "secret");
symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));

describe("a file among the arguments", () => {
  let recorder: Recorder;
  let peer: Peer;

  beforeAll(async () => {
    recorder = await startRecorder();
    peer = await connect("sdk 2.x on 2026-07-28", {
      args: ["--tools", "media,forms"],
      env: {
        GHL_PIT: "pit-files",
        GHL_LOCATION_ID: "Loc4tion0000000000AA",
        GHL_BASE_URL: recorder.url,
        GHL_FILE_ROOTS: folder,
      },
    });
  });

  afterAll(async () => {
    await peer?.close();
    await recorder?.close();
  });

  async function upload(file: unknown) {
    recorder.take();
    const result = await peer.call("media_upload_file", { file, name: "x" });
    return { text: result.content[0]?.text ?? "", sent: recorder.take() };
  }

  it("is sent from base64, with its name and type, as multipart", async () => {
    const base64 = Buffer.from("hello").toString("base64");
    const { sent } = await upload({ base64, name: "hello.txt", type: "text/plain" });
    expect(sent[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    const body = sent[0]?.body.toString() ?? "";
    expect(body).toContain('name="file"; filename="hello.txt"');
    expect(body).toContain("text/plain");
    expect(body).toContain("hello");
  });

  it("is read from a path below an allowed folder", async () => {
    const { sent } = await upload({ path: join(folder, "price list.txt") });
    expect(sent[0]?.body.toString()).toContain("Botox 12");
  });

  it.each([
    ["outside the allowed folders", join(outside, "secret.txt")],
    ["a link out of them", join(folder, "link.txt")],
    ["a way around through dots", join(folder, "..", outside.split("/").at(-1) ?? "", "secret.txt")],
    ["not there", join(folder, "nothing.txt")],
  ])("is refused where its path is %s, and nothing is sent", async (_, path) => {
    const { text, sent } = await upload({ path });
    expect(text).toContain("The file for file cannot be used");
    expect(text).not.toContain("secret\n");
    expect(sent).toEqual([]);
  });

  it.each([
    "http://example.com/a.png",
    "https://127.0.0.1/a",
    "https://localhost/a",
    "https://[::1]/a",
    "https://[::ffff:127.0.0.1]/a",
    "https://169.254.169.254/latest/meta-data",
  ])("is refused at %s, and nothing is sent", async (url) => {
    const { text, sent } = await upload({ url });
    expect(text).toContain("cannot be used");
    expect(sent).toEqual([]);
  });

  it.each([
    ["base64 without a name", { base64: "aGVsbG8=" }],
    ["nothing to take it from", { name: "a.txt" }],
    ["two places at once", { path: "/a.txt", url: "https://example.com/a.txt" }],
  ])("is refused with %s, and nothing is sent", async (_, file) => {
    const { text, sent } = await upload(file);
    expect(text).toContain("The file for file cannot be used");
    expect(sent).toEqual([]);
  });

  it("goes into a custom field under the field's own name", async () => {
    recorder.take();
    const result = await peer.call("forms_upload_files", {
      contactId: "ocQHyuzHvysMo5N5VsXc",
      additional: { field1_abc: { base64: Buffer.from("scan").toString("base64"), name: "scan.pdf" } },
    });
    expect(result.isError, result.content[0]?.text).toBeUndefined();
    expect(recorder.take()[0]?.body.toString()).toContain('name="field1_abc"; filename="scan.pdf"');
  });
});

describe("an address is private", () => {
  it.each([
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "127.0.0.1",
    "100.64.0.1",
    "::1",
    "fd00::1",
    "fe80::1",
    "::ffff:10.0.0.1",
  ])("when it is %s", (address) => expect(isPrivate(address)).toBe(true));
  it.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111"])("not when it is %s", (address) =>
    expect(isPrivate(address)).toBe(false),
  );
});
