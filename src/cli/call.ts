import { createInterface } from "node:readline/promises";
import { CallError } from "../api/errors/errors.js";
import { openProgram, type Program } from "../app/compose.js";
import { ConfigError } from "../app/config.js";
import type { Outcome } from "../call/call.js";
import { previewWords } from "../mcp/confirm/preview-words.js";
import { errorText } from "../mcp/results/explain.js";
import { isRecord } from "../text/json.js";
import { inertJSON, quotedName } from "../text/plain-text.js";
import { type Start, start } from "./demo.js";

type CallArguments = Readonly<Record<string, unknown>>;

/**
 * Calls one operation, with the same steps as a tool call, and prints its reply as JSON. A change that needs
 * confirmation asks at the terminal; without a terminal it prints the code to confirm with.
 *
 * @throws ConfigError when the arguments are not a JSON object.
 */
export async function callOperation(operation: string, json: string, options: Start): Promise<void> {
  const args = argumentsOf(json);
  const { config, stop } = await start(options);
  const program = await openProgram(config, true);
  try {
    await printOutcome(await confirmed(program, operation, args), config.store.chosen);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    process.stderr.write(`${errorText(error)}\n`);
    process.exitCode = 1;
  } finally {
    await program.close();
    await stop();
  }
}

function argumentsOf(json: string): CallArguments {
  try {
    const value: unknown = JSON.parse(json);
    if (isRecord(value)) return value;
  } catch {
    // The error below says what is expected.
  }
  throw new ConfigError(
    `The arguments are ${JSON.stringify(json)}: want a JSON object such as '{"limit": 5}'.`,
  );
}

async function confirmed(program: Program, operation: string, args: CallArguments): Promise<Outcome> {
  const { signal } = new AbortController();
  const attempt = (given: CallArguments) =>
    program.way.attempt({ operation, args: given, scope: { caller: program.local, signal } });
  const outcome = await attempt(args);
  if (outcome.kind !== "unconfirmed" || !process.stdin.isTTY) return outcome;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${previewWords(outcome.pending.preview)}\nGo ahead? [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim())
    ? attempt({ ...args, confirm: await outcome.pending.code() })
    : outcome;
}

/** @param keptCodes whether a code is valid after this process ends, because a store is configured. */
async function printOutcome(outcome: Outcome, keptCodes: boolean): Promise<void> {
  switch (outcome.kind) {
    case "answered": {
      const { reply, readOf = {} } = outcome.answer;
      const { body, status } = reply;
      for (const [argument, records] of Object.entries(readOf))
        process.stderr.write(
          `Read of every ${argument}: ${Object.values(records).map(quotedName).join(", ")}\n`,
        );
      const shown = body.kind === "json" ? body.value : body.kind === "text" ? body.text : { status };
      process.stdout.write(body.kind === "binary" ? Buffer.from(body.content) : `${inertJSON(shown, 2)}\n`);
      return;
    }
    case "dry run": {
      const { operation: _, ...request } = outcome.request;
      process.stdout.write(`${inertJSON(request, 2)}\n`);
      return;
    }
    case "unconfirmed":
      process.stderr.write(
        `${previewWords(outcome.pending.preview)}\nNothing was sent. ${keptCodes ? `To go ahead add "confirm": "${await outcome.pending.code()}" to the arguments.` : "Run it at a terminal to be asked, or set GHL_STORE to confirm by a code."}\n`,
      );
      process.exitCode = 2;
  }
}
