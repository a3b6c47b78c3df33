import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Attempt, attemptOf } from "./attempts.js";
import { attempted } from "./connection.js";
import { wrongWith } from "./judged.js";
import { startTarget, type Vitals } from "./target.js";

/**
 * Knocks for ten minutes at everything that a stranger reaches without a key, and prints what came of it: each fault
 * with the number that repeats it, how long the event loop was held, and what the program keeps in memory.
 *
 * `npm run fuzz -- --seed 7` is the same run again; `--only 4711` makes one attempt of it.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "600" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
    only: { type: "string" },
  },
});
const seed = Number(values.seed);
const program =
  process.env.GHL_MCP_PROGRAM ?? fileURLToPath(new URL("../../dist/src/main.js", import.meta.url));

const atOnce = 60;
/** What one request may hold the event loop, in milliseconds. */
const mostHoldMs = 50;
/** What may be kept of strangers, in MiB. */
const mostGrowthMiB = 8;

interface Fault {
  readonly number: number;
  readonly area: string;
  readonly what: string;
}

const target = await startTarget(program);
const faults: Fault[] = [];
const statuses = new Map<string, number>();
let number = 0;
let longestHoldMs = 0;
try {
  if (values.only === undefined) await warmUp();
  const first = await target.vitals(true);
  if (values.only === undefined) await knock(Date.now() + Number(values.seconds) * 1000);
  else await batch([Number(values.only)]);
  await ended(first);
} finally {
  await target.stop();
}

/** What is loaded once is loaded. */
async function warmUp(): Promise<void> {
  for (; number < 1_200; number += atOnce) await batch(numbersFrom(number));
  longestHoldMs = 0;
}

async function knock(until: number): Promise<void> {
  for (; Date.now() < until && target.isUp; number += atOnce) await batch(numbersFrom(number));
}

async function batch(numbers: readonly number[]): Promise<void> {
  await Promise.all(numbers.map(one));
  if (!target.isUp) return;
  const { longestHoldMs: held } = await target.vitals(false);
  if (held <= mostHoldMs) {
    longestHoldMs = Math.max(longestHoldMs, held);
    return;
  }
  // Many at once may hold it together, each for a little: each is asked alone, twice, as anything may come between.
  for (const each of numbers) {
    const alone = Math.min(await heldBy(each), await heldBy(each));
    longestHoldMs = Math.max(longestHoldMs, alone);
    if (alone > mostHoldMs)
      fault(each, attemptOf(seed, each), `held the event loop for ${Math.round(alone)} ms`);
  }
}

async function heldBy(each: number): Promise<number> {
  await one(each);
  return (await target.vitals(false)).longestHoldMs;
}

async function one(each: number): Promise<void> {
  const attempt = attemptOf(seed, each);
  const heard = await attempted(target.port, attempt);
  for (const status of heard.statuses) count(`${attempt.area} ${status}`);
  if (heard.statuses.length === 0) count(`${attempt.area} no answer`);
  for (const what of wrongWith(attempt, heard, target.secrets)) fault(each, attempt, what);
}

function fault(each: number, { area }: Attempt, what: string): void {
  if (faults.length < 1_000) faults.push({ number: each, area, what });
}

function count(what: string): void {
  statuses.set(what, (statuses.get(what) ?? 0) + 1);
}

function numbersFrom(from: number): readonly number[] {
  return Array.from({ length: atOnce }, (_, n) => from + n);
}

async function ended(first: Vitals): Promise<void> {
  const isServing = target.isUp && (await target.serves());
  // The SDK lets go of what it holds of a request a moment after it ended.
  const last = target.isUp ? await target.vitals(true) : undefined;
  const growth = last === undefined ? Number.NaN : last.heapMiB - first.heapMiB;
  const general = [
    ...(target.isUp ? [] : [`The program ended: ${target.stderr.slice(-2_000)}`]),
    ...(target.isUp && !isServing ? ["A client with a key is not served any more."] : []),
    ...(growth > mostGrowthMiB ? [`The heap grew by ${growth.toFixed(1)} MiB.`] : []),
  ];
  console.log(`seed ${seed}, ${number} attempts`);
  for (const [what, times] of [...statuses].sort()) console.log(`  ${what}: ${times}`);
  console.log(
    `longest hold of the event loop by one request: ${longestHoldMs.toFixed(1)} ms, at most ${mostHoldMs}`,
  );
  console.log(
    `heap: ${first.heapMiB.toFixed(1)} MiB before, ${last?.heapMiB.toFixed(1)} MiB after; resident: ${first.rssMiB.toFixed(0)} and ${last?.rssMiB.toFixed(0)} MiB`,
  );
  for (const { number: each, area, what } of faults.slice(0, 20))
    console.log(`FAULT ${what}: ${area}, --seed ${seed} --only ${each}`);
  for (const line of general) console.log(`FAULT ${line}`);
  console.log(`${faults.length + general.length} faults`);
  if (faults.length + general.length > 0) process.exitCode = 1;
}
