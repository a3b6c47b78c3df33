import { z } from "zod";
import type { Conditions, Risk } from "./effect.js";
import { locationId, pathField } from "./fields.js";
import type {
  Body,
  Declaration,
  DeclaredOperation,
  Fields,
  HTTPLine,
  Method,
  Operation,
  TokenLevel,
  Version,
} from "./operation.js";

/** The API category that a file of `tools/` declares. */
export interface Toolset {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly operations: readonly Operation[];
}

export interface ToolsetSettings {
  readonly title: string;
  /** One sentence for a model that looks for the right category. */
  readonly summary: string;
  readonly version: Version;
  readonly token?: TokenLevel;
  /** What `area` would say of every operation that says nothing of its scope. */
  readonly area?: string;
}

/** Operations by the second half of their tool name, `<verb>_<noun>`. */
export type Declarations = Readonly<Record<string, DeclaredOperation>>;

/**
 * Declares a category of the API. The tool name of each operation is `<toolset>_<key>`.
 *
 * @throws Error when a declaration contradicts itself; the catalogue's tests load every toolset.
 */
export function toolset(name: string, settings: ToolsetSettings, declarations: Declarations): Toolset {
  const operations = Object.entries(declarations).map(([key, declared]) =>
    operation(name, settings, key, declared),
  );
  return { name, title: settings.title, summary: settings.summary, operations };
}

/**
 * Gives operations the scope that almost all have: `<area>.readonly` for a read, `<area>.write` for the rest. One that
 * declares its scopes keeps them.
 */
export function area(name: string, declarations: Declarations): Declarations {
  return Object.fromEntries(
    Object.entries(declarations).map(([key, declared]) => [
      key,
      { ...declared, scopes: scopesIn(name, declared) },
    ]),
  );
}

function scopesIn(areaName: string | undefined, { risk, scopes }: DeclaredOperation): readonly string[] {
  if (scopes !== undefined || areaName === undefined) return scopes ?? [];
  return [risk === "read" ? `${areaName}.readonly` : `${areaName}.write`];
}

/** The builders are named after the effect, so that a reader sees it where the HTTP line stands. */
export const read = effect("read");
export const write = effect("write");
export const send = effect("send");
export const money = effect("money");
export const bulk = effect("bulk");
/** A record with its own id ceases to exist. (`delete` is a reserved word.) */
export const remove = effect("delete");
export const admin = effect("admin");

function effect(risk: Risk) {
  return (line: HTTPLine, declaration: Declaration): DeclaredOperation => ({ ...declaration, line, risk });
}

function operation(
  toolsetName: string,
  settings: ToolsetSettings,
  key: string,
  declared: DeclaredOperation,
): Operation {
  const { method, path } = splitLine(declared.line);
  const body = bodyOf(declared);
  return {
    name: `${toolsetName}_${key}`,
    toolset: toolsetName,
    title: declared.title,
    description: declared.description,
    line: declared.line,
    method,
    path,
    version: declared.version ?? settings.version,
    scopes: scopesIn(settings.area, declared),
    token: declared.token ?? settings.token ?? "location",
    oauthOnly: declared.oauthOnly ?? false,
    risk: declared.risk,
    riskAlso: declared.also ?? [],
    riskWhen: conditionsOf(declared),
    ...(declared.riskNote === undefined ? {} : { riskNote: declared.riskNote }),
    ...(declared.worth === undefined ? {} : { worth: declared.worth }),
    pathFields: pathFieldsOf(path, declared.path ?? {}),
    query: declared.query ?? {},
    ...(body === undefined ? {} : { body }),
    ...(declared.listed === undefined ? {} : { listed: declared.listed }),
    ...(declared.pager === undefined ? {} : { pager: declared.pager }),
    ...(declared.ofOne === undefined ? {} : { ofOne: declared.ofOne }),
    returns: declared.returns ?? {},
    reply: declared.reply ?? "json",
    example: declared.example,
    ...(declared.v3 === undefined ? {} : { v3: declared.v3 }),
    ...(declared.supersededBy === undefined ? {} : { supersededBy: declared.supersededBy }),
    formerly: declared.formerly ?? [],
    slow: declared.slow ?? false,
    wantsKey: declared.wantsKey ?? false,
    ambiguousOn: declared.ambiguousOn ?? [],
    deprecated: declared.deprecated ?? false,
    internal: declared.internal ?? false,
  };
}

/** @throws Error when a condition is of an effect that the operation does not have. */
function conditionsOf({ line, risk, also = [], when = {} }: DeclaredOperation): Conditions {
  const stray = Object.keys(when).filter((one) => one !== risk && !also.some((other) => other === one));
  if (stray.length > 0) throw new Error(`${line} has conditions of ${stray.join(", ")}, but no such effect`);
  return when;
}

const lineForm = /^(GET|POST|PUT|PATCH|DELETE) (\/\S*)$/;

function splitLine(line: HTTPLine): { method: Method; path: string } {
  const [, method, path] = lineForm.exec(line) ?? [];
  if (!isMethod(method) || path === undefined) throw new Error(`not an HTTP line: ${line}`);
  return { method, path };
}

function isMethod(text: string | undefined): text is Method {
  return text !== undefined && ["GET", "POST", "PUT", "PATCH", "DELETE"].includes(text);
}

/** The names in braces, in order. The official specs forget some of them, so the template alone decides. */
export function templateNames(path: string): readonly string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
}

function pathFieldsOf(path: string, declared: Fields): Fields {
  const names = templateNames(path);
  const stray = Object.keys(declared).filter((name) => !names.includes(name));
  if (stray.length > 0) throw new Error(`${path} has no path parameter ${stray.join(", ")}`);
  return Object.fromEntries(
    names.map((name) => [name, declared[name] ?? (name === "locationId" ? locationId : pathField(name))]),
  );
}

function bodyOf(declared: DeclaredOperation): Body | undefined {
  const additional = declared.additional === true ? additionalFields : declared.additional;
  if (declared.wholeBody !== undefined)
    return { kind: "whole", encoding: "json", schema: declared.wholeBody };
  if (declared.form !== undefined)
    return { kind: "fields", encoding: "form", fields: declared.form, additional };
  if (declared.multipart !== undefined) {
    return { kind: "fields", encoding: "multipart", fields: declared.multipart, additional };
  }
  if (declared.body !== undefined || additional !== undefined) {
    return { kind: "fields", encoding: "json", fields: declared.body ?? {}, additional };
  }
  return undefined;
}

/** Every named argument of an operation with its schema: flat, a name in both query and body given once. */
export function argumentFields(operation: Operation): Fields {
  const { body } = operation;
  const fields = { ...operation.query, ...(body?.kind === "fields" ? body.fields : {}) };
  return {
    ...operation.pathFields,
    ...fields,
    ...(body?.kind === "whole" ? { body: body.schema } : {}),
    ...(body?.kind === "fields" && body.additional !== undefined ? { additional: body.additional } : {}),
  };
}

const additionalFields = z
  .record(z.string(), z.unknown())
  .optional()
  .describe("Further body fields, sent as they are.");
