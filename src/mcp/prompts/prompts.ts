import { type GetPromptResult, ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";
import { prompts } from "../../../prompts/index.js";
import type { Scope } from "../../api/scope.js";
import type { PromptDeclaration } from "../../declare/prompt.js";
import { locationURI } from "../../declare/resource.js";
import type { Reach } from "../reach.js";
import { mimeType, type ResourceIndex } from "../resources/resource-index.js";
import { errorText, toCallError } from "../results/explain.js";

type Given = Readonly<Record<string, string>>;

/** What every prompt takes beside its own arguments where the account has several sub-accounts. */
export const locationArgument = {
  location: { description: "Which sub-account, by name or id.", required: true, completes: "location" },
} as const satisfies PromptDeclaration["arguments"];

/** Answers prompts/list. */
export function listPrompts({ caller }: Scope) {
  const several = caller.account.severalLocations;
  return { prompts: prompts.map((declaration) => listed(declaration, several)) };
}

/** Answers prompts/get. @throws ProtocolError when the prompt or its arguments do not fit. */
export async function getPrompt(
  { name: wanted, arguments: given = {} }: { readonly name: string; readonly arguments?: Given | undefined },
  resources: ResourceIndex,
  scope: Scope,
  reach: Reach,
): Promise<GetPromptResult> {
  const declaration = prompts.find(({ name }) => name === wanted);
  if (declaration === undefined) throw invalid(`There is no prompt ${wanted}`);
  const { location, ...args } = checked(declaration, given, scope.caller.account.severalLocations);
  return promptMessages(declaration, args, location, resources, scope, reach);
}

function listed(declaration: PromptDeclaration, several: boolean) {
  const { name, title, description } = declaration;
  return {
    name,
    title,
    description,
    arguments: Object.entries(argumentsOf(declaration, several)).map(
      ([argument, { description: words, required }]) => ({
        name: argument,
        description: words,
        required: required ?? false,
      }),
    ),
  };
}

function argumentsOf({ arguments: own, ofAgency }: PromptDeclaration, several: boolean) {
  return several && !ofAgency ? { ...locationArgument, ...own } : own;
}

function checked(declaration: PromptDeclaration, args: Given, several: boolean): Given {
  const { name } = declaration;
  const declared: PromptDeclaration["arguments"] = argumentsOf(declaration, several);
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
  args: Given,
  named: string | undefined,
  resources: ResourceIndex,
  scope: Scope,
  reach: Reach,
): Promise<GetPromptResult> {
  const location = await locationOf(named, scope);
  const uris = declaration.embeds.map((uri) =>
    location === undefined ? uri : locationURI(uri, encodeURIComponent(location)),
  );
  const embedded = await Promise.all(uris.map((uri) => embed(uri, resources, scope, reach)));
  const text = `${today()} ${placeWords(named, location)}\n\n${reach.text(declaration.text(args))}`;
  return {
    description: declaration.description,
    messages: [
      { role: "user", content: { type: "text", text } },
      ...embedded.map((resource) => ({
        role: "user" as const,
        content: { type: "resource" as const, resource },
      })),
    ],
  };
}

async function locationOf(named: string | undefined, { caller, signal }: Scope) {
  if (named === undefined) return undefined;
  return caller.account.location(named, signal).catch((error: unknown) => {
    throw invalid(errorText(toCallError(error)));
  });
}

/** Models do not know what day it is, and every job here turns on it. */
function today(): string {
  return `Now it is ${new Date().toISOString().slice(0, 16)}Z.`;
}

function placeWords(named: string | undefined, location: string | undefined): string {
  return named === undefined
    ? "Times are the sub-account's."
    : `Work in the sub-account ${named} alone: every call takes location: "${location}".`;
}

/** A resource that cannot be read does not spoil the prompt: its place says why. */
async function embed(uri: string, resources: ResourceIndex, scope: Scope, reach: Reach) {
  const text = await resources.read(uri, scope).then(
    (resource) => resource.text,
    (error: unknown) => errorText(toCallError(error), reach),
  );
  return { uri, mimeType, text };
}

function invalid(message: string): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InvalidParams, message);
}
