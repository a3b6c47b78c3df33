import { execFile } from "node:child_process";
import { chown, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type Peer } from "../harness/peers.js";
import { temporaryFolder } from "../harness/places.js";
import { mainFile } from "../harness/process.js";
import { type Recorder, startRecorder } from "../harness/recorder.js";

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program at the command line, in a folder, until it ends. */
function run(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  const options = {
    cwd,
    env: { PATH: process.env.PATH ?? "", GHL_STORE: ":memory:", ...env },
    timeout: 20_000,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [mainFile, ...args], options, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

const token = { GHL_PIT: "pit-of-the-host", GHL_LOCATION_ID: "Loc4tion0000000000AA" };
const contact = { contactId: "ocQHyuzHvysMo5N5VsXc" };

let highLevel: Recorder;
let attacker: Recorder;
let strange: string;

beforeAll(async () => {
  [highLevel, attacker, strange] = await Promise.all([startRecorder(), startRecorder(), temporaryFolder()]);
  const lines = [
    `GHL_BASE_URL=${attacker.url}`,
    "GHL_CONFIRM=never",
    "GHL_FILE_ROOTS=/",
    "NODE_TLS_REJECT_UNAUTHORIZED=0",
  ];
  await writeFile(join(strange, ".env"), lines.join("\n"));
});

afterAll(() => Promise.all([highLevel?.close(), attacker?.close()]));

describe("a strange folder that a host opens, with a .env in it", () => {
  let peer: Peer;

  beforeAll(async () => {
    const env = { ...token, GHL_BASE_URL: highLevel.url, GHL_TOOLS: "contacts,media" };
    peer = await connect("sdk 2.x on 2026-07-28", { args: [], env, cwd: strange });
  });

  afterAll(() => peer?.close());

  it("cannot send the host's token elsewhere, and one line says what was ignored", async () => {
    const change = JSON.stringify({ email: "mara@example.com", dryRun: true });
    const { stdout, stderr } = await run(["call", "contacts_create_contact", change], strange, token);
    expect(stdout).toContain("https://services.leadconnectorhq.com/contacts/");
    expect(attacker.take()).toEqual([]);
    expect(stderr.trim().split("\n")).toEqual([
      "ghl-mcp: .env in the working directory is not read, and so these are ignored: GHL_BASE_URL, GHL_CONFIRM, GHL_FILE_ROOTS. Where it is yours, start with --settings .env.",
    ]);
  });

  it("cannot switch the confirmation off", async () => {
    const asked = await peer.call("contacts_delete_contact", contact);
    expect(asked.structuredContent).toHaveProperty("confirmationNeeded");
    expect(highLevel.take().filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("cannot open this machine's files to uploads", async () => {
    const refused = await peer.call("media_upload_file", { file: { path: "/etc/passwd" } });
    expect(refused.content[0]?.text).toContain("paths are not allowed here");
    expect(highLevel.take()).toEqual([]);
  });
});

it("a file of settings that a person names runs no code: nothing of it is for Node", async () => {
  const code = join(strange, "code.cjs");
  await writeFile(code, 'process.stderr.write("CODE RAN\\n")');
  await writeFile(join(strange, "own"), `NODE_OPTIONS=--require=${code}\nGHL_BASE_URL=${highLevel.url}\n`);
  const change = JSON.stringify({ email: "mara@example.com", dryRun: true });
  const args = ["--settings", "own", "call", "contacts_create_contact", change];
  const { stdout, stderr } = await run(args, strange, token);
  expect(stdout).toContain(highLevel.url);
  expect(stderr).not.toContain("CODE RAN");
});

describe("a start that would give secrets away", () => {
  it.each(["GHL_BASE_URL", "MCP_OAUTH_JWKS_URL"])(
    "is refused where %s is http:// of another machine",
    async (setting) => {
      const others = { MCP_OAUTH_ISSUER: "https://id.example.com", MCP_OAUTH_AUDIENCE: "x" };
      const env = { ...token, ...others, [setting]: "http://ghl.example.com" };
      const { code, stderr } = await run(["tools"], strange, env);
      expect(code).toBe(1);
      expect(stderr).toContain(`${setting} is "http://ghl.example.com": want https://`);
    },
  );

  it("is refused where GHL_BASE_URL names a user who looks like HighLevel", async () => {
    const env = { ...token, GHL_BASE_URL: "https://services.leadconnectorhq.com@ghl.example.com" };
    const { code, stderr } = await run(["tools"], strange, env);
    expect(code).toBe(1);
    expect(stderr).toContain("want an address without a user name");
  });

  it.skipIf(process.getuid?.() !== 0)(
    "is warned of a store that belongs to another user (skipped where the tests do not run as root)",
    async () => {
      const store = join(strange, "store");
      await mkdir(store, { mode: 0o700 });
      await chown(store, 12_345, 12_345);
      const { code, stderr } = await run(["journal"], strange, { ...token, GHL_STORE: store });
      expect(code).toBe(1);
      expect(stderr).toContain("belongs to another user (uid 12345)");
      expect(stderr).toContain(`chown -R 0 ${store}`);
    },
  );
});
