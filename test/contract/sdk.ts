import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { HighLevel } from "@gohighlevel/api-client";

/** A method of the official SDK, as its source has it. */
export interface SDKMethod {
  readonly line: string;
  readonly service: string;
  readonly name: string;
  readonly takes: { readonly params: boolean; readonly body: boolean };
  readonly params: readonly { readonly name: string; readonly in: "path" | "query" | "header" }[];
}

const codeFolder = join(
  dirname(createRequire(import.meta.url).resolve("@gohighlevel/api-client")),
  "lib/code",
);

/** Every method of the SDK by its HTTP line. */
export function sdkMethods(): ReadonlyMap<string, SDKMethod> {
  const methods = readdirSync(codeFolder).flatMap((folder) =>
    methodsIn(join(codeFolder, folder, `${folder}.js`)),
  );
  return new Map(methods.map((method) => [method.line, method]));
}

/** One method: its name and arguments, the parameters it knows, and where it sends. */
const methodForm =
  /async (\w+)\(([^)]*)\) \{\s+const paramDefs = (\[.*?\]);[\s\S]*?method: '(\w+)',\s+url: \(0, request_utils_1\.buildUrl\)\('([^']+)'/g;

const parameterForm = /\{ name: '([^']+)', in: '(path|query|header)' \}/g;

function methodsIn(file: string): readonly SDKMethod[] {
  const source = readFileSync(file, "utf8");
  const service = /exports\.(\w+) = void 0/.exec(source)?.[1] ?? "";
  return [...source.matchAll(methodForm)].map(([, name = "", args = "", defined = "", verb, path]) => ({
    line: `${verb} ${path}`,
    service,
    name,
    takes: { params: /\bparams\b/.test(args), body: /\brequestBody\b/.test(args) },
    params: [...defined.matchAll(parameterForm)].map(([, parameter = "", place]) => ({
      name: parameter,
      in: place === "path" || place === "query" ? place : "header",
    })),
  }));
}

export interface SDK {
  call(method: SDKMethod, args: Readonly<Record<string, unknown>>, body: unknown): Promise<void>;
}

/** The SDK as its users have it, but for where it sends. */
export function openSDK(url: string, token: string): SDK {
  const client = new HighLevel({ privateIntegrationToken: token });
  client.addRequestInterceptor({ onFulfilled: (config) => ({ ...config, baseURL: url }) });
  const services = new Map(Object.values(client).map((value: unknown) => [nameOf(value), value]));
  return {
    async call({ service, name, params, takes }, args, body) {
      const target = services.get(service);
      const method: unknown =
        typeof target === "object" && target !== null ? Reflect.get(target, name) : undefined;
      if (typeof method !== "function") throw new Error(`the SDK has no ${service}.${name}`);
      const given = Object.fromEntries(
        params
          .filter((one) => args[one.name] !== undefined)
          .map((one) => [camelCase(one.name), args[one.name]]),
      );
      await Reflect.apply(method, target, [...(takes.params ? [given] : []), ...(takes.body ? [body] : [])]);
    },
  };
}

function nameOf(value: unknown): string {
  return typeof value === "object" && value !== null ? value.constructor.name : "";
}

/** As the SDK names its parameters. */
function camelCase(name: string): string {
  return name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
}
