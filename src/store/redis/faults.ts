import { StoreError, StoreUnreachableError, type Trouble } from "../errors.js";

/** What a failure of Redis means, with the mend. @param host without the password that an address may hold. */
export function redisFault(host: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const text = messageOf(error);
  const known = meanings.find(({ says }) => says.test(text));
  const trouble: Trouble = {
    why: `${known?.why ?? "it does not do what is asked"} (${text})`,
    mend: known?.mend ?? "Its own log says more",
  };
  return new StoreUnreachableError(`The Redis of GHL_STORE at ${host}`, trouble, error);
}

interface Meaning extends Trouble {
  readonly says: RegExp;
}

const password = "Put the right user and password into GHL_STORE: redis://user:password@host:port";

const meanings: readonly Meaning[] = [
  { says: /WRONGPASS|invalid password/i, why: "it refuses the password", mend: password },
  { says: /NOAUTH|without any password configured/i, why: "it wants a password", mend: password },
  {
    says: /NOPERM/,
    why: "its user may not do what is needed",
    mend: "Allow that user all commands on keys that begin with ghl-mcp:",
  },
  { says: /\bOOM\b/, why: "its memory is full", mend: "Give it more: maxmemory" },
  { says: /MISCONF/, why: "it cannot write to its own disk", mend: "Make room there; its own log says more" },
  { says: /READONLY/, why: "it is a replica, which takes no writes", mend: "Name the primary in GHL_STORE" },
  { says: /LOADING/, why: "it still loads its data", mend: "Start again in a moment" },
  {
    says: /protocol error|RESP type|SSL|wrong version number|certificate|TLS/i,
    why: "what answers there does not speak as Redis does",
    mend: "Correct the address in GHL_STORE; rediss:// is for one that speaks TLS",
  },
  {
    says: /ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|connection is closed|retries per request|timed out|writeable/i,
    why: "it does not answer",
    mend: "Start it, or correct the address in GHL_STORE",
  },
];

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/\s+/g, " ")
    .replace(/\.? script: [\da-f]+.*$|\.? Please report this.*$/, "")
    .replace(/\.+$/, "")
    .slice(0, 200);
}
