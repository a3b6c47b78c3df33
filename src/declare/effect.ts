import { type Condition, holds } from "./condition.js";

/**
 * What an operation does to the world, weakest first. A class is given by the effect, never by the HTTP verb:
 * `POST /contacts/search` is a read, `PUT …/void` moves money.
 */
export const risks = ["read", "write", "send", "money", "bulk", "delete", "admin"] as const;

export type Risk = (typeof risks)[number];

/** The executor that may run an operation; a host can approve each class apart. */
export type ExecutorClass = "read" | "write" | "delete";

export interface Hints {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  readonly openWorldHint: boolean;
}

/** What an operation is known by when its effect is judged. */
export interface Effect {
  readonly risk: Risk;
  readonly riskAlso: readonly Risk[];
  /** When an effect comes about; one that is not named here always does. */
  readonly riskWhen: Conditions;
  readonly method: string;
}

export type Conditions = Readonly<Partial<Record<Risk, Condition>>>;

/** What a call with these arguments does to the world: of the operation's effects those that come about. */
export function effectsOf(
  { risk, riskAlso, riskWhen }: Omit<Effect, "method">,
  args: Readonly<Record<string, unknown>>,
): readonly Risk[] {
  // What is sent beside the declared arguments counts like them.
  const { additional } = args;
  const all = typeof additional === "object" && additional !== null ? { ...args, ...additional } : args;
  const found = [risk, ...riskAlso].filter((one) => {
    const condition = riskWhen[one];
    return condition === undefined || holds(condition, all);
  });
  return found.length > 0 ? found : ["write"];
}

/** True when the operation belongs to the class, as its main effect or as a further one. */
export function hasRisk(effect: Effect, risk: Risk): boolean {
  return effect.risk === risk || effect.riskAlso.includes(risk);
}

/** Which of the three executors runs the operation: by what it usually does, as the hints say it. */
export function executorClass(effect: Effect): ExecutorClass {
  if (effect.risk === "read") return "read";
  return hasRisk(usualOf(effect), "delete") ? "delete" : "write";
}

/** True where doing it twice is the same as doing it once. An upsert that moves money may make two of it. */
export function isRepeatable(effect: Effect): boolean {
  if (effect.risk === "read") return true;
  const usual = usualOf(effect);
  return ["PUT", "DELETE"].includes(effect.method) && !hasRisk(usual, "send") && !hasRisk(usual, "money");
}

/**
 * The effect of most calls: without the further effects that few of them have. Those are the business of our own
 * gate: a host would ask at every call, and what such a call sets is set by the second one as by the first.
 */
function usualOf(effect: Effect): Effect {
  return { ...effect, riskAlso: effect.riskAlso.filter((risk) => effect.riskWhen[risk] === undefined) };
}

/**
 * The four MCP hints of an operation. Destructive is what cannot be taken back: a deletion, money moved,
 * many records changed at once, a message a person has read. HighLevel is a closed world except where the
 * call reaches people or other companies' services.
 */
export function hints(effect: Effect): Hints {
  const readOnly = effect.risk === "read";
  const irrevocable: readonly Risk[] = ["send", "money", "bulk", "delete", "admin"];
  const usual = usualOf(effect);
  return {
    readOnlyHint: readOnly,
    destructiveHint: irrevocable.some((risk) => hasRisk(usual, risk)),
    idempotentHint: isRepeatable(effect),
    openWorldHint: hasRisk(usual, "send") || hasRisk(usual, "money"),
  };
}

/**
 * What a call comes to in money, and where that is found. It is declared only where it is certain: a call whose amount
 * cannot be told is within no allowlist.
 */
export type Worth =
  /** A record that is read by the ids of the call: the largest of its fields, which must all be there. */
  | {
      readonly of: "record";
      readonly read: string;
      readonly fields: readonly string[];
      readonly currency: string;
    }
  /** An argument, in the currency of a record that is read by the ids of the call. */
  | { readonly of: "argument"; readonly argument: string; readonly read: string; readonly currency: string }
  /** A list of items with `amount` and `qty`, in the currency of an argument; `beside` leave the sum as it is. */
  | {
      readonly of: "items";
      readonly items: string;
      readonly currency: string;
      readonly beside: readonly string[];
    };
