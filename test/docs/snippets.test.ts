import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { allowances, parseConfig, type Setting, settings } from "../../src/app/config.js";
import { type Block, blocksOf, parsed } from "../harness/blocks.js";
import { root } from "../harness/process.js";

/** What each host takes, by its own documentation; a field that it does not know is a fault. */
const env = z.record(z.string().regex(/^(GHL|MCP)_[A-Z_]+$/), z.string());
const launched = {
  command: z.literal("npx"),
  args: z.tuple([z.literal("-y"), z.literal("ghl-mcp")]),
};
const local = z.strictObject({ ...launched, env });
const https = z.url({ protocol: /^https$/ });
const headers = z.strictObject({ Authorization: z.string().regex(/^Bearer \S/) });
const servers = (one: z.ZodType) => z.strictObject({ mcpServers: z.strictObject({ ghl: one }) });
const remote = z.strictObject({ name: z.literal("ghl"), url: https, headers });

const shapes: Readonly<Record<string, z.ZodType>> = {
  "claude-desktop": servers(local),
  "claude-code-project": servers(z.strictObject({ type: z.literal("stdio"), ...launched, env })),
  // Claude Code takes an address without a type for an error.
  "claude-code-http": servers(z.strictObject({ type: z.literal("http"), url: https, headers })),
  cursor: servers(local),
  vscode: z.strictObject({
    inputs: z
      .array(
        z.strictObject({
          type: z.literal("promptString"),
          id: z.string(),
          description: z.string(),
          password: z.literal(true),
        }),
      )
      .min(1),
    servers: z.strictObject({ ghl: z.strictObject({ type: z.literal("stdio"), ...launched, env }) }),
  }),
  windsurf: servers(local),
  "windsurf-http": servers(z.strictObject({ serverUrl: https, headers })),
  codex: z.strictObject({
    mcp_servers: z.strictObject({
      ghl: z.strictObject({ ...launched, startup_timeout_sec: z.number(), env }),
    }),
  }),
  "gemini-cli": servers(local),
  "gemini-cli-http": servers(z.strictObject({ httpUrl: https, headers })),
  "lm-studio": servers(local),
  goose: z.strictObject({
    extensions: z.strictObject({
      ghl: z.strictObject({
        type: z.literal("stdio"),
        name: z.literal("ghl"),
        enabled: z.boolean(),
        cmd: launched.command,
        args: launched.args,
        envs: env,
        timeout: z.number(),
      }),
    }),
  }),
  n8n: z.strictObject({
    endpointUrl: https,
    serverTransport: z.literal("httpStreamable"),
    authentication: z.enum(["none", "bearerAuth", "headerAuth"]),
    include: z.enum(["all", "selected", "except"]),
  }),
  chatgpt: z.strictObject({ name: z.string(), url: https, authentication: z.enum(["OAuth", "None"]) }),
  "openai-api": z.strictObject({
    type: z.literal("mcp"),
    server_label: z.string().regex(/^[a-zA-Z0-9_-]+$/),
    server_url: https,
    headers,
    require_approval: z.enum(["always", "never"]),
  }),
  "agent-studio": remote,
  "workflow-ai-agent": remote,
  unattended: z.array(
    z.strictObject({ name: z.string(), key: z.string(), tools: z.string(), unattended: allowances }),
  ),
};

const blocks = blocksOf("docs/CLIENTS.md").filter(({ language }) => language !== "sh");
const ofReadme = blocksOf("README.md").filter(({ language }) => language === "json");

describe("The snippets of docs/CLIENTS.md", () => {
  it("are there for every host", () => {
    expect(blocks.map(({ label }) => label).sort()).toEqual(Object.keys(shapes).sort());
  });

  it.each(blocks)("have the shape that $label takes", (block) => {
    expect(shapes[block.label]?.safeParse(parsed(block)).error?.issues ?? []).toEqual([]);
  });

  it.each(blocks)("set for $label only what there is, to values that are taken", (block) => {
    for (const [name, value] of settingsIn(block)) {
      expect([...settings.keys()]).toContain(name);
      // A host fills its own variables in.
      expect(() => parseConfig({ [name]: value.replace(/^\$.*$/, "filledIn") })).not.toThrow();
    }
  });

  it("show every host a name without an underscore, which Gemini CLI would take apart", () => {
    for (const { text } of blocks) expect(text).not.toMatch(/"ghl_mcp"|mcp_servers\.ghl_/);
  });
});

/** What Claude Code makes of a command: it declares these as here, and `--env` takes every word up to the next option. */
function claudeAdd(line: string) {
  const add = new Command("add")
    .argument("<name>")
    .argument("<commandOrUrl>")
    .argument("[args...]")
    .option("-t, --transport <transport>")
    .option("-s, --scope <scope>")
    .option("-e, --env <env...>")
    .option("-H, --header <header...>")
    .exitOverride();
  add.parse(line.replace(/^claude mcp add /, "").split(" "), { from: "user" });
  const [name, command, args] = add.processedArgs;
  return { name, command, args, ...add.opts() };
}

describe("The command for Claude Code", () => {
  it.each(["README.md", "docs/CLIENTS.md"])("is taken as it is meant, in %s", (page) => {
    const [line = ""] = /^claude mcp add .*$/m.exec(readFileSync(join(root, page), "utf8")) ?? [];
    expect(claudeAdd(line)).toEqual({
      name: "ghl",
      command: "npx",
      args: ["-y", "ghl-mcp"],
      transport: "stdio",
      env: [expect.stringMatching(/^GHL_PIT=pit-/), expect.stringMatching(/^GHL_LOCATION_ID=./)],
    });
  });
});

describe("The configurations elsewhere", () => {
  it.each(ofReadme.map((block, at) => ({ block, at })))("are JSON in README.md, block $at", ({ block }) => {
    const text = JSON.stringify(parsed(block));
    expect(text).toContain('"args":["-y","ghl-mcp"]');
    for (const [name] of settingsIn(block)) expect([...settings.keys()]).toContain(name);
  });

  it("are JSON in mcp.json, with a server to start, a demo and an address", () => {
    const { mcpServers } = z
      .object({ mcpServers: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(readFileSync(join(root, "mcp.json"), "utf8")));
    expect(Object.keys(mcpServers)).toEqual(["ghl", "ghl-demo", "ghl-http"]);
    expect(local.safeParse(mcpServers.ghl).error?.issues ?? []).toEqual([]);
    expect(mcpServers["ghl-demo"]).toMatchObject({ args: ["-y", "ghl-mcp", "--demo"] });
    expect(mcpServers["ghl-http"]).toMatchObject({ type: "http" });
  });
});

/** Every setting in a block, however deep. */
function settingsIn(block: Block): readonly (readonly [Setting, string])[] {
  const found: (readonly [Setting, string])[] = [];
  const isSetting = (name: string): name is Setting => /^(GHL|MCP)_/.test(name);
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (isSetting(name) && typeof inner === "string") found.push([name, inner]);
      else walk(inner);
    }
  };
  walk(parsed(block));
  return found;
}
