export type ReplyBody =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "text"; readonly text: string; readonly type: string }
  | { readonly kind: "binary"; readonly content: Uint8Array; readonly type: string; readonly name?: string }
  | { readonly kind: "empty" };

/** HighLevel's reply, read completely. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ReplyBody;
  /** Size of the body in bytes, as received. */
  readonly bytes: number;
  /** How many requests it took. */
  readonly requests: number;
  /** HighLevel's id of the request. */
  readonly traceId?: string;
}
