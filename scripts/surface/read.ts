import { join } from "node:path";
import { Client, type Tool } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

export const surfaceNames = ["default", "search", "all"] as const;

/** What `tools/list` answers on each surface. */
export type Surfaces = Readonly<Record<(typeof surfaceNames)[number], readonly Tool[]>>;

/** The surfaces of the source tree in a folder, asked for as a host asks: by `tools/list`, against the demo. */
export async function surfacesIn(folder: string): Promise<Surfaces> {
  return {
    default: await toolsOf(folder, "default"),
    search: await toolsOf(folder, "search"),
    all: await toolsOf(folder, "all"),
  };
}

async function toolsOf(folder: string, surface: string): Promise<readonly Tool[]> {
  const client = new Client({ name: "ghl-mcp-report", version: "0.0.0" });
  await client.connect(
    new StdioClientTransport({
      command: join(folder, "node_modules/.bin/tsx"),
      args: ["src/main.ts", "--demo", "--tools", surface],
      cwd: folder,
      // Over stdio and for one sub-account, the tools of received events and of several sub-accounts are not listed.
      env: { PATH: process.env.PATH ?? "", GHL_STORE: ":memory:" },
      stderr: "inherit",
    }),
  );
  try {
    const tools: Tool[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.listTools(cursor === undefined ? {} : { cursor });
      tools.push(...page.tools);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return tools;
  } finally {
    await client.close();
  }
}
