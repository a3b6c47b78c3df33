import type { Facts } from "../../facts/ledger.js";
import type { OfficialOperation } from "../../facts/official/operations.js";
import type { Override } from "../../facts/overrides.js";
import type { Recorded } from "../harness/recorder.js";

/** What a request of an operation must look like. */
export interface Expected {
  readonly line: string;
  readonly facts: Facts;
  readonly official: OfficialOperation;
  readonly override: Override | undefined;
  /** Body fields that the caller made up under `additional`. */
  readonly additional?: readonly string[];
}

/** A fault on the wire, and the override that would excuse it. */
interface WireFault {
  readonly text: string;
  readonly excuse?: { readonly kind: "added" | "optional" | "types"; readonly name: string };
}

/**
 * Everything that is wrong with a request, a line each.
 *
 * @param used hears of every override that excused something, as `kind name`.
 */
export function faultsOnWire(
  request: Recorded,
  expected: Expected,
  used: (override: string) => void = () => {},
): readonly string[] {
  return wireFaults(request, expected)
    .filter(({ excuse }) => {
      const excused = excuse !== undefined && (expected.override?.[excuse.kind] ?? []).includes(excuse.name);
      if (excused) used(`${excuse.kind} ${excuse.name}`);
      return !excused;
    })
    .map(({ text }) => text);
}

function wireFaults(
  request: Recorded,
  { line, facts, official, additional }: Expected,
): readonly WireFault[] {
  const [method = "", template = ""] = line.split(" ");
  const plain = [
    ...(request.method === method ? [] : [`the method is ${request.method}`]),
    ...(templatePattern(template).test(request.path) ? [] : [`the path ${request.path} leaves its template`]),
    ...(request.headers.version === facts.version ? [] : [`the Version is ${request.headers.version}`]),
    ...(request.headers.authorization === "Bearer pit-recorded" ? [] : ["the token is missing"]),
    ...official.headers.filter((name) => !request.headers[name]).map((name) => `lacks the header ${name}`),
  ];
  return [
    ...plain.map((text) => ({ text })),
    ...queryFaults(request.query, facts, official),
    ...bodyFaults(request, facts, official, additional ?? []),
  ];
}

/** A path that fills every placeholder with one segment and changes nothing else. */
export function templatePattern(template: string): RegExp {
  const pattern = template.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pattern.join("(?!\\.{1,2}(?:/|$))[^/?#]+")}$`);
}

function queryFaults(
  query: URLSearchParams,
  facts: Facts,
  official: OfficialOperation,
): readonly WireFault[] {
  const names = [...new Set(query.keys())];
  const values = names.flatMap((name): readonly WireFault[] => {
    const fault = official.query.get(name)?.fault(query.getAll(name));
    return fault === undefined
      ? []
      : [
          {
            text: `query ${name}=${query.getAll(name).join("|")}: ${fault}`,
            excuse: { kind: "types", name },
          },
        ];
  });
  return [
    ...names
      .filter((name) => !facts.query.includes(name))
      .map((name): WireFault => ({ text: `undeclared query ${name}`, excuse: { kind: "added", name } })),
    ...facts.queryRequired
      .filter((name) => !query.has(name))
      .map((name): WireFault => ({ text: `the query lacks ${name}`, excuse: { kind: "optional", name } })),
    ...values,
  ];
}

function bodyFaults(
  request: Recorded,
  { body: facts }: Facts,
  official: OfficialOperation,
  additional: readonly string[],
): readonly WireFault[] {
  const { headers, body } = request;
  const type = headers["content-type"]?.split(";")[0];
  if (facts === null) {
    return body.length === 0 && type === undefined ? [] : [{ text: "has a body, and takes none" }];
  }
  if (type !== facts.contentType) return [{ text: `the body is ${type}, not ${facts.contentType}` }];
  const value = bodyOf(request);
  const names = namesIn(value, facts.arrayOf ?? false);
  const ofLedger = [
    ...names
      .filter((name) => !facts.properties.includes(name) && !additional.includes(name))
      .map(
        (name): WireFault => ({ text: `undeclared in the body: ${name}`, excuse: { kind: "added", name } }),
      ),
    ...facts.required
      .filter((name) => !names.includes(name))
      .map((name): WireFault => ({ text: `the body lacks ${name}`, excuse: { kind: "optional", name } })),
  ];
  if (type !== "application/json") return ofLedger;
  const ofSchema = (official.body?.faults(value) ?? []).map(({ argument, keyword, text }): WireFault => {
    const kind = keyword === "required" ? "optional" : keyword === "undeclared" ? "added" : "types";
    return { text, excuse: { kind, name: argument } };
  });
  const extra = ({ excuse }: WireFault) => excuse?.kind === "added" && additional.includes(excuse.name);
  return [...ofLedger, ...ofSchema.filter((fault) => !extra(fault))];
}

/** A body as data, whatever its encoding; of a file only that it is there. */
export function bodyOf({ headers, body }: Recorded): unknown {
  const type = headers["content-type"] ?? "";
  const text = body.toString("latin1");
  if (type.startsWith("application/json")) return JSON.parse(body.toString("utf8"));
  if (type.startsWith("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(body.toString("utf8")));
  }
  return Object.fromEntries(
    [...text.matchAll(/\bname="([^"]+)"(?:; filename="[^"]*")?/g)].map(([, name = ""]) => [name, true]),
  );
}

function namesIn(value: unknown, ofItems: boolean): readonly string[] {
  if (Array.isArray(value)) return ofItems ? value.flatMap((item) => namesIn(item, false)) : [];
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}
