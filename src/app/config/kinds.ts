import { z } from "zod";

/** The forms that settings share. */

export const text = z.string().optional();
export const matching = (pattern: RegExp, error: string) => z.string().regex(pattern, error).optional();
export const token = matching(/^\S+$/, "want a token without blanks");
export const address = z
  .url({ protocol: /^https?$/, error: "want an http(s) address" })
  .refine(
    (text) => !URL.canParse(text) || isUnreadable(new URL(text)),
    "want https://: http:// sends tokens in the clear, so it is for this machine alone",
  )
  .refine(
    (text) => !URL.canParse(text) || isNobodys(new URL(text)),
    "want an address without a user name: what stands before an @ is not where it leads",
  );
export const list = text.transform((value = ""): readonly string[] => parts(value, ","));
/** A shorter key can be guessed, by whoever reaches the server or reads a caller's name. */
export const leastKeyLength = 16;
export const longEnough = `want at least ${leastKeyLength} characters`;
/** Blanks and what cannot be seen are lost on the way to a client, or guessed. */
export const keyForm = new RegExp(`^[!-~]{${leastKeyLength},}$`);
export const wantedOfKey = `${longEnough} in every key, of letters, digits and signs of ASCII without blanks`;
/** A text that gives no key is a mistake: without keys everybody is let in. */
export const keys = text
  .refine((value) => value === undefined || parts(value, ",").length > 0, wantedOfKey)
  .transform((value = ""): readonly string[] => parts(value, ","))
  .refine((all) => all.every((key) => keyForm.test(key)), wantedOfKey);
export const words = text.transform((value = ""): readonly string[] => parts(value, /[\s,]+/));
export const flag = z
  .union([z.boolean(), z.enum(["true", "false", "1", "0", "yes", "no"])], { error: "want true or false" })
  .default(false)
  .transform((value) => value === true || value === "true" || value === "1" || value === "yes");

export const oneOf = <const Word extends string>(words: readonly Word[]) =>
  z.enum(words, { error: `want ${words.slice(0, -1).join(", ")} or ${words.at(-1)}` });

export const positive = (unit: string) =>
  z.coerce
    .number({ error: `want a number of ${unit}` })
    .int(`want a whole number of ${unit}`)
    .positive(`want a number of ${unit} above 0`);

/** Settings that stand together in the configuration. */
export const group = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).readonly();

/** Whether nobody on the way can read what goes to an address. */
function isUnreadable({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** Whether an address names no user: one may look like another host. */
function isNobodys({ username, password }: URL): boolean {
  return username === "" && password === "";
}

function parts(value: string, separator: string | RegExp): readonly string[] {
  return value
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
