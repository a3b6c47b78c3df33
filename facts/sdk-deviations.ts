/**
 * Where the official SDK sends something else than this program, and why this program is not the one to change. A
 * deviation that is not listed fails the tests; so does one that is listed and no longer there.
 */
export interface GeneralDeviation {
  readonly name: string;
  readonly pattern: RegExp;
  readonly reason: string;
}

/** Ways in which the SDK deviates wherever they come up. */
export const everywhere: readonly GeneralDeviation[] = [
  {
    name: "one Version for all",
    pattern: /^Version 2023-02-21$/,
    reason: "The SDK sends one Version with every request, which no operation of the spec names.",
  },
  {
    name: "brackets on lists",
    pattern: /^query [^=\s]+\[\]$/,
    reason: "axios writes foo[]=a for a list; the spec's default is foo=a&foo=b.",
  },
  {
    name: "JSON for files",
    pattern: /^body is application\/json, not multipart\/form-data$/,
    reason: "The SDK sends every upload as JSON, which holds no file; the spec wants multipart/form-data.",
  },
];

export interface Deviation {
  readonly differences: readonly string[];
  readonly reason: string;
}

export const deviations: Readonly<Record<string, Deviation>> = {
  "GET /ad-publishing/linkedin/reporting/campaign-group/{campaignGroupId}": {
    differences: ["query lacks campaignGroupId"],
    reason: "The spec wants the id in the path and in the query; the SDK knows a name in one place only.",
  },
  "GET /chat-widget/list": {
    differences: ["query lacks allInOneChatTypes"],
    reason: "In the spec, and not yet in the SDK.",
  },
};

/** What the SDK has and no spec does. */
export const onlyInSDK: readonly string[] = [];

/** Operations that deal in tokens: the auth layer's business, and no tool. */
export const notTools: readonly string[] = ["POST /oauth/token", "POST /oauth/locationToken"];
