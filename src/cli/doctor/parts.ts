import { CallError } from "../../api/errors/errors.js";
import type { Program } from "../../app/compose.js";
import { sentence } from "../../text/plain-text.js";

export interface Check {
  readonly name: string;
  /** A note is advice; a fault makes calls fail. */
  readonly state: "ok" | "note" | "fault";
  readonly says: string;
}

export type Credential = "private integration token" | "marketplace app" | "none";

export type DiagnosisParts = Pick<
  Program,
  "config" | "catalogue" | "client" | "account" | "local" | "oauth" | "way"
>;

/** The message that a call with this failure would have. */
export function failureText(error: unknown): string {
  return error instanceof CallError
    ? `${sentence(error.message)} ${error.advice}`
    : "it failed inside ghl-mcp";
}
