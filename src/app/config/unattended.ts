import { z } from "zod";
import type { Allowance } from "../../api/scope.js";

const allowance = z
  .strictObject({
    tool: z.string().regex(/^[a-z0-9_]+$/, "want the exact name of a tool"),
    maxAmount: z.number().nonnegative().optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "want the three capital letters of a currency")
      .optional(),
    perHour: z.int().positive().max(100_000).optional(),
    also: z.array(z.enum(["bulk", "delete", "admin"])).default([]),
  })
  .refine(
    ({ maxAmount, currency }) => (maxAmount === undefined) === (currency === undefined),
    "want maxAmount and currency together",
  );

/** What may be changed without a person's word: of each tool up to which amount, and how often. */
export const allowances: z.ZodType<readonly Allowance[]> = z.array(allowance);

/** The same as JSON, as a variable holds it. */
export const allowancesText = z
  .string()
  .optional()
  .transform((text, context): readonly Allowance[] | undefined => {
    if (text === undefined) return undefined;
    const parsed = allowances.safeParse(jsonOf(text));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const where = issue?.path.join(".") ?? "";
    const message =
      where === ""
        ? 'want a JSON list such as [{"tool":"conversations_send_message","perHour":30}]'
        : `at ${where}: ${issue?.message}`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
