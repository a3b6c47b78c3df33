import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo, type Simulator, startSimulator } from "../../simulator/index.js";
import { settings } from "../../src/app/config.js";
import { usualLimits } from "../../src/http/app.js";
import { blocksOf } from "../harness/blocks.js";
import { execForm, instructionsOf } from "../harness/dockerfile.js";
import { connect } from "../harness/peers.js";
import { freePort, skipped, skipRedis } from "../harness/places.js";
import { mainFile, type RunningProcess, root, startCommand, startProcess } from "../harness/process.js";
import { modern, send } from "../harness/requests.js";

const text = readFileSync(join(root, "docs/DEPLOY.md"), "utf8");
const blocks = new Map(blocksOf("docs/DEPLOY.md").map((block) => [block.label, block.text]));
const block = (label: string) => blocks.get(label) ?? "";

const run = promisify(execFile);
const env = { PATH: process.env.PATH ?? "" };
// Without it bash takes Node's pipe for a network, and reads the settings of whoever runs the tests.
const norc = "--norc";
const bash = async (command: string) => (await run("bash", [norc, "-c", command], { env })).stdout;

const key = "a-long-random-key";
const publicName = { host: "mcp.example.com" };

/** What a page's command stands for here: the built program, the simulator, a folder and free ports of this machine. */
function here(command: string, found: Readonly<Record<string, string>>): string {
  return Object.entries({
    ...found,
    "npx -y ghl-mcp": `exec ${process.execPath} ${mainFile}`,
    "pit-your-token": demo.pit,
    yourSubAccountId0000: demo.locationId,
  }).reduce((changed, [from, to]) => changed.replaceAll(from, to), command);
}

