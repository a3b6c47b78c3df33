import { openProgram } from "../../src/app/compose.js";
import { parseConfig } from "../../src/app/config.js";
import { SurfaceError } from "../../src/catalogue/surface.js";
import { type HTTPOptions, type HTTPServer, startHTTP } from "../../src/http/app.js";
import type { ServedTool } from "../../src/mcp/tools/tool.js";

const inputSchema = { type: "object", properties: {} };
const reads = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true };
const deletes = { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: true };

/** What happened inside the slow tool. */
export interface Slow {
  started: number;
  aborted: number;
  finished: number;
}

export interface TestServer extends HTTPServer {
  readonly mcp: string;
  readonly slow: Slow;
  stop(): Promise<void>;
}

/**
 * Serves the real program with tools of the test's own in place of the catalogue's: `echo`, `whoami` and `slow`
 * (which takes `ms` milliseconds) of the toolset `reading`, and `wipe` of the toolset `deleting`.
 */
export async function serve(
  settings: Readonly<Record<string, string>> = {},
  options: Partial<Omit<HTTPOptions, "program">> = {},
): Promise<TestServer> {
  const program = await openProgram(
    parseConfig({
      GHL_PIT: "pit-test",
      GHL_LOCATION_ID: "location",
      GHL_BASE_URL: "http://127.0.0.1:9",
      ...settings,
    }),
    false,
  );
  const slow: Slow = { started: 0, aborted: 0, finished: 0 };
  const { config, resources, account, client, catalogue, oauth, store } = program;
  const tools = (surface: string, readOnly: boolean) => testTools(slow, surface, readOnly);
  const server = await startHTTP({
    program: { config, resources, account, client, catalogue, oauth, store, tools },
    host: "127.0.0.1",
    port: 0,
    ...options,
  });
  return {
    ...server,
    mcp: `${server.url}/mcp`,
    slow,
    stop: async () => {
      await server.close();
      await program.close();
    },
  };
}

function testTools(slow: Slow, surface: string, readOnly: boolean): readonly ServedTool[] {
  const all = [echo, whoami, slowTool(slow), wipe];
  const toolsets: Readonly<Record<string, readonly ServedTool[]>> = {
    default: all,
    reading: all.filter(({ hints }) => hints.readOnlyHint),
    deleting: [wipe],
  };
  const named = (word: string) => {
    const found = toolsets[word] ?? all.filter(({ name }) => name === word);
    if (found.length === 0) throw new SurfaceError(`no toolset or tool ${word}`);
    return found;
  };
  const words = surface.split(",");
  const wanted = words.filter((word) => !word.startsWith("-")).flatMap(named);
  const excluded = words.filter((word) => word.startsWith("-")).flatMap((word) => named(word.slice(1)));
  return all
    .filter((tool) => wanted.includes(tool) && !excluded.includes(tool))
    .filter((tool) => !readOnly || tool.hints.readOnlyHint);
}

function tool(name: string, hints: ServedTool["hints"], run: ServedTool["run"]): ServedTool {
  return { name, title: name, description: `The ${name} of the tests.`, inputSchema, hints, run };
}

const text = (said: string) => ({ content: [{ type: "text" as const, text: said }] });

const echo = tool("echo", reads, async (args) => text(JSON.stringify(args)));
const whoami = tool("whoami", reads, async (_, { context, scope }) => {
  const { token = "", clientId = "" } = context.http?.authInfo ?? {};
  return text(JSON.stringify({ token, clientId, caller: scope.caller.name }));
});
const wipe = tool("wipe", deletes, async () => text("wiped"));

function slowTool(slow: Slow): ServedTool {
  return tool("slow", reads, async ({ ms }, { context: { mcpReq } }) => {
    slow.started += 1;
    const progressToken = mcpReq._meta?.progressToken;
    if (progressToken !== undefined) {
      await mcpReq.notify({
        method: "notifications/progress",
        params: { progressToken, progress: 1, total: 2 },
      });
    }
    const aborted = await new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), Number(ms)).unref();
      mcpReq.signal.addEventListener("abort", () => resolve(true));
    });
    if (aborted) slow.aborted += 1;
    else slow.finished += 1;
    return text("done");
  });
}
