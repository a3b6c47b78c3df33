import {
  type GetPromptResult,
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  type ServerContext,
} from "@modelcontextprotocol/server";
import { prompts } from "../../prompts/index.js";
import type { PromptDeclaration } from "../catalogue/prompt.js";
import { errorText, toCallError } from "./explain.js";
import type { ResourceIndex } from "./resources.js";

const list = prompts.map(({ name, title, description, arguments: args }) => ({
  name,
  title,
  description,
  arguments: Object.entries(args).map(([argument, { description: words, required }]) => ({
    name: argument,
    description: words,
    required: required ?? false,
  })),
}));

/** Answers prompts/list and prompts/get. */
export function servePrompts(server: McpServer["server"], resources: ResourceIndex): void {
  server.setRequestHandler("prompts/list", () => ({ prompts: list }));
  server.setRequestHandler("prompts/get", ({ params }, context) => {
    const declaration = prompts.find(({ name }) => name === params.name);
    if (declaration === undefined) throw invalid(`There is no prompt ${params.name}`);
    const args = given(declaration, params.arguments ?? {});
    return promptMessages(declaration, args, resources, context);
  });
}

function given(
  { name, arguments: declared }: PromptDeclaration,
  args: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const filled = Object.fromEntries(Object.entries(args).filter(([, value]) => value.trim() !== ""));
  const unknown = Object.keys(filled).filter((argument) => declared[argument] === undefined);
  const lacking = Object.keys(declared).filter(
    (argument) => declared[argument]?.required === true && filled[argument] === undefined,
  );
  if (unknown.length > 0) throw invalid(`The prompt ${name} has no argument ${unknown.join(", ")}`);
  if (lacking.length > 0) throw invalid(`The prompt ${name} needs ${lacking.join(", ")}`);
  return filled;
}

async function promptMessages(
  declaration: PromptDeclaration,
  args: Readonly<Record<string, string>>,
  resources: ResourceIndex,
  context: ServerContext,
): Promise<GetPromptResult> {
  const embedded = await Promise.all(declaration.embeds.map((uri) => embed(uri, resources, context)));
  return {
    description: declaration.description,
    messages: [
      { role: "user", content: { type: "text", text: declaration.text(args) } },
      ...embedded.map((resource) => ({
        role: "user" as const,
        content: { type: "resource" as const, resource },
      })),
    ],
  };
}

/** A resource that cannot be read does not spoil the prompt: its place says why. */
async function embed(uri: string, resources: ResourceIndex, context: ServerContext) {
  const text = await resources.read(uri, context).then(
    (resource) => resource.text,
    (error: unknown) => errorText(toCallError(error)),
  );
  return { uri, mimeType: "application/json", text };
}

function invalid(message: string): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InvalidParams, message);
}
