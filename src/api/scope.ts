import type { Account } from "./accounts/account.js";
import type { TraceContext } from "./wire/trace.js";

/** Who calls, and whose account its calls are made for. */
export interface Caller {
  /** Unlike any other caller's: what one caller may reach is part of its name. */
  readonly name: string;
  readonly account: Account;
  /** An administrator also sees what others did: the journal, and the agency's events. */
  readonly administrator: boolean;
  /** What it may change without a person's word. It has one where nobody sits before it, so that nobody can be asked. */
  readonly unattended?: CallerAllowances | undefined;
  /** Whether it may call an operation, by whatever tool, resource or prompt; without it, it may call every one. */
  readonly permits?: ((operation: CalledOperation) => boolean) | undefined;
}

/** The allowlist of a caller. */
export interface CallerAllowances {
  /** Whose it is, whichever sub-account a connection is bound to: calls are counted by it. */
  readonly holder: string;
  readonly entries: readonly Allowance[];
}

/** One tool that may be called without a person's word. */
export interface Allowance {
  /** The exact name of an operation. */
  readonly tool: string;
  /** The most that one call may come to, in `currency`. */
  readonly maxAmount?: number | undefined;
  /** Three capital letters. */
  readonly currency?: string | undefined;
  /** The most calls in any hour; one that names several addresses counts once for each. */
  readonly perHour?: number | undefined;
  /** Effects that are allowed beside the tool's main one. */
  readonly also: readonly ("bulk" | "delete" | "admin")[];
}

/** What decides whether a caller may call an operation. */
export interface CalledOperation {
  readonly name: string;
  /** The executor that would run it: read, write or delete. */
  readonly class: string;
}

/** How far a piece of work has come. */
export interface Progress {
  readonly progress: number;
  readonly total?: number;
  readonly message?: string;
}

/** What one request is made under. It is made once, where the request comes in, and handed on. */
export interface Scope {
  readonly caller: Caller;
  readonly signal: AbortSignal;
  /** The caller's trace, to be passed on. */
  readonly trace?: TraceContext | undefined;
  /** Reports progress to a client that asked for it. */
  readonly progress?: ((progress: Progress) => Promise<void>) | undefined;
}

/** The name of the one caller on this machine: the host over stdio, or a person at the command line. */
export const localName = "local";
