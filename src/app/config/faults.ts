import type { z } from "zod";
import { sentence } from "../../text/plain-text.js";
import type { PlacedSetting } from "./setting.js";

/** Returns undefined for two settings that mean nothing alone, and adds an issue when only one of them is missing. */
export function noneOf(pair: Readonly<Record<string, unknown>>, context: z.RefinementCtx): undefined {
  const given = Object.keys(pair).filter((key) => pair[key] !== undefined);
  const missing = Object.keys(pair).filter((key) => pair[key] === undefined);
  if (given.length > 0) context.addIssue({ code: "custom", path: given, params: { missing } });
  return undefined;
}

/** The one line about the first setting that cannot be used. */
export function firstFault(
  { issues: [issue] }: z.ZodError,
  settings: readonly PlacedSetting[],
  values: Readonly<Record<string, unknown>>,
): string {
  const at = (path: readonly PropertyKey[]) => settings.find(({ place }) => place === path.join("."));
  const faulty = issue && at(issue.path);
  if (faulty === undefined) return "The configuration is not usable.";
  const { variable } = faulty;
  if (issue?.code === "custom" && Array.isArray(issue.params?.missing)) {
    const other = at([...issue.path.slice(0, -1), ...issue.params.missing]);
    return `${variable} is set without ${other?.variable}: each needs the other.`;
  }
  const got = faulty.secret ? "a value that is not shown" : JSON.stringify(values[variable]);
  return `${variable} is ${got}: ${sentence(issue?.message ?? "not usable")}`;
}
