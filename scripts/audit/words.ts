import type { Difference, SaidKind } from "../../facts/compare/difference.js";
import type { Form } from "../../facts/compare/form.js";
import type { RequestForm } from "../../facts/compare/official-form.js";

/**
 * What to do about each place that differs, a line each: `body.country: enum: add "AF", "AX"`.
 *
 * @param formAt the official form of a place, from which a new field is written.
 */
export function patchLines(
  differences: readonly Difference[],
  formAt: (at: string) => Form | undefined = () => undefined,
): readonly string[] {
  const firsts = new Map(differences.toReversed().map((one) => [`${one.at}\n${one.kind}`, one] as const));
  return [...firsts.values()].toReversed().map(({ at, kind }) => {
    const of = (side: Difference["side"]) =>
      differences
        .filter((one) => one.at === at && one.kind === kind && one.side === side)
        .map(({ what }) => what);
    return `${at}: ${inWords(kind, of("gained"), of("lost"), formAt(at))}`;
  });
}

/** The same of webhook events: what stands at the top is the event itself. */
export function eventLines(differences: readonly Difference[]): readonly string[] {
  return patchLines(differences).map((line) => line.replace(/^(\w+: (?:add|take) the) field/, "$1 event"));
}

function inWords(
  kind: SaidKind,
  gained: readonly string[],
  lost: readonly string[],
  form: Form | undefined,
): string {
  switch (kind) {
    case "field":
    case "reply": {
      if (gained.length === 0) return `take the ${nouns[kind]} out`;
      return `add the ${nouns[kind]}${form === undefined ? "" : `: ${zodText(form)}`}`;
    }
    case "required":
      return gained.length > 0 ? "it is required now" : "it is not required officially";
    case "deprecated":
      return gained.length > 0 ? "it is deprecated now" : "it is not deprecated officially";
    case "set":
      return gained.length > 0 ? `now in the ${gained} set too` : `no longer in the ${lost} set`;
    default:
      return `${kind}: ${[
        ...(gained.length === 0 ? [] : [`add ${listed(gained)}`]),
        ...(lost.length === 0 ? [] : [`take out ${listed(lost)}`]),
      ].join(", ")}`;
  }
}

const nouns = { field: "field", reply: "name in the reply" } as const;

const shown = 40;

function listed(values: readonly string[]): string {
  const first = values
    .slice(0, shown)
    .map((value) => JSON.stringify(value))
    .join(", ");
  return values.length > shown ? `${first} and ${values.length - shown} more` : first;
}

/** How a field would be declared. */
export function zodText(form: Form): string {
  const { types, values, pattern, format, fields, required, items } = form;
  if (values !== undefined) return `z.enum(${JSON.stringify(values)})`;
  if (fields.size > 0) {
    const inner = [...fields].map(
      ([name, one]) => `${JSON.stringify(name)}: ${zodText(one)}${required.has(name) ? "" : ".optional()"}`,
    );
    return `object({ ${inner.join(", ")} })`;
  }
  if (items !== undefined) return `z.array(${zodText(items)})`;
  if (types === undefined || types.size !== 1) return "anyValue";
  if (types.has("object")) return "anyObject";
  if (types.has("array")) return "z.array(anyValue)";
  if (format === "date-time") return 'time("iso")';
  const [type = "string"] = types;
  return pattern === undefined ? `z.${type}()` : `z.${type}().regex(/${pattern.replaceAll("/", "\\/")}/)`;
}

/** The form that stands at a place of a request. */
export function fieldIn(request: RequestForm, at: string): Form | undefined {
  const [place = "", ...steps] = at.replaceAll("[]", ".[]").split(".");
  const start = place === "query" ? request.query : place === "body" ? request.body : undefined;
  return steps.reduce<Form | undefined>(
    (form, step) => (step === "[]" ? form?.items : form?.fields.get(step)),
    start,
  );
}
