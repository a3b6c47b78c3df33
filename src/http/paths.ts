/** Where MCP is served; below it, for one sub-account. */
export const mcpPath = "/mcp";

/** Where RFC 9728 has the protected-resource metadata. */
export const metadataPath = "/.well-known/oauth-protected-resource";

/** Where an administrator signs the server in, and where HighLevel leads the browser back to. */
export const loginPath = "/oauth";
export const callbackPath = "/oauth/callback";
