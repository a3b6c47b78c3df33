import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { surfaceOf } from "../../src/catalogue/surface.js";
import { mainFile } from "../harness/process.js";

interface Listed {
  readonly tools: number;
  /** A token is four bytes of the result as it comes over stdout. */
  readonly tokens: number;
}

/** What a host is sent that asks the real program for its tools. */
async function listed(surface: string): Promise<Listed> {
  const child = spawn(process.execPath, [mainFile], {
    env: {
      PATH: process.env.PATH ?? "",
      GHL_PIT: "pit-listing",
      GHL_LOCATION_ID: "Loc4tion0000000000AA",
      GHL_TOOLS: surface,
    },
    stdio: ["pipe", "pipe", "inherit"],
  });
  try {
    const params = {
      protocolVersion: "2025-11-25",
      capabilities: {},
      clientInfo: { name: "test", version: "1" },
    };
    await ask(child, { id: 1, method: "initialize", params });
    child.stdin?.write(`${JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" })}\n`);
    const { result } = await ask(child, { id: 2, method: "tools/list" });
    return { tools: result.tools.length, tokens: Buffer.byteLength(JSON.stringify(result)) / 4 };
  } finally {
    child.kill();
  }
}

const answerSchema = z.object({
  id: z.number(),
  result: z.looseObject({ tools: z.array(z.unknown()).default([]), nextCursor: z.string().optional() }),
});

interface Request {
  readonly id: number;
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

function ask(child: ChildProcess, request: Request): Promise<z.infer<typeof answerSchema>> {
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error("the process has no pipes");
  return new Promise((resolve) => {
    const lines = createInterface({ input: stdout });
    lines.on("line", (line) => {
      const answer = answerSchema.safeParse(JSON.parse(line));
      if (!answer.success || answer.data.id !== request.id) return;
      lines.close();
      resolve(answer.data);
    });
    stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...request })}\n`);
  });
}

describe("the tool list", () => {
  it.each([
    ["default", { least: 40, most: 52, tokens: 12_000 }],
    ["search", { least: 5, most: 7, tokens: 1_500 }],
    ["all", { least: 660, most: 800, tokens: 175_000 }],
  ])("of %s keeps to its budget", async (surface, { least, most, tokens }) => {
    const measured = await listed(surface);
    expect(measured.tools).toBeGreaterThanOrEqual(least);
    expect(measured.tools).toBeLessThanOrEqual(most);
    expect(measured.tokens).toBeLessThanOrEqual(tokens);
  });

  it.each([
    ["default", 52],
    ["search", 7],
  ])(
    "of %s has at most its number of tools with several sub-accounts and an inbox too",
    async (surface, most) => {
      const { cards, discovery, locations, events } = surfaceOf(surface, await loadCatalogue());
      expect(cards.length + discovery.length + locations.length + events.length).toBeLessThanOrEqual(most);
    },
  );
});
