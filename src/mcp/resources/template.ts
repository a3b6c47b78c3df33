import { UriTemplate } from "@modelcontextprotocol/server";

type Variables = Readonly<Record<string, string>>;

/**
 * A URI template whose query, `{?start,end}`, may be given in part and in any order. The SDK's own match wants
 * all of a query's variables in the template's order.
 */
export class ResourceTemplate {
  readonly #path: UriTemplate;
  readonly #query: readonly string[];

  constructor(template: string) {
    const [, path = template, query] = /^(.*?)(?:\{\?([^}]*)\})?$/.exec(template) ?? [];
    this.#path = new UriTemplate(path);
    this.#query = query?.split(",") ?? [];
  }

  /** The variables of a URI of this form, decoded; nothing for another, or where its query names something else. */
  match(uri: string): Variables | undefined {
    const [path = "", query] = uri.split("?", 2);
    const found = this.#path.match(path);
    if (found === null) return undefined;
    const given = [...new URLSearchParams(query)].filter(([, value]) => value !== "");
    if (given.some(([name]) => !this.#query.includes(name))) return undefined;
    const inPath = Object.entries(found).map(([name, value]) => [name, decoded([value].flat().join(","))]);
    return { ...Object.fromEntries(inPath), ...Object.fromEntries(given) };
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
