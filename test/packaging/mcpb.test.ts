import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import { settings } from "../../src/app/config.js";
import { anyContact, type Launch, launch, sendConfirmed } from "../harness/host.js";
import { type RunningProcess, root, startProcess } from "../harness/process.js";

const manifestSchema = z.object({
  manifest_version: z.literal("0.3"),
  version: z.string(),
  server: z.object({
    entry_point: z.string(),
    mcp_config: z.object({
      command: z.string(),
      args: z.array(z.string()),
      env: z.record(z.string(), z.string()),
    }),
  }),
  user_config: z.record(
    z.string(),
    z.object({
      sensitive: z.boolean().optional(),
      required: z.boolean().optional(),
      default: z.unknown().optional(),
    }),
  ),
});

const tool = join(root, "node_modules/@anthropic-ai/mcpb/dist/cli/cli.js");
const folder = mkdtempSync(join(tmpdir(), "ghl-mcp-mcpb-"));
const unpacked = join(folder, "unpacked");
const account = { pit: demo.pit, location_id: demo.locationId };

let manifest: z.infer<typeof manifestSchema>;
let simulator: RunningProcess;

beforeAll(async () => {
  // The project's build is there already, by the setup of the tests.
  const packed = execFileSync("npx", ["tsx", join(root, "scripts/pack-mcpb.ts"), folder], {
    cwd: root,
    encoding: "utf8",
  });
  const [file = ""] = packed.split("\n");
  execFileSync(process.execPath, [tool, "unpack", file, unpacked], { stdio: "ignore" });
  manifest = manifestSchema.parse(JSON.parse(readFileSync(join(unpacked, "manifest.json"), "utf8")));
  simulator = await startProcess(`${root}dist/simulator/main.js`, [], {}, /"url":"([^"]+)"/);
});
afterAll(async () => {
  await simulator.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the server as the manifest says, as a host does with what a person filled in. */
function started(filled: Readonly<Record<string, string>>): Launch {
  const { command, args, env } = manifest.server.mcp_config;
  const meant = (text: string) =>
    text
      .replaceAll(/\$\{__dirname\}/g, unpacked)
      // What was left empty arrives as it stands in the manifest.
      .replaceAll(/\$\{user_config\.(\w+)\}/g, (whole, name: string) => filled[name] ?? whole);
  return {
    command: command === "node" ? process.execPath : command,
    args: args.map(meant),
    cwd: tmpdir(),
    env: {
      ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, meant(value)])),
      GHL_BASE_URL: simulator.ready,
      HOME: folder,
    },
  };
}

describe("The MCPB bundle", () => {
  it("bears the package's version, and asks for the token as a secret", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(manifest.version).toBe(version);
    expect(manifest.user_config.pit).toMatchObject({ sensitive: true, required: true });
    expect(manifest.user_config.read_only?.default).toBe(false);
    expect(Object.keys(manifest.user_config)).toContain("location_id");
  });

  it("fills settings that there are", () => {
    for (const name of Object.keys(manifest.server.mcp_config.env))
      expect([...settings.keys()]).toContain(name);
  });

  it("reads, and sends with a person's word, when it is started from where it was unpacked", async () => {
    const client = await launch(started(account));
    expect(client.getServerVersion()?.version).toBe(manifest.version);
    expect((await client.listTools()).tools.length).toBeGreaterThan(40);
    await sendConfirmed(client, await anyContact(client), "store");
    await client.close();
  });

  it("shows only what reads where that was ticked", async () => {
    const client = await launch(started({ ...account, read_only: "true", tools: "contacts" }));
    const { tools } = await client.listTools();
    expect(tools.length).toBeGreaterThan(5);
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([]);
    await client.close();
  });

  it("reads, changes and sends with a person's word on a machine for which it holds no store", async () => {
    rmSync(join(unpacked, "server/node_modules"), { recursive: true });
    const client = await launch(started(account));
    expect((await client.listTools()).tools.length).toBeGreaterThan(40);
    const contactId = await anyContact(client);
    const changed = await client.callTool({
      name: "contacts_update_contact",
      arguments: { contactId, firstName: "Olivia" },
    });
    expect(changed.isError, JSON.stringify(changed.content)).not.toBe(true);
    await sendConfirmed(client, contactId, "nothing");
    await client.close();
  });
});
