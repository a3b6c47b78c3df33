import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import {
  demo,
  demoApp,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from "../../simulator/index.js";
import { completeLogin } from "../../src/api/accounts/oauth/authorize.js";
import type { Caller } from "../../src/api/scope.js";
import { openProgram, type Program } from "../../src/app/compose.js";
import { parseConfig } from "../../src/app/config.js";

export const redirectURI = "https://mcp.example.com/oauth/callback";

/** More requests than any of these tests sends: limits are not their subject. */
export const noLimit = { burst: 1_000_000, perMs: 10_000, daily: 10_000_000 };

export interface Scene {
  readonly simulator: Simulator;
  /** The settings under which a program uses the simulator's marketplace app. */
  readonly settings: Readonly<Record<string, string>>;
  /** One more program on the same store. */
  open(more?: Readonly<Record<string, string>>): Promise<Program>;
  close(): Promise<void>;
}

/** A simulator and a store of its own, for programs that sign in to a marketplace app. */
export async function scene(options: SimulatorOptions = {}, store?: string): Promise<Scene> {
  const simulator = await startSimulator({ rate: noLimit, ...options });
  const folder = await mkdtemp(join(tmpdir(), "ghl-mcp-auth-"));
  const settings = {
    GHL_CLIENT_ID: demoApp.clientId,
    GHL_CLIENT_SECRET: demoApp.clientSecret,
    GHL_REDIRECT_URI: redirectURI,
    GHL_AUTHORIZE_URL: `${simulator.url}/v2/oauth/chooselocation`,
    GHL_BASE_URL: simulator.url,
    GHL_STORE: store ?? join(folder, "store"),
    GHL_STORE_KEY: Buffer.alloc(32, 7).toString("base64"),
  };
  const opened: Program[] = [];
  return {
    simulator,
    settings,
    async open(more = {}) {
      const program = await openProgram(parseConfig({ ...settings, ...more }), false);
      opened.push(program);
      return program;
    },
    async close() {
      await Promise.all(opened.map((program) => program.close()));
      await simulator.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a person does: picks the agency or a sub-account, and the redirect's code becomes a login. */
export async function logIn(program: Program, simulator: Simulator, choice = "agency"): Promise<void> {
  const { world } = simulator;
  const level = choice === "agency" ? "agency" : "location";
  const resourceId = choice === "agency" ? demo.companyId : choice;
  const code = world.oauth.authorize({ level, resourceId, scopes: "all" });
  if (program.oauth === undefined) throw new Error("the program uses no marketplace app");
  await completeLogin(program.oauth, code, redirectURI);
}

/** That of a call that nobody cancels. */
export function unending(): AbortSignal {
  return new AbortController().signal;
}

/** Calls an operation and answers the reply's JSON. */
export async function call(
  program: Program,
  operation: string,
  args: Readonly<Record<string, unknown>> = {},
  caller = program.local,
): Promise<unknown> {
  const scope = { caller, signal: unending() };
  const { reply } = await program.way.answer({ operation, args, scope });
  return reply.body.kind === "json" ? reply.body.value : undefined;
}

const withContacts = z.object({ contacts: z.array(z.object({ id: z.string(), locationId: z.string() })) });

/** The sub-accounts of the contacts that a search finds: which sub-account it was made in. */
export async function searchedIn(
  program: Program,
  location?: string,
  caller?: Caller,
): Promise<readonly string[]> {
  const args = { pageLimit: 5, ...(location === undefined ? {} : { location }) };
  const { contacts } = withContacts.parse(await call(program, "contacts_search_contacts", args, caller));
  return [...new Set(contacts.map(({ locationId }) => locationId))];
}
