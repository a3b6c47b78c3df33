/** What the hosts that people use allow a tool to be called, and how long what they are told may be. */
export interface Host {
  readonly name: string;
  /** What the host puts before a tool's name, this server being called `ghl`. */
  readonly prefix: string;
  /** The most characters of prefix and name together. */
  readonly most: number;
  readonly pattern: RegExp;
}

const claude = /^[a-zA-Z0-9_-]{1,64}$/;

export const hosts: readonly Host[] = [
  { name: "Claude Desktop and claude.ai", prefix: "", most: 64, pattern: claude },
  { name: "Claude Code", prefix: "mcp__ghl__", most: 64, pattern: claude },
  { name: "Claude Code, as a plugin", prefix: "mcp__plugin_ghl_ghl__", most: 64, pattern: claude },
  { name: "Cursor", prefix: "ghl", most: 60, pattern: claude },
  { name: "OpenAI", prefix: "", most: 64, pattern: /^[a-zA-Z0-9_-]{1,64}$/ },
  { name: "VS Code", prefix: "mcp_ghl_", most: 64, pattern: claude },
  // Gemini's function names begin with a letter or underscore; its CLI takes them apart at the server's name.
  { name: "Gemini CLI", prefix: "mcp_ghl_", most: 63, pattern: /^[a-zA-Z_][a-zA-Z0-9_.-]{0,62}$/ },
];

/** Claude Code cuts a description at 2,048 characters, OpenAI refuses one above 1,024. */
export const longestDescription = 1_024;
/** Claude Code cuts instructions at 2,048 characters; Codex shows the first 512 alone. */
export const longestInstructions = 2_000;
export const firstInstructions = 512;
/** Claude Code cuts a result at 25,000 tokens; a token is four bytes. */
export const mostResultTokens = 25_000;
