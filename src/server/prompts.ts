import {
  completable,
  type GetPromptResult,
  type McpServer,
  type ServerContext,
} from "@modelcontextprotocol/server";
import { z } from "zod";
import { prompts } from "../../prompts/index.js";
import { resources } from "../../resources/index.js";
import type { Dispatcher } from "../call/dispatcher.js";
import type { Names } from "../call/names.js";
import type { LookupKind } from "../catalogue/lookup.js";
import type { PromptArgument, PromptDeclaration } from "../catalogue/prompt.js";
import { errorText, toCallError } from "./explain.js";
import { readView } from "./resources.js";

/** Serves every declared prompt. */
export function registerPrompts(server: McpServer, dispatcher: Dispatcher, names: Names): void {
  for (const declaration of prompts) {
    const argsSchema = z.object(
      Object.fromEntries(
        Object.entries(declaration.arguments).map(([name, argument]) => [
          name,
          argumentSchema(argument, names),
        ]),
      ),
    );
    server.registerPrompt(
      declaration.name,
      { title: declaration.title, description: declaration.description, argsSchema },
      (args, context) => promptMessages(declaration, given(args), dispatcher, context),
    );
  }
}

function argumentSchema(argument: PromptArgument, names: Names): z.ZodType {
  const text = z.string().describe(argument.description);
  const kind = argument.completes;
  const completed =
    kind === undefined ? text : completable(text, (typed) => completeNames(kind, typed ?? "", names));
  return argument.required === true ? completed : completed.optional();
}

async function completeNames(kind: LookupKind, typed: string, names: Names): Promise<string[]> {
  const known = await names.list(kind, undefined, new AbortController().signal).catch(() => []);
  return known.map(({ name }) => name).filter((name) => name.toLowerCase().includes(typed.toLowerCase()));
}

async function promptMessages(
  declaration: PromptDeclaration,
  args: Readonly<Record<string, string>>,
  dispatcher: Dispatcher,
  context: ServerContext,
): Promise<GetPromptResult> {
  const embedded = await Promise.all(
    declaration.embeds.map((uri) => embed(uri, dispatcher, context.mcpReq.signal)),
  );
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
async function embed(uri: string, dispatcher: Dispatcher, signal: AbortSignal) {
  const declaration = resources.find((candidate) => candidate.uri === uri);
  if (declaration === undefined) throw new Error(`no resource ${uri}`);
  const text = await readView(declaration, {}, dispatcher, signal).then(
    (view) => JSON.stringify(view),
    (error: unknown) => errorText(toCallError(error)),
  );
  return { uri, mimeType: "application/json", text };
}

function given(args: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) =>
      typeof value === "string" && value !== "" ? [[name, value]] : [],
    ),
  );
}
