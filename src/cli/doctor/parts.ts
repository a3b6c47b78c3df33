import { CallError } from "../../api/errors/errors.js";
import type { Program } from "../../app/compose.js";

export interface Check {
  readonly name: string;
  /** A note is for a person to think of; with a fault calls will fail. */
  readonly state: "ok" | "note" | "fault";
  readonly says: string;
}

export type Credential = "private integration token" | "marketplace app" | "none";

export type DiagnosisParts = Pick<
  Program,
  "config" | "catalogue" | "client" | "account" | "local" | "oauth" | "way"
>;

/** A failure in the words that a call would have had. */
export function told(error: unknown): string {
  return error instanceof CallError ? `${error.message}. ${error.advice}` : "it failed inside ghl-mcp";
}
