import { enabledCards } from "../../api/accounts/oauth/needed-scopes.js";
import { firstTimeoutMs } from "../../api/accounts/oauth/renewal.js";
import type { Config } from "../../app/config.js";
import { patienceMs } from "../../call/lookups/records.js";
import { openKeys } from "../../http/access/keys.js";
import type { Check, DiagnosisParts } from "./parts.js";

/** HighLevel's workflow step Invoke Agent gives its agent so long, all calls of it together (docs/CLIENTS.md). */
export const stepMs = 60_000;

/** What the longest call is made of, in milliseconds, by what decides it. */
export interface LongestCall {
  readonly ms: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** One after the other: what goes by a list, what a preview or an amount needs, and the state before. */
const lookUps = 3;

/**
 * How long one call by ids may take: a change with all its look-ups, whose token runs out and whose last request times
 * out. Pages that are gathered and names that are looked up are further requests.
 *
 * @param renews whether tokens have to be renewed.
 */
export function longestCall(
  { waitMs, timeoutMs }: Pick<Config, "waitMs" | "timeoutMs">,
  renews: boolean,
): LongestCall {
  const parts = {
    GHL_WAIT_MS: waitMs,
    GHL_TIMEOUT_MS: timeoutMs,
    "look-ups": lookUps * patienceMs,
    ...(renews ? { "a token's renewal": Math.min(firstTimeoutMs, timeoutMs) + timeoutMs } : {}),
  };
  return { ms: Object.values(parts).reduce((all, one) => all + one, 0), parts };
}

/** Whether calls end within the 60 seconds of Invoke Agent, and what keeps an agent there from its answer. */
export async function minuteChecks(parts: DiagnosisParts): Promise<readonly Check[]> {
  const { config, oauth } = parts;
  return [
    durationCheck(longestCall(config, oauth !== undefined)),
    await slowCheck(parts),
    await askingCheck(config),
  ].filter((check) => check !== undefined);
}

const name = "60 s of Invoke Agent";

function durationCheck({ ms, parts }: LongestCall): Check {
  const sum = Object.entries(parts)
    .map(([part, each]) => `${part} ${each / 1000}`)
    .join(" + ");
  const says = `a call takes ${ms / 1000} s at most (${sum})`;
  return ms < stepMs
    ? { name, state: "ok", says }
    : {
        name,
        state: "note",
        says: `${says}: for agents in workflows set GHL_WAIT_MS=8000 and GHL_TIMEOUT_MS=12000`,
      };
}

async function slowCheck({ config, catalogue }: DiagnosisParts): Promise<Check | undefined> {
  const operations = await Promise.all(
    enabledCards(config, catalogue).map((card) => catalogue.operation(card)),
  );
  const slow = operations.filter((operation) => operation.slow && !operation.deprecated);
  if (slow.length === 0) return undefined;
  const names = slow.map((operation) => operation.name).join(", ");
  return { name, state: "note", says: `GHL_TOOLS lists what may take minutes: ${names}` };
}

async function askingCheck(config: Config): Promise<Check | undefined> {
  if (config.confirm === "never" || config.unattended !== undefined) return undefined;
  const keys = await openKeys(config).catch(() => undefined);
  if (keys?.principals.some(({ unattended }) => unattended !== undefined)) return undefined;
  return {
    name,
    state: "note",
    says: `GHL_CONFIRM=${config.confirm} waits for a person, and a workflow has none: give its key "unattended" in MCP_KEYS_FILE`,
  };
}
