import type { Suggested } from "./suggestions.js";

export interface PromptArgument {
  readonly description: string;
  readonly required?: true;
  /** What it is completed from: names, because a person reads them. */
  readonly completes?: Suggested;
}

/** A job that an agency does every day, told step by step with the tools to use. */
export interface PromptDeclaration {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: Readonly<Record<string, PromptArgument>>;
  /** True for a job over several sub-accounts: no other prompt may name more than the one it is for. */
  readonly ofAgency?: true;
  /** URIs of the resources that the job needs, embedded in the prompt. */
  readonly embeds: readonly string[];
  /** The instructions for the arguments given. */
  readonly text: (args: Readonly<Record<string, string>>) => string;
}

export function prompt(declaration: PromptDeclaration): PromptDeclaration {
  return declaration;
}
