/** A JSON object as it was delivered, before anything is known of it. */
export type Body = Readonly<Record<string, unknown>>;

export function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a dotted path (`appointment.id`), or undefined where any step is missing. */
export function valueAt(body: Body, path: string): unknown {
  let value: unknown = body;
  for (const step of path.split(".")) {
    if (!isBody(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

/** The text at a dotted path; undefined where there is none or it is empty. */
export function textAt(body: Body, path: string): string | undefined {
  const value = valueAt(body, path);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The moment at a dotted path in milliseconds since 1970, or undefined where it is no date; a number is taken for them. */
export function momentAt(body: Body, path: string): number | undefined {
  const value = valueAt(body, path);
  const milliseconds = typeof value === "string" ? Date.parse(value) : value;
  return typeof milliseconds === "number" && Number.isFinite(milliseconds) ? milliseconds : undefined;
}
