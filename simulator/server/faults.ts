import { HeldReply } from "./held-reply.js";

/** What goes wrong with the requests that `on` names, as `POST /contacts/`, `GET /contacts/*` or `* /**`. */
export type Fault = {
  /** A method and a path: `*` and `{name}` stand for one segment, a last `**` for all that follow. */
  readonly on: string;
  /** How many requests it happens to; once by default, and to all that come while it is `"always"`. */
  readonly times?: number | "always" | undefined;
} & Harm;

export type Harm =
  /** The reply comes so much later. */
  | { readonly do: "delay"; readonly ms: number }
  /** A gateway answers with this status; with `effect`, after the request has taken effect. */
  | { readonly do: "answer"; readonly status: number; readonly effect?: boolean | undefined }
  /** The connection breaks before a byte of the reply; with `effect`, after the request has taken effect. */
  | { readonly do: "reset"; readonly effect?: boolean | undefined }
  /** The request takes effect, but the connection breaks in the middle of the reply. */
  | { readonly do: "cut" }
  /** The request is answered as if its token had expired. */
  | { readonly do: "expire" };

type HeldBack = { readonly do: "hold"; readonly held: HeldReply };

interface Rule {
  readonly on: string;
  readonly matches: (line: string) => boolean;
  readonly harm: Harm | HeldBack;
  left: number;
}

/** What happens to one request. */
export interface Struck {
  readonly delayMs: number;
  readonly harm: Exclude<Harm | HeldBack, { readonly do: "delay" }> | undefined;
}

/** Faults that were asked for, by a test or at the control address. Each is used up by the requests that it strikes. */
export class Faults {
  #rules: Rule[] = [];

  add({ on, times = 1, ...harm }: Fault): void {
    this.#add(on, harm, times === "always" ? Number.POSITIVE_INFINITY : times);
  }

  /** The request takes effect, but the connection breaks in the middle of the reply. */
  cutReply(on: string, times = 1): void {
    this.#add(on, { do: "cut" }, times);
  }

  /** The next request takes effect, but its reply does not come until `lose` breaks the connection. */
  holdReply(on: string): HeldReply {
    const held = new HeldReply();
    this.#add(on, { do: "hold", held }, 1);
    return held;
  }

  /** The next requests take effect, but a gateway answers in their place, with this status. */
  failReply(on: string, status: number, times = 1): void {
    this.#add(on, { do: "answer", status, effect: true }, times);
  }

  /** Takes back what has not happened yet. */
  clear(): void {
    this.#rules = [];
  }

  /** What has not happened yet. */
  left(): readonly Fault[] {
    return this.#rules.flatMap(({ on, harm, left }) =>
      harm.do === "hold" ? [] : [{ on, times: Number.isFinite(left) ? left : ("always" as const), ...harm }],
    );
  }

  /** What strikes this request: the first delay and the first other fault that fit. Counts them as used. */
  take(method: string, path: string): Struck {
    const line = `${method} ${path}`;
    const delay = this.#use((rule) => rule.harm.do === "delay" && rule.matches(line));
    const other = this.#use((rule) => rule.harm.do !== "delay" && rule.matches(line));
    return {
      delayMs: delay?.do === "delay" ? delay.ms : 0,
      harm: other === undefined || other.do === "delay" ? undefined : other,
    };
  }

  #add(on: string, harm: Rule["harm"], left: number): void {
    const pattern = patternOf(on);
    this.#rules.push({ on, matches: (line) => pattern.test(line), harm, left });
  }

  #use(fits: (rule: Rule) => boolean): Rule["harm"] | undefined {
    const rule = this.#rules.find(fits);
    if (rule === undefined) return undefined;
    rule.left -= 1;
    if (rule.left <= 0) this.#rules = this.#rules.filter((other) => other !== rule);
    return rule.harm;
  }
}

function patternOf(on: string): RegExp {
  const [method = "", path = ""] = on.split(" ");
  const segments = path.split(/(\*\*$|\*|\{[^}/]*\})/).map((part, index) => {
    if (index % 2 === 0) return part.replace(/[.+?^$()[\]|\\{}]/g, "\\$&");
    return part === "**" ? ".*" : "[^/]+";
  });
  return new RegExp(`^${method === "*" ? "\\S+" : method} ${segments.join("")}$`);
}
