import type { Scope } from "../api/scope.js";
import type { Sending } from "../api/send/sending.js";
import type { Step as ApiStep } from "../api/steps.js";
import type { Reply } from "../api/wire/reply.js";
import type { Arguments } from "../api/wire/request.js";
import type { Endpoint } from "../catalogue/endpoint.js";
import type { ExecutorClass, Risk } from "../declare/effect.js";
import type { Operation } from "../declare/operation.js";
import type { CallOptions } from "./steps/check.js";

/** A call as it comes in. */
export interface Call {
  /** Tool name or HTTP line. */
  readonly operation: string;
  /** The operation's arguments, and beside them the options of `steps/options.ts`. */
  readonly args: Arguments;
  /** The one class of operations that the caller's tool stands for; another is refused. */
  readonly only?: ExecutorClass | undefined;
  readonly scope: Scope;
  /** What a person has agreed to in the client's own dialogue. Never taken from the arguments. */
  readonly approval?: Approval | undefined;
}

/** What a person has approved in the client's own dialogue; the server has checked that the answer is genuine. */
export interface Approval {
  readonly fingerprint: string;
  /** Unique to the question; an answer counts once. */
  readonly question: string;
}

/** How a person agreed to a change. */
export type Confirmed = "asked" | "code" | "not needed";

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

/** A call that is laid out, up to the request it sends. */
export interface LaidOutCall extends CheckedCall, Sending {
  readonly scope: Scope;
  /** As they go into the request: tenant, ids, times in the API's form, files with their content. */
  readonly placed: Arguments;
  /** What was given by name, and the id that was used for it. */
  readonly names: Readonly<Record<string, string>>;
  /** How a person agreed to it; undefined until that is known. */
  readonly confirmed?: Confirmed;
}

export interface Answer {
  readonly operation: Operation;
  /** What was asked for, checked, without the tenant. */
  readonly args: Arguments;
  readonly options: CallOptions;
  readonly reply: Reply;
  readonly names: Readonly<Record<string, string>>;
  /** The arguments to change for the next page, where there is one. */
  readonly next?: Arguments;
  readonly locationId: string | undefined;
}

/** A record that a change is about. */
export interface Subject {
  readonly argument: string;
  /** What the id names, as a person would say it. */
  readonly what: string;
  readonly id: string;
  /** What a person calls the record, where that could be found out. It is text of the CRM's. */
  readonly name?: string;
}

/** What a change will do, before it is done: whom, how much, how many, to what. */
export interface Preview {
  readonly operation: string;
  readonly title: string;
  /** Everything it does to the world. */
  readonly risks: readonly Risk[];
  readonly riskNote?: string;
  readonly location?: { readonly id: string; readonly name?: string };
  readonly subjects: readonly Subject[];
  /** How many stand in each list. */
  readonly counts: Readonly<Record<string, number>>;
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
}

/** A change that waits for a person to agree. */
export interface Pending {
  readonly preview: Preview;
  readonly fingerprint: string;
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
