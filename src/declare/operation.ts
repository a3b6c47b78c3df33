import type { z } from "zod";
import type { Conditions, Effect, Risk, Worth } from "./effect.js";
import type { Pager } from "./pages.js";

/**
 * The vocabulary of the catalogue. An operation is data: everything the server, the docs, the tests and the
 * search know about an endpoint follows from its one declaration. It holds no code that sends.
 *
 * ```ts
 * // tools/payments/orders.ts; `npm run new -- payments list_orders "GET /payments/orders"` lays it down
 * export const orders = area("payments/orders", {
 *   list_orders: read("GET /payments/orders", {
 *     title: "List orders",
 *     description: "What customers bought … The money itself: payments_list_transactions.",
 *     query: { locationId, contactId: id("contact").optional(), limit: z.number().optional(), … },
 *     pager: byOffset("data", "totalCount"),
 *     returns: { data: "list", totalCount: "value" },
 *     example: { limit: 20 },
 *   }),
 * });
 * ```
 *
 * The builder says the effect, the area the scope: here `payments/orders.readonly`. The words in which people ask for
 * it stand in `tools/payments/orders.phrases.txt`; an older address of it is one of `earlierForms`.
 */

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type HTTPLine = `${Method} /${string}`;

export type Version = "2021-04-15" | "2021-07-28" | "v3";

/** Which token the endpoint takes: a sub-account's, an agency's, or either. */
export type TokenLevel = "location" | "agency" | "either";

/** Named arguments with their schemas, in the order in which a person would fill them in. */
export type Fields = Readonly<Record<string, z.ZodType>>;

export type Body =
  | {
      readonly kind: "fields";
      readonly encoding: Encoding;
      readonly fields: Fields;
      /** The argument that holds body fields beyond the declared ones. */
      readonly additional: z.ZodType | undefined;
    }
  | { readonly kind: "whole"; readonly encoding: "json"; readonly schema: z.ZodType };

/** The fields at the top of a reply, each a list, a record, or a value: what is neither, or not known to be one. */
export type ReplyFields = Readonly<Record<string, ReplyKind>>;

export type ReplyKind = "list" | "record" | "value";

export type Encoding = "json" | "form" | "multipart";

/** What an author writes for one operation. */
export interface Declaration {
  /** Names the operation in a list; no two are equal. */
  readonly title: string;
  /** What it does, when to take it rather than its neighbour, and what trips people. At most 1,024 characters. */
  readonly description: string;
  /** Default: the one of the area, see `area`. Say `[]` for an operation that needs none. */
  readonly scopes?: readonly string[];
  /** Default: the toolset's. */
  readonly version?: Version;
  /** Default: the toolset's, and "location" where that says nothing. */
  readonly token?: TokenLevel;
  /** True where a Private Integration Token is refused, whatever its scopes. */
  readonly oauthOnly?: true;
  /** Further effects that it has, or has under some arguments. */
  readonly also?: readonly Risk[];
  /** The arguments under which an effect comes about, its main one among them; without it, it always does. */
  readonly when?: Conditions;
  /** When a further effect comes about, or which argument prevents it. */
  readonly riskNote?: string;
  /** What a call comes to in money, where that is certain. */
  readonly worth?: Worth;
  /** Only for path parameters that the glossary does not explain, or whose sub-account is not the account's own. */
  readonly path?: Fields;
  readonly query?: Fields;
  /** A JSON object body; `form` and `multipart` say the same in another encoding. */
  readonly body?: Fields;
  readonly form?: Fields;
  readonly multipart?: Fields;
  /** A body that is not an object: the one argument `body`. */
  readonly wholeBody?: z.ZodType;
  /** Where the API takes body fields beyond the declared ones: they go in the argument `additional`. */
  readonly additional?: true | z.ZodType;
  /** The arguments a tool list shows where there are too many for all; the others are accepted all the same. */
  readonly listed?: readonly string[] | undefined;
  readonly pager?: Pager;
  /** A list that the API gives of one thing alone, and that is read of every such thing where none is named. */
  readonly ofOne?: OfOne;
  /** The fields at the top of the reply; held against the official files by `facts/replies.ts`. */
  readonly returns?: ReplyFields;
  /** What comes back where it is not JSON. */
  readonly reply?: "binary" | "text";
  /** Its answer may take minutes, as where an AI agent works it out. */
  readonly slow?: true;
  /** The API wants an Idempotency-Key header: one for each call, the same on each attempt. */
  readonly wantsKey?: true;
  /** Statuses with which the API refuses although it may have carried it out. */
  readonly ambiguousOn?: readonly number[];
  /** Arguments of a call that makes sense and validates. */
  readonly example: Readonly<Record<string, unknown>>;
  /** What differs when the account has chosen the v3 form of the API (GHL_API_VERSION=v3). */
  readonly v3?: V3Form;
  /** The name of the operation to prefer. */
  readonly supersededBy?: string | undefined;
  /** Tool names under which it was released before: they still name it, and are never listed. */
  readonly formerly?: readonly string[];
  readonly deprecated?: true;
  /** Never a tool: it deals in tokens, which are the auth layer's business and not a model's. */
  readonly internal?: true;
}

/** How a list that the API gives only of one calendar, one user, … is read of all of them. */
export interface OfOne {
  /** The arguments of which the API wants one. */
  readonly wants: readonly string[];
  /** Those among them whose every record is read: together they have all there is. */
  readonly every: readonly string[];
  /** Dot path to the list in the reply. */
  readonly items: string;
  /** The field by whose time the items are put in order. */
  readonly by: string;
}

/** The v3 form of an operation that both spec sets hold: a named field replaces its namesake, null removes it. */
export interface V3Form {
  readonly query?: Readonly<Record<string, z.ZodType | null>>;
  readonly body?: Readonly<Record<string, z.ZodType | null>>;
  /** How pages follow where the v3 reply is built otherwise. */
  readonly pager?: Pager;
  readonly returns?: Readonly<Record<string, ReplyKind | null>>;
  /** Arguments of the example that v3 wants otherwise, or wants besides. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** Where v3 gives up what the 2021 form still offers. */
  readonly deprecated?: true;
}

/** A declaration with its HTTP line and its main effect, as the builders in `toolset.ts` give it. */
export interface DeclaredOperation extends Declaration {
  readonly line: HTTPLine;
  readonly risk: Risk;
}

/** An operation as the rest of the program sees it: defaults filled in, arguments sorted by where they go. */
export interface Operation extends Effect {
  readonly name: string;
  readonly toolset: string;
  readonly title: string;
  readonly description: string;
  readonly line: HTTPLine;
  readonly method: Method;
  readonly path: string;
  readonly version: Version;
  readonly scopes: readonly string[];
  readonly token: TokenLevel;
  readonly oauthOnly: boolean;
  readonly risk: Risk;
  readonly riskAlso: readonly Risk[];
  readonly riskWhen: Conditions;
  readonly slow: boolean;
  readonly wantsKey: boolean;
  readonly ambiguousOn: readonly number[];
  readonly riskNote?: string;
  readonly worth?: Worth;
  readonly pathFields: Fields;
  readonly query: Fields;
  readonly body?: Body;
  readonly listed?: readonly string[];
  readonly pager?: Pager;
  readonly ofOne?: OfOne;
  readonly returns: ReplyFields;
  readonly reply: "json" | "binary" | "text";
  readonly example: Readonly<Record<string, unknown>>;
  readonly v3?: V3Form;
  readonly supersededBy?: string;
  readonly formerly: readonly string[];
  readonly deprecated: boolean;
  readonly internal: boolean;
}
