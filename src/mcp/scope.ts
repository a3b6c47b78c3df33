import type { ServerContext } from "@modelcontextprotocol/server";

/** On whose behalf a request is made: the key or identity that came with it over HTTP; on stdio there is one host. */
export function callerOf(context: ServerContext): string {
  return context.http?.authInfo?.clientId ?? "local";
}

/** Whether a request may see what all callers did: the one host on stdio, or an administrator's key over HTTP. */
export function isAdministrator(context: ServerContext): boolean {
  return context.http === undefined || context.http.authInfo?.scopes.includes("admin") === true;
}
