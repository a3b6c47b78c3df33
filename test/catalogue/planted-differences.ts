import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** One difference, and the lines in which the audit must say so. */
interface Difference {
  readonly plant: (folders: Folders) => void;
  readonly findings: readonly string[];
}

export interface Folders {
  /** Laid out as HighLevel's repository is. */
  readonly repository: string;
  /** The files of the live pages. */
  readonly live: string;
}

/** Plants a difference of each kind. @returns what the audit must find, and all that it may. */
export function plantAll(folders: Folders): readonly string[] {
  for (const { plant } of Object.values(differences)) plant(folders);
  return Object.values(differences).flatMap(({ findings }) => findings);
}

const differences: Readonly<Record<string, Difference>> = {
  "a new operation": {
    plant: ({ repository }) => set(spec(repository, "links"), ["paths", clicks], { get: listClicks }),
    findings: ["added GET /links/{linkId}/clicks"],
  },
  "a new operation of the live pages": {
    plant: ({ live }) =>
      set(join(live, "pipelines.json"), ["paths", "/opportunities/pipelines/{pipelineId}/copies"], {
        post: { parameters: [], responses: {} },
      }),
    findings: ["added POST /opportunities/pipelines/{pipelineId}/copies"],
  },
  "an operation that is gone": {
    plant: ({ repository }) => inBoth(repository, "workflows", (file) => set(file, ["paths", "/workflows/"])),
    findings: ["removed GET /workflows/"],
  },
  "a query parameter": {
    plant: ({ repository }) =>
      set(spec(repository, "campaigns"), ["paths", "/campaigns/", "get", "parameters", "3"], {
        name: "archived",
        in: "query",
        schema: { type: "boolean" },
      }),
    findings: ["GET /campaigns/: query.archived: add the field: z.boolean()"],
  },
  "a field inside a body": {
    plant: ({ repository }) =>
      set(spec(repository, "calendars"), [...schemas, "ScheduleIntervalDTO", "properties", "room"], {
        type: "object",
        properties: { name: { type: "string" } },
        required: ["name"],
      }),
    findings: [
      ...["POST /calendars/schedules", "PUT /calendars/schedules/{id}"].map(
        (line) => `${line}: body.rules[].intervals[].room: add the field: object({ "name": z.string() })`,
      ),
      // The replies hold the same schema.
      ...[
        "GET /calendars/schedules/search: since the extract, in 2021, reply.schedules",
        "GET /calendars/schedules/{id}: since the extract, in 2021, reply.schedule",
        "POST /calendars/schedules: since the extract, in 2021, reply.schedule",
        "PUT /calendars/schedules/{id}: since the extract, in 2021, reply.schedule",
      ].map((reply) =>
        `${reply}.rules[].intervals[].room: add the name in the reply`.replace("schedules.", "schedules[]."),
      ),
    ],
  },
  "a field inside a body of the live pages": {
    plant: ({ live }) =>
      set(join(live, "pipelines.json"), [...stages, "items", "properties", "colour"], { type: "string" }),
    findings: ["POST /opportunities/pipelines: body.stages[].colour: add the field: z.string()"],
  },
  "a type": {
    plant: ({ repository }) =>
      set(spec(repository, "links"), [...schemas, "LinksDto", "properties", "name", "type"], "number"),
    findings: [
      'POST /links/: body.name: type: add "number"',
      'POST /links/: since the extract, in 2021, body.name: type: take out "string"',
    ],
  },
  "an enum's value": {
    plant: ({ repository }) =>
      set(
        spec(repository, "opportunities"),
        ["paths", "/opportunities/search", "get", "parameters", "6", "schema", "enum", "5"],
        "archived",
      ),
    findings: ['GET /opportunities/search: query.status: enum: add "archived"'],
  },
  "a pattern": {
    plant: ({ repository }) =>
      set(spec(repository, "links"), [...schemas, "LinkUpdateDto", "properties", "redirectTo"], {
        type: "string",
        pattern: "^https://",
      }),
    findings: ['PUT /links/{linkId}: body.redirectTo: pattern: add "^https://"'],
  },
  "a bound": {
    plant: ({ repository }) =>
      set(
        spec(repository, "businesses"),
        [...schemas, "CreateBusinessDto", "properties", "city", "maxLength"],
        40,
      ),
    findings: ['POST /businesses/: since the extract, in 2021, body.city: limit: add "maxLength 40"'],
  },
  "a required mark": {
    plant: ({ repository }) =>
      set(
        join(repository, "apps/v3/surveys-v3.json"),
        ["paths", "/surveys/submissions", "get", "parameters", "7", "required"],
        true,
      ),
    findings: ["GET /surveys/submissions: in v3, query.endAt: it is required now"],
  },
  "a deprecation": {
    plant: ({ repository }) =>
      inBoth(repository, "forms", (file) => set(file, ["paths", "/forms/", "get", "deprecated"], true)),
    findings: ["GET /forms/: operation: it is deprecated now"],
  },
  "a Version": {
    plant: ({ repository }) =>
      set(
        spec(repository, "forms"),
        ["paths", "/forms/submissions", "get", "parameters", "0", "schema", "enum", "0"],
        "2026-01-01",
      ),
    findings: ['GET /forms/submissions: version: version: add "2026-01-01", take out "2021-07-28"'],
  },
  "a token level": {
    plant: ({ repository }) =>
      inBoth(repository, "businesses", (file) =>
        set(
          file,
          ["paths", "/businesses/{businessId}", "get", "security"],
          [{ "Agency-Access": ["businesses.readonly"] }],
        ),
      ),
    findings: ['GET /businesses/{businessId}: token: token: add "agency", take out "location"'],
  },
  "a scope": {
    plant: ({ repository }) =>
      inBoth(repository, "surveys", (file) =>
        set(file, ["paths", "/surveys/", "get", "security", "0", "bearer", "0"], "surveys.admin"),
      ),
    findings: ['GET /surveys/: scopes: scope: add "surveys.admin", take out "surveys.readonly"'],
  },
  "a name in a reply": {
    plant: ({ repository }) =>
      set(spec(repository, "campaigns"), [...schemas, "campaignsSchema", "properties", "colour"], {
        type: "string",
      }),
    findings: [
      "GET /campaigns/: since the extract, in 2021, reply.campaigns[].colour: add the name in the reply",
    ],
  },
  "a webhook event": {
    plant: ({ repository }) =>
      set(join(repository, "webhooks.json"), ["events", "LinkClick"], {
        group: "Link",
        payloadType: "LinkClick",
        scopes: [],
        fields: { linkId: "string" },
      }),
    findings: ["event LinkClick: add the event"],
  },
  "a field of a webhook event": {
    plant: ({ repository }) =>
      set(join(repository, "webhooks.json"), ["events", "ContactCreate", "fields", "nickname"], "string"),
    findings: ["event ContactCreate.nickname: add the field"],
  },
};

