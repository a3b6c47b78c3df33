import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { CallError } from "../../src/api/errors/errors.js";
import { openProgram } from "../../src/app/compose.js";
import { parseConfig } from "../../src/app/config.js";

/**
 * Another process on the same store and the same login. It goes on making 50 calls at once, reads and writes by
 * turns, and tells what became of each, until it is ended.
 */
const part = z.object({
  settings: z.record(z.string(), z.string()),
  contacts: z.array(z.object({ id: z.string(), locationId: z.string() })),
  name: z.string(),
});

const { settings, contacts, name } = part.parse(JSON.parse(process.argv[2] ?? ""));
const program = await openProgram(parseConfig(settings), false);

async function oneCall(n: number, round: number): Promise<void> {
  const body = `${name} ${round} ${n}`;
  const isWrite = n % 5 === 0;
  const contact = contacts[(n + round) % contacts.length];
  try {
    await program.way.answer({
      operation: isWrite ? "contacts_create_note" : "contacts_get_contact",
      args: { contactId: contact?.id, location: contact?.locationId, ...(isWrite ? { body } : {}) },
      scope: { caller: program.local, signal: new AbortController().signal },
    });
    process.send?.(isWrite ? { written: body } : { read: true });
  } catch (error) {
    const told =
      error instanceof CallError ? `${error.kind}: ${error.message}; ${error.advice}` : String(error);
    process.send?.({ failed: told });
  }
}

process.once("disconnect", () => process.exit());
let goesOn = true;
process.once("message", async () => {
  goesOn = false;
});
for (let round = 0; goesOn; round++) {
  await Promise.all(Array.from({ length: 50 }, (_, n) => oneCall(n, round)));
  await sleep(100);
}
await program.close();
process.disconnect?.();
