import type { Scope } from "../api/scope.js";
import type { Sending } from "../api/send/sending.js";
import type { Step as ApiStep } from "../api/steps.js";
import type { Reply } from "../api/wire/reply.js";
import type { Arguments } from "../api/wire/request.js";
import type { Endpoint } from "../catalogue/endpoint.js";
import type { ExecutorClass, Risk } from "../declare/effect.js";
import type { Operation } from "../declare/operation.js";

/** A call as it comes in. */
export interface Call {
  /** Tool name or HTTP line. */
  readonly operation: string;
  /** The operation's arguments, and beside them its options. */
  readonly args: Arguments;
  /** The one class of operations that the caller's tool stands for; another is refused. */
  readonly only?: ExecutorClass | undefined;
  readonly scope: Scope;
  /** What a person has agreed to in the client's own dialogue. Never taken from the arguments. */
  readonly approval?: Approval | undefined;
}

/** What a caller may say of a call beside the arguments of its operation. */
export interface CallOptions {
  /** Dot paths of what is wanted of each item of a list, or of the record. */
  readonly fields?: readonly string[] | undefined;
  /** How many items to gather over several pages. */
  readonly maxItems?: number | undefined;
  /** The sub-account meant, by id or by name. */
  readonly location?: string | undefined;
  /** Of a change: show the request, send nothing. */
  readonly dryRun?: boolean | undefined;
  /** Of a change: the same key gives the first result again, for 24 hours. */
  readonly idempotencyKey?: string | undefined;
  /** Of a change: the code that this server gave for it, once a person has agreed. */
  readonly confirm?: string | undefined;
}

/** What a person's word is for: one change, as it was shown to them. Both are digests. */
export interface Agreement {
  readonly change: string;
  readonly shown: string;
}

/** What a person has approved in the client's own dialogue; the server has checked that the answer is genuine. */
export interface Approval {
  readonly agreement: Agreement;
  /** Unique to the question; an answer counts once. */
  readonly question: string;
}

/** How a person agreed to a change. */
export type Confirmed = "asked" | "code" | "allowlist" | "not needed";

/** A call of an operation that is there and may be called, with arguments that fit it. */
export interface CheckedCall {
  readonly endpoint: Endpoint;
  readonly class: ExecutorClass;
  /** As given, without the options. */
  readonly args: Arguments;
  readonly options: CallOptions;
  readonly scope: Scope;
  readonly approval: Approval | undefined;
}

/** By the name that was given, the record that was taken to be meant. */
export type TakenNames = Readonly<Record<string, { readonly id: string; readonly name: string }>>;

/** A call that is laid out, up to the request it sends. */
export interface LaidOutCall extends CheckedCall, Sending {
  readonly scope: Scope;
  /** As they go into the request: tenant, ids, times in the API's form, files with their content. */
  readonly placed: Arguments;
  /** What was given by name, and what was taken to be meant by it. */
  readonly names: TakenNames;
  /** How a person agreed to it; undefined until that is known. */
  readonly confirmed?: Confirmed;
}

export interface Answer {
  readonly operation: Operation;
  /** What was asked for, checked, without the tenant. */
  readonly args: Arguments;
  readonly options: CallOptions;
  readonly reply: Reply;
  readonly names: TakenNames;
  /** The arguments to change for the next page, where there is one. */
  readonly next?: Arguments;
  /** How many items `maxItems` left out of a reply that has no pages. */
  readonly left?: number;
  /** By argument, the records of which the list was read because none was named: names by their ids. */
  readonly readOf?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly locationId: string | undefined;
  /** The fields to show beside those that were asked for: names of ids. */
  readonly fieldsBeside?: readonly string[];
}

/** A record that a change is about. */
export interface Subject {
  readonly argument: string;
  /** What the id names, as a person would say it. */
  readonly what: string;
  readonly id: string;
  /** What a person calls the record, where that could be found out. It is text of the CRM's. */
  readonly name?: string;
  /** Where a message to it goes, as it stands in the CRM. */
  readonly reachedBy?: readonly string[];
  /** True where it was looked for and not found: nobody can say what it comes to and whom it reaches. */
  readonly unread?: true;
}

/** Email addresses and telephone numbers that stand together in the arguments. */
export interface Addresses {
  /** Dot path. */
  readonly where: string;
  readonly values: readonly string[];
}

/** Amounts that stand together in the arguments: of an invoice's item what it costs, and how many. */
export interface Amounts {
  /** Dot path; empty for the arguments themselves. */
  readonly where: string;
  /** What they are of, where it is said. */
  readonly of?: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What the items of a list come to, quantities counted. Taxes and discounts are not. */
export interface Total {
  readonly where: string;
  readonly items: number;
  readonly amount: number;
  readonly currency?: string;
}

/**
 * What goes from a record because a list that is given takes the place of one that has more; or along with a record
 * that is taken away.
 */
export type Loss =
  | {
      readonly argument: string;
      /** Perhaps: HighLevel does not say. */
      readonly kind: "gone" | "along" | "perhaps along";
      readonly items: readonly string[];
    }
  | { readonly argument: string; readonly kind: "unread" }
  | { readonly argument: string; readonly kind: "along unread" };

/** What a change will do, before it is done: whom, how much, how many, to what. */
export interface Preview {
  readonly operation: string;
  readonly title: string;
  /** Everything it does to the world. */
  readonly risks: readonly Risk[];
  readonly riskNote?: string;
  readonly location?: { readonly id: string; readonly name?: string };
  readonly totals: readonly Total[];
  /** Every address in the arguments. */
  readonly addresses: readonly Addresses[];
  readonly amounts: readonly Amounts[];
  readonly subjects: readonly Subject[];
  /** By argument, the ids of a long list that were not looked up. */
  readonly others: Readonly<Record<string, readonly string[]>>;
  /** How many stand in each list. */
  readonly counts: Readonly<Record<string, number>>;
  /** What goes because a list that is given leaves it out; its items are texts of the CRM's. */
  readonly losses: readonly Loss[];
  /** The other arguments, as they will be sent. */
  readonly arguments: Arguments;
}

/** The request that a change would send, whole but for the token. */
export interface DryRun {
  readonly operation: Operation;
  readonly method: string;
  readonly url: string;
  readonly version: string;
  readonly contentType?: string;
  readonly body?: unknown;
  /** Absent when nothing was given by name. */
  readonly resolved?: TakenNames;
  /** Absent when nothing goes. */
  readonly losses?: readonly Loss[];
}

/** A change that waits for a person to agree. */
export interface Pending {
  readonly preview: Preview;
  readonly agreement: Agreement;
  /** True where somebody agreed, and what they were shown has changed since. */
  readonly again: boolean;
  /** Why it is not within the allowlist of a caller that has one: before such a caller nobody sits. */
  readonly beyondAllowlist?: string;
  /** Milliseconds for which a confirmation holds. */
  readonly lifeMs: number;
  /** Makes a code that lets this one change through, once. */
  code(): Promise<string>;
}

/** How a call ends when it does not fail. Nothing was sent unless it is answered, and then not where it is a repetition. */
export type Outcome =
  | {
      readonly kind: "answered";
      readonly answer: Answer /** The reply to an earlier call with the same key. */;
      readonly repeated: boolean;
    }
  | { readonly kind: "dry run"; readonly request: DryRun; readonly locationId: string | undefined }
  | { readonly kind: "unconfirmed"; readonly pending: Pending; readonly locationId: string | undefined };

/** One step of a call. */
export type Step<In, Out = In> = ApiStep<In, Outcome, Out, Outcome>;
