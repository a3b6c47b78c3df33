import { BadCursorError, StoreError } from "../../store/errors.js";
import { PolicyError } from "./errors.js";

/** What needs the store, and what works without it. */
const parts = {
  confirmations:
    "Nothing was sent. Reads, dry runs and changes that nobody is asked about go through without it.",
  idempotencyKey:
    "Nothing was sent. Without idempotencyKey the call goes through, unprotected against repetition.",
  "the journal":
    "This does not mean that nothing was changed. Calls go through without the journal, and are not written down.",
  events:
    "This does not mean that nothing happened. The records themselves can be read: list or search what changed.",
  "the rest of this result": "Call again for less: fields, a smaller limit, a narrower filter.",
  "this call":
    "Calls with a Private Integration Token (GHL_PIT) go through without a store; logins are kept in it.",
} as const;

export type StorePart = keyof typeof parts;

/** A store that does not work, as a caller is told of it: which part it spoils, what works without, and who mends it. */
export function withoutStore(part: StorePart): PolicyError {
  return new PolicyError(
    `The store that ${part} ${part === "confirmations" || part === "events" ? "need" : "needs"} does not work`,
    {
      advice: `${parts[part]} A person mends it: \`ghl-mcp doctor\`, run with the server's settings, says what is wrong and how.`,
    },
  );
}

/** The same, where the store is what failed; any other error as it is. */
export function asWithoutStore(part: StorePart, error: unknown): unknown {
  return error instanceof StoreError && !(error instanceof BadCursorError) ? withoutStore(part) : error;
}
