/** What has to be so in the arguments of a call. Paths are dotted; a list on the way is looked at item by item. */
export type Condition =
  | { readonly kind: "is"; readonly path: string; readonly values: readonly Plain[] }
  | { readonly kind: "is not"; readonly path: string; readonly values: readonly Plain[] }
  | { readonly kind: "given"; readonly path: string }
  | { readonly kind: "not given"; readonly path: string }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "all"; readonly of: readonly Condition[] };

type Plain = string | number | boolean;

/** The argument, or something in it, has one of these values. */
export function is(path: string, ...values: readonly Plain[]): Condition {
  return { kind: "is", path, values };
}

/** The argument is absent, or has another value than these: what is not said is decided by HighLevel. */
export function isNot(path: string, ...values: readonly Plain[]): Condition {
  return { kind: "is not", path, values };
}

/** The argument is there, or one of several, whatever its value. */
export function given(path: string, ...others: readonly string[]): Condition {
  if (others.length === 0) return { kind: "given", path };
  return anyOf(...[path, ...others].map((one) => given(one)));
}

/** The argument is absent. */
export function notGiven(path: string): Condition {
  return { kind: "not given", path };
}

export function anyOf(...of: readonly Condition[]): Condition {
  return { kind: "any", of };
}

export function allOf(...of: readonly Condition[]): Condition {
  return { kind: "all", of };
}

/** Whether the condition holds for the arguments of a call. */
export function holds(condition: Condition, args: unknown): boolean {
  switch (condition.kind) {
    case "is":
      return valuesAt(args, condition.path).some((value) => isOneOf(value, condition.values));
    case "is not": {
      const found = valuesAt(args, condition.path);
      return found.length === 0 || found.some((value) => !isOneOf(value, condition.values));
    }
    case "given":
      return valuesAt(args, condition.path).length > 0;
    case "not given":
      return valuesAt(args, condition.path).length === 0;
    case "any":
      return condition.of.some((one) => holds(one, args));
    case "all":
      return condition.of.every((one) => holds(one, args));
  }
}

/** The condition as a person reads it: `status is "paused", or tags is given`. */
export function inWords(condition: Condition): string {
  switch (condition.kind) {
    case "is":
      return `${condition.path} is ${listed(condition.values)}`;
    case "is not":
      return `${condition.path} is not ${listed(condition.values)}`;
    case "given":
      return `${condition.path} is given`;
    case "not given":
      return `${condition.path} is not given`;
    case "any": {
      const paths = condition.of.flatMap((one) => (one.kind === "given" ? [one.path] : []));
      const others = condition.of.filter(({ kind }) => kind !== "given").map(inWords);
      return [...others, ...(paths.length === 0 ? [] : [`${paths.join(" or ")} is given`])].join(", or ");
    }
    case "all":
      return condition.of
        .map((one) => (one.kind === "any" ? `(${inWords(one)})` : inWords(one)))
        .join(" and ");
  }
}

/** The arguments that a condition looks at, as dotted paths. */
export function pathsOf(condition: Condition): readonly string[] {
  return "of" in condition ? condition.of.flatMap(pathsOf) : [condition.path];
}

function listed(values: readonly Plain[]): string {
  return values.map((value) => JSON.stringify(value)).join(" or ");
}

function isOneOf(value: unknown, values: readonly Plain[]): boolean {
  return values.some((one) => one === value || String(one) === value);
}

/** What stands at a path; absent and null are nothing. `*` stands for every key. */
function valuesAt(value: unknown, path: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  if (path === "") return [value];
  if (typeof value !== "object") return [];
  const [key = "", ...rest] = path.split(".");
  const entries = new Map<string, unknown>(Object.entries(value));
  const inner = key === "*" ? [...entries.values()] : [entries.get(key)];
  return inner.flatMap((one) => (rest.length === 0 ? here(one) : valuesAt(one, rest.join("."))));
}

/** A list counts as given, and each of its items as its value. */
function here(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? [value, ...value] : [value];
}