describe("docs/DEPLOY.md", () => {
  const folder = mkdtempSync(join(tmpdir(), "ghl-mcp-deploy-"));
  let simulator: Simulator;
  let node: RunningProcess;
  let url: string;

  const startNode = async (label: string, found: Readonly<Record<string, string>>) => {
    const port = await freePort();
    const command = here(block(label), { ...found, "--port 3000": `--port ${port}` });
    const env = { GHL_BASE_URL: simulator.url };
    const started = await startCommand("bash", [norc, "-c", command], env, /listening on (\S+)\/mcp/);
    return { started, url: `http://127.0.0.1:${port}` };
  };

  beforeAll(async () => {
    simulator = await startSimulator();
    const begun = await startNode("one-node", { "/var/lib/ghl-mcp": join(folder, "store") });
    node = begun.started;
    url = begun.url;
  });
  afterAll(async () => {
    await node?.stop();
    await simulator?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const tools = async (at: string, shown: string, headers = {}) => {
    const { headers: own, body } = modern("tools/list");
    return send(`${at}/mcp`, { headers: { ...own, "x-api-key": shown, ...headers }, body });
  };

  it("has no block that is not tried", () => {
    const tried = ["key", "one-node", "keys", "container", "health", "redis", "several", "backup"];
    // Tried in real proxies, by test/cluster/fronts.test.ts.
    expect([...blocks.keys()].sort()).toEqual([...tried, "nginx", "caddy"].sort());
  });

  it("makes keys that are long and never the same", async () => {
    const made = await Promise.all([1, 2].map(() => bash(block("key"))));
    for (const one of made) expect(one.trim()).toMatch(/^[\w-]{43}$/);
    expect(made[0]).not.toBe(made[1]);
  });

  it("starts a node that serves under its public name, and under no other", async () => {
    expect((await tools(url, key, publicName)).status).toBe(200);
    expect((await tools(url, key, { host: "other.example.com" })).status).toBe(403);
    expect((await tools(url, "nobody-knows", publicName)).status).toBe(401);
  });

  it("looks at health and metrics", async () => {
    const shown = (command: string) => bash(command.replace("http://127.0.0.1:3000", url));
    const [health = "", metrics = ""] = block("health").trim().split("\n");
    expect(JSON.parse(await shown(health))).toMatchObject({ status: "ok" });
    expect(await shown(metrics)).toContain("# TYPE ghl_calls_total counter");
  });

  it("names metrics and labels that there are", async () => {
    const peer = await connect("sdk 2.x on 2026-07-28", { url: `${url}/mcp`, headers: { "x-api-key": key } });
    await peer.call("workflows_list_workflows", {});
    await peer.close();
    const { text: found } = await send(`${url}/metrics`, { method: "GET", headers: { "x-api-key": key } });
    const named = [...text.matchAll(/`((?:ghl|mcp|process|nodejs)_[a-z_0-9]+)(?:\{(\w+)\})?`/g)];
    expect(named.length).toBeGreaterThan(8);
    const missing = named.filter(([, name = "", label]) =>
      label === undefined
        ? !found.includes(`# TYPE ${name} `)
        : !new RegExp(`^${name}\\{[^}]*\\b${label}="`, "m").test(found),
    );
    expect(missing.map(([whole]) => whole)).toEqual([]);
    expect(found).toMatch(/^ghl_calls_total\{[^}]*outcome="ok"[^}]*\} 1$/m);
  });

  it("names settings that there are", () => {
    const named = [...text.matchAll(/\b(?:GHL|MCP)_[A-Z_]+\b/g)].map(([name]) => name);
    expect(named.filter((name) => !settings.has(name))).toEqual([]);
  });

  it("tells the limits as they are", () => {
    const { sessions, stopMs, mostBodyBytes } = usualLimits;
    expect(text).toContain(`it takes ${sessions.most.toLocaleString("en")}`);
    expect(text).toContain(`after ${sessions.idleMs / 60_000} minutes without use`);
    expect([stopMs, text.includes("the calls that run have ten seconds")]).toEqual([10_000, true]);
    expect(block("nginx")).toContain(`client_max_body_size ${mostBodyBytes / 1024 / 1024}m;`);
  });

  it("has a file of keys that is taken, each with its limits", async () => {
    const file = join(folder, "keys.json");
    writeFileSync(file, here(block("keys"), {}), { mode: 0o600 });
    const env = {
      GHL_PIT: demo.pit,
      GHL_LOCATION_ID: demo.locationId,
      GHL_BASE_URL: simulator.url,
      MCP_KEYS_FILE: file,
    };
    const server = await startProcess(mainFile, ["http", "--port", "0"], env, /listening on (\S+)\/mcp/);
    const listed = async (shown: string) =>
      ((await tools(server.ready, shown)).json.result?.tools ?? []).map(({ name }) => name);
    const [desk, reporting, operations] = await Promise.all(
      ["desk", "reporting", "operations"].map((whose) =>
        listed(`a-long-random-key-of-${whose === "desk" ? "the-desk" : whose}`),
      ),
    );
    await server.stop();
    expect(desk).toContain("contacts_create_contact");
    expect(desk?.filter((name) => !/^(contacts|calendars|conversations)_/.test(name))).toEqual([]);
    expect(reporting).toContain("contacts_search_contacts");
    expect(reporting).not.toContain("contacts_create_contact");
    expect(operations).toContain("opportunities_update_opportunity");
  });

  it("runs a container with what the Dockerfile expects (its steps are carried out by npm run test:packaging)", () => {
    const [build = "", run = ""] = block("container").trim().split("\n");
    const instructions = instructionsOf(join(root, "Dockerfile"));
    const of = (name: string) => instructions.filter((one) => one.name === name).map(({ rest }) => rest);
    const [, image] = /^docker build --tag (\S+) \.$/.exec(build) ?? [];
    const words = run.split(" ");
    const values = (flag: string) =>
      words.flatMap((word, at) => (word === flag ? [words[at + 1] ?? ""] : []));
    expect(words.slice(0, 2)).toEqual(["docker", "run"]);
    expect(words.at(-1)).toBe(image);
    expect(words).toContain("--read-only");
    expect(values("--volume").map((volume) => volume.split(":")[1])).toEqual(of("VOLUME"));
    expect(values("--publish").map((port) => port.split(":").at(-1))).toEqual(of("EXPOSE"));
    expect(values("--env").filter((name) => !settings.has(name))).toEqual([]);
    // Running calls have their time before Docker kills.
    expect(Number(values("--stop-timeout")[0]) * 1000).toBeGreaterThan(usualLimits.stopMs);
    expect(execForm(of("CMD").at(-1) ?? "")).toContain("0.0.0.0");
  });

  it.skipIf(skipRedis)(`starts a Redis and a node on it that keeps a sealed store${skipped}`, async () => {
    const port = await freePort();
    const data = join(folder, "redis");
    mkdirSync(data);
    const command = `exec ${block("redis").trim()} --port ${port} --dir ${data}`;
    const redis = await startCommand("bash", [norc, "-c", command], {}, /Ready to accept connections/);
    const { started, url: at } = await startNode("several", { "10.0.0.5:6379": `127.0.0.1:${port}` });
    const peer = await connect("sdk 2.x on 2026-07-28", { url: `${at}/mcp`, headers: { "x-api-key": key } });
    const note = { idempotencyKey: "once", firstName: "Mara" };
    const [one, other] = [
      await peer.call("contacts_create_contact", note),
      await peer.call("contacts_create_contact", note),
    ];
    await peer.close();
    await started.stop();
    await redis.stop();
    expect(one.isError, one.content[0]?.text).toBeUndefined();
    expect(other.structuredContent).toEqual(one.structuredContent);
    expect(readFileSync(join(data, "appendonlydir/appendonly.aof.1.incr.aof"), "utf8")).toContain("ghl-mcp:");
  });

  it("makes a backup that can be started from", async () => {
    const peer = await connect("sdk 2.x on 2026-07-28", { url: `${url}/mcp`, headers: { "x-api-key": key } });
    await peer.call("contacts_create_contact", { firstName: "Before the backup" });
    await peer.close();
    await node.stop();
    const store = join(folder, "store");
    const copy = join(folder, "copy");
    await bash(here(block("backup"), { "/var/lib/ghl-mcp": store, "/var/backups/ghl-mcp": copy }));
    const ofCopy = { env: { ...env, GHL_STORE: copy } };
    const { stdout } = await run(process.execPath, [mainFile, "journal", "--json"], ofCopy);
    expect(stdout).toContain("contacts_create_contact");
  });
});
