import type { ServerContext } from "@modelcontextprotocol/server";

/** On whose behalf a request is made: the key or identity that came with it over HTTP; on stdio there is one host. */
export function callerOf(context: ServerContext): string {
  return context.http?.authInfo?.clientId ?? "local";
}