const clicks = "/links/{linkId}/clicks";

const schemas = ["components", "schemas"];

const stages = [
  "paths",
  "/opportunities/pipelines",
  "post",
  "requestBody",
  "content",
  "application/json",
  "schema",
  "properties",
  "stages",
];

const listClicks = {
  operationId: "list-link-clicks",
  summary: "List link clicks",
  parameters: [
    { name: "Version", in: "header", required: true, schema: { type: "string", enum: ["2021-07-28"] } },
    { name: "linkId", in: "path", required: true, schema: { type: "string" } },
    { name: "since", in: "query", schema: { type: "string" } },
  ],
  security: [{ bearer: ["links.readonly"] }],
  responses: {
    "200": {
      content: {
        "application/json": { schema: { type: "object", properties: { clicks: { type: "array" } } } },
      },
    },
  },
};

function spec(repository: string, name: string): string {
  return join(repository, "apps", `${name}.json`);
}

function inBoth(repository: string, name: string, plant: (file: string) => void): void {
  plant(spec(repository, name));
  plant(join(repository, "apps/v3", `${name}-v3.json`));
}

const branchSchema = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]);

/** Puts a value into a file of JSON, or takes what is there out. @throws Error when there is no such place. */
function set(file: string, steps: readonly string[], value?: unknown): void {
  const text = JSON.stringify(placed(JSON.parse(readFileSync(file, "utf8")), steps, value));
  writeFileSync(file, text);
}

function placed(whole: unknown, [step, ...others]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const branch = branchSchema.parse(whole);
  if (Array.isArray(branch)) {
    return others.length === 0 && Number(step) === branch.length
      ? [...branch, value]
      : branch.map((one, place) => (place === Number(step) ? placed(one, others, value) : one));
  }
  return { ...branch, [step]: placed(branch[step], others, value) };
}
