import { Client as ClientV2, StreamableHTTPClientTransport as HTTPv2 } from "@modelcontextprotocol/client";
import { StdioClientTransport as StdioV2 } from "@modelcontextprotocol/client/stdio";
import { Client as ClientV1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as StdioV1 } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as HTTPv1 } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { mainFile } from "./process.js";

/** The clients that hosts ship: the old SDK, and the new one in each of its ways of finding the era. */
export const peerKinds = [
  "sdk 1.x",
  "sdk 2.x on 2025-11-25",
  "sdk 2.x on 2026-07-28",
  "sdk 2.x by itself",
] as const;

export type PeerKind = (typeof peerKinds)[number];

/** Where a peer finds the server: a process of its own, of the program unless another script is named, or an address. */
export type Place =
  | {
      readonly args: readonly string[];
      readonly env?: Readonly<Record<string, string>>;
      readonly script?: string;
      /** The folder that it is started in. */
      readonly cwd?: string;
    }
  | { readonly url: string; readonly headers?: Readonly<Record<string, string>> };

const toolSchema = z.object({
  name: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  inputSchema: z.record(z.string(), z.unknown()),
  outputSchema: z.record(z.string(), z.unknown()).optional(),
  annotations: z.record(z.string(), z.unknown()).optional(),
  _meta: z.record(z.string(), z.unknown()).optional(),
});

const resultSchema = z.object({
  isError: z.boolean().optional(),
  content: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
  structuredContent: z.record(z.string(), z.unknown()).optional(),
});

export type ListedTool = z.infer<typeof toolSchema>;
export type ToolResult = z.infer<typeof resultSchema>;

/** What a host does with a server, whichever SDK it is built on. */
export interface Peer {
  listTools(): Promise<readonly ListedTool[]>;
  call(name: string, args: Record<string, unknown>, signal?: AbortSignal): Promise<ToolResult>;
  listResources(): Promise<readonly string[]>;
  listTemplates(): Promise<readonly string[]>;
  read(uri: string): Promise<unknown>;
  /** Everything that one read of a resource brings, by its MIME type. */
  contents(uri: string): Promise<Readonly<Record<string, string>>>;
  /** @param given the values of the other variables or arguments. */
  complete(
    reference: Reference,
    argument: string,
    value: string,
    given?: Readonly<Record<string, string>>,
  ): Promise<readonly string[]>;
  listPrompts(): Promise<readonly string[]>;
  prompt(name: string, args: Record<string, string>): Promise<readonly string[]>;
  readonly protocolVersion: string | undefined;
  readonly instructions: string | undefined;
  close(): Promise<void>;
}

type Reference =
  | { readonly type: "ref/resource"; readonly uri: string }
  | { readonly type: "ref/prompt"; readonly name: string };

const info = { name: "ghl-mcp-test", version: "1.0.0" };

/** Whoever sits before the host: is shown a question and answers it. Without one, the host cannot ask. */
export type Person = (question: string) => "accept" | "decline" | "cancel";

const asking = { capabilities: { elicitation: { form: {} } } };

export async function connect(kind: PeerKind, place: Place, person?: Person): Promise<Peer> {
  return kind === "sdk 1.x" ? connectV1(place, person) : connectV2(kind, place, person);
}

async function connectV1(place: Place, person: Person | undefined): Promise<Peer> {
  const client = new ClientV1(info, person === undefined ? {} : asking);
  if (person !== undefined) {
    client.setRequestHandler(ElicitRequestSchema, ({ params }) => ({
      action: person(params.message),
      content: {},
    }));
  }
  const transport =
    "url" in place
      ? new HTTPv1(new URL(place.url), { requestInit: { headers: { ...place.headers } } })
      : new StdioV1(command(place));
  // The transport's optional fields are typed without `exactOptionalPropertyTypes` in the old SDK.
  await client.connect(Object.assign(transport, {}) as Parameters<ClientV1["connect"]>[0]);
  return peer(client, "2025-11-25");
}

async function connectV2(
  kind: Exclude<PeerKind, "sdk 1.x">,
  place: Place,
  person: Person | undefined,
): Promise<Peer> {
  const mode = {
    "sdk 2.x on 2025-11-25": "legacy" as const,
    "sdk 2.x on 2026-07-28": { pin: "2026-07-28" },
    "sdk 2.x by itself": "auto" as const,
  }[kind];
  const client = new ClientV2(info, {
    versionNegotiation: { mode },
    ...(person === undefined ? {} : asking),
  });
  if (person !== undefined) {
    client.setRequestHandler("elicitation/create", ({ params }) => ({
      action: person(params.message),
      content: {},
    }));
  }
  const transport =
    "url" in place
      ? new HTTPv2(new URL(place.url), { requestInit: { headers: { ...place.headers } } })
      : new (kind === "sdk 2.x on 2026-07-28" ? OneProcess : StdioV2)(command(place));
  await client.connect(transport);
  return peer(client, client.getNegotiatedProtocolVersion());
}

/**
 * The SDK asks for the era in a second process when the transport is its own class, and in the same one when it is
 * derived. A test that pins the era needs no second start; "sdk 2.x by itself" is connected as a host is.
 */
export class OneProcess extends StdioV2 {}

/** What starts the program as a host does. */
export function command({ args, env, script = mainFile, cwd }: Exclude<Place, { readonly url: string }>) {
  return {
    command: process.execPath,
    args: [script, ...args],
    // Nothing that a test does is kept in the home folder.
    env: { PATH: process.env.PATH ?? "", GHL_STORE: ":memory:", ...env },
    stderr: "inherit" as const,
    ...(cwd === undefined ? {} : { cwd }),
  };
}

function peer(client: ClientV1 | ClientV2, protocolVersion: string | undefined): Peer {
  // Every host lists the tools before it calls one, and the SDKs then hold each result against its output schema.
  let listed: Promise<unknown> | undefined;
  return {
    protocolVersion,
    instructions: client.getInstructions(),
    async listTools() {
      const list = client.listTools();
      listed = list;
      return z.array(toolSchema).parse((await list).tools);
    },
    async call(name, args, signal) {
      listed ??= client.listTools();
      await listed;
      const params = { name, arguments: args };
      const options = signal === undefined ? {} : { signal };
      const result =
        client instanceof ClientV1
          ? await client.callTool(params, undefined, options)
          : await client.callTool(params, options);
      return resultSchema.parse(result);
    },
    async listResources() {
      return (await client.listResources()).resources.map(({ uri }) => uri);
    },
    async listTemplates() {
      return (await client.listResourceTemplates()).resourceTemplates.map(({ uriTemplate }) => uriTemplate);
    },
    async read(uri) {
      const [content] = (await client.readResource({ uri })).contents;
      return content !== undefined && "text" in content ? JSON.parse(content.text) : undefined;
    },
    async contents(uri) {
      const { contents } = await client.readResource({ uri });
      return Object.fromEntries(
        contents.map((content) => [content.mimeType ?? "", "text" in content ? content.text : ""]),
      );
    },
    async complete(ref, name, value, given) {
      const context = given === undefined ? {} : { context: { arguments: { ...given } } };
      return (await client.complete({ ref, argument: { name, value }, ...context })).completion.values;
    },
    async listPrompts() {
      return (await client.listPrompts()).prompts.map(({ name }) => name);
    },
    async prompt(name, args) {
      const { messages } = await client.getPrompt({ name, arguments: args });
      return messages.map(({ content }) =>
        content.type === "text" ? content.text : JSON.stringify(content),
      );
    },
    close: () => client.close(),
  };
}
