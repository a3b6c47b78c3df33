import { z } from "zod";
import { demo, type Simulator } from "../../simulator/index.js";
import { completeLogin } from "../../src/api/accounts/oauth/authorize.js";
import type { Caller } from "../../src/api/scope.js";
import type { Program } from "../../src/app/compose.js";
import { redirectURI } from "./scene.js";

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
