import type { LookupKind } from "./lookup.js";

export interface PromptArgument {
  readonly description: string;
  readonly required?: true;
  /** Completed by name as well as by id. */
  readonly completes?: LookupKind;
}

/** A job that an agency does every day, told step by step with the tools to use. */
export interface PromptDeclaration {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: Readonly<Record<string, PromptArgument>>;
  /** URIs of the resources that the job needs, embedded in the prompt. */
  readonly embeds: readonly string[];
  /** The instructions for the arguments given. */
  readonly text: (args: Readonly<Record<string, string>>) => string;
}

export function prompt(declaration: PromptDeclaration): PromptDeclaration {
  return declaration;
}
