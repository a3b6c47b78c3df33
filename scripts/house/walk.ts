import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { z } from "zod";
import { demo, startSimulator } from "../../simulator/index.js";
import { connectInspector } from "./inspector.js";

/** The source files that a call passed, each with the names of its functions that ran. */
export type Walk = ReadonlyMap<string, readonly string[]>;

/**
 * Walks one confirmed `contacts_create_contact` over HTTP: the program is started from its sources with a store on
 * disk, a client of 2026-07-28 calls it with an idempotency key, and a person agrees. What ran is read from V8's own
 * coverage. An equal call goes before, so that what is only loaded once is not counted. Five calls are walked and what
 * all of them passed is the way: the store's trimming and its watch run by the clock, and a slow machine meets them.
 *
 * @param tree the folder of the source tree.
 */
export async function walkConfirmedCall(tree: string): Promise<Walk> {
  const folder = mkdtempSync(join(tmpdir(), "ghl-mcp-house-"));
  const simulator = await startSimulator();
  const program = spawn(
    process.execPath,
    ["--inspect=127.0.0.1:0", "--import", "tsx", "src/main.ts", "http", "--port", "0"],
    {
      cwd: tree,
      env: {
        PATH: process.env.PATH ?? "",
        GHL_PIT: demo.pit,
        GHL_LOCATION_ID: demo.locationId,
        GHL_BASE_URL: simulator.url,
        GHL_STORE: join(folder, "store.db"),
        GHL_CONFIRM: "always",
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  try {
    const { inspectorURL, url } = await addresses(program);
    const inspector = await connectInspector(inspectorURL);
    const client = await connect(url);
    await createContact(client, "Warm", "walk-1");
    await inspector.startCoverage();
    const walks: Walk[] = [];
    for (const firstName of ["First", "Second", "Third", "Fourth", "Fifth"]) {
      await createContact(client, firstName, `walk-${firstName}`);
      walks.push(passed(await inspector.takeCoverage(), tree));
    }
    await client.close();
    inspector.close();
    return passedByAll(walks);
  } finally {
    program.kill();
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client(
    { name: "ghl-mcp-house", version: "0.0.0" },
    { versionNegotiation: { mode: { pin: "2026-07-28" } }, capabilities: { elicitation: { form: {} } } },
  );
  client.setRequestHandler("elicitation/create", () => ({ action: "accept", content: {} }));
  await client.connect(new StreamableHTTPClientTransport(new URL(url)));
  return client;
}

async function createContact(client: Client, firstName: string, idempotencyKey: string): Promise<void> {
  const args = { firstName, lastName: "Through", email: `${firstName}@example.com`, idempotencyKey };
  const result = await client.callTool({ name: "contacts_create_contact", arguments: args });
  if (result.isError) throw new Error(`the walked call failed: ${JSON.stringify(result.content)}`);
}

async function addresses(program: ChildProcess): Promise<{ inspectorURL: string; url: string }> {
  const { stdout, stderr } = program;
  if (stdout === null || stderr === null) throw new Error("the program's output is not piped");
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    program.once("exit", (code) => reject(new Error(`the program ended with ${code}: ${lines.join("\n")}`)));
    for (const stream of [stdout, stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        const text = lines.join("\n");
        const inspectorURL = /Debugger listening on (ws:\S+)/.exec(text)?.[1];
        const url = /(http:\S+\/mcp)/.exec(text)?.[1];
        if (inspectorURL !== undefined && url !== undefined) resolve({ inspectorURL, url });
      });
    }
  });
}

function passedByAll([first = new Map(), ...others]: readonly Walk[]): Walk {
  return new Map(
    [...first].flatMap(([file, names]) => {
      const everyTime = names.filter((name) => others.every((other) => other.get(file)?.includes(name)));
      return others.every((other) => other.has(file)) ? [[file, everyTime] as const] : [];
    }),
  );
}

const scriptsSchema = z.array(
  z.object({
    url: z.string(),
    functions: z.array(
      z.object({
        functionName: z.string(),
        ranges: z.array(z.object({ startOffset: z.number(), count: z.number() })),
      }),
    ),
  }),
);

function passed(scripts: unknown, tree: string): Walk {
  return new Map(
    scriptsSchema.parse(scripts).flatMap(({ url, functions }) => {
      if (!url.startsWith("file:") || url.includes("node_modules")) return [];
      const file = relative(tree, fileURLToPath(url));
      // The first range of a function is the whole of it; a module's own body begins at 0.
      const ran = functions.filter(
        ({ ranges: [whole] }) => whole && whole.count > 0 && whole.startOffset > 0,
      );
      const names = [...new Set(ran.map(({ functionName }) => functionName).filter((name) => name !== ""))];
      return ran.length === 0 || file.startsWith("..") ? [] : [[file, names] as const];
    }),
  );
}
