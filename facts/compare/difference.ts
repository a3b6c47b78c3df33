/** What can be said of an operation: of itself, of what it takes, of what it replies. */
export type SaidKind =
  | "set"
  | "version"
  | "scope"
  | "token"
  | "header"
  | "content"
  | "deprecated"
  | "reply"
  | "field"
  | "type"
  | "enum"
  | "pattern"
  | "format"
  | "limit"
  | "required";

/** One thing that is said. */
export interface Said {
  /** Where: `query.status`, `body.hours[].from`, `reply.contact.id`, or what it is said of as a whole: `scopes`. */
  readonly at: string;
  readonly kind: SaidKind;
  /** The name, the value, the pattern, the type. */
  readonly what: string;
}

/** One thing that one side says and the other does not. */
export interface Difference extends Said {
  /** Gained: the official side says it, and the other does not; lost: the other way round. */
  readonly side: "gained" | "lost";
}

/** By what a difference is known again. */
export function keyOf({ at, kind, side, what }: Difference): string {
  return [at, kind, side, what].join("\n");
}

/** Everything that only one of two sides says. */
export function onlyOnOneSide(before: readonly Said[], after: readonly Said[]): readonly Difference[] {
  return withoutInsides([
    ...missingIn(before, after).map((said) => ({ ...said, side: "gained" }) as const),
    ...missingIn(after, before).map((said) => ({ ...said, side: "lost" }) as const),
  ]);
}

function missingIn(one: readonly Said[], other: readonly Said[]): readonly Said[] {
  const known = new Set(one.map(({ at, kind, what }) => `${at}\n${kind}\n${what}`));
  return other.filter(({ at, kind, what }) => !known.has(`${at}\n${kind}\n${what}`));
}

/** A field that comes or goes takes with it what is said of it, but whether it is required, and all that stands inside it. */
function withoutInsides(differences: readonly Difference[]): readonly Difference[] {
  const whole = new Set(differences.filter(isName).map(({ at, side }) => `${side} ${at}`));
  return differences.filter((one) => {
    const isOfName = isName(one) || one.kind === "required" || one.kind === "deprecated";
    const places = isOfName ? outsideOf(one.at) : [one.at, ...outsideOf(one.at)];
    return !places.some((place) => whole.has(`${one.side} ${place}`));
  });
}

function isName({ kind }: Said): boolean {
  return kind === "field" || kind === "reply";
}

/** Of `body.a[].b` the places `body`, `body.a` and `body.a[]`. */
function outsideOf(at: string): readonly string[] {
  return [...at.matchAll(/\[\]|\./g)].map(({ index }) => at.slice(0, index));
}
