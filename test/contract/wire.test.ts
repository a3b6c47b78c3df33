import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { connect, type Peer } from "../harness/peers.js";
import { ledger } from "./ledger.js";
import { mends } from "./mends.js";
import { hasOfficial, type OfficialOperation, readOfficial } from "./official.js";
import { type Recorded, type Recorder, startRecorder } from "./recorder.js";
import { sampleArguments } from "./sample.js";

const describedSchema = z.object({
  inputSchema: z.record(z.string(), z.unknown()),
  takesISO8601: z.array(z.string()),
});

const catalogue = await loadCatalogue();
const official = hasOfficial ? readOfficial() : undefined;

/** Every operation leaves the real process twice and is looked at on the wire. */
describe("each operation on the wire", () => {
  let recorder: Recorder;
  let peer: Peer;

  beforeAll(async () => {
    recorder = await startRecorder();
    const env = {
      GHL_PIT: "pit-recorded",
      GHL_LOCATION_ID: "Loc4tion0000000000AA",
      GHL_BASE_URL: recorder.url,
      GHL_TOOLS: "all",
      GHL_CONFIRM: "never",
      GHL_COMPANY_ID: "Company0000000000000",
    };
    peer = await connect("sdk 2.x on 2026-07-28", { args: [], env });
  });

  afterAll(async () => {
    await peer?.close();
    await recorder?.close();
  });

  it.skipIf(process.env.CI === undefined && !hasOfficial)(
    "has the official files beside it in CI (skipped: ../shared is not here)",
    () => {
      expect(hasOfficial).toBe(true);
    },
  );

  it.each(catalogue.cards.map(({ name, line }) => [name, line]))("%s sends %s", async (name, line) => {
    const described = describedSchema.parse(
      (await peer.call("describe_operation", { operation: name })).structuredContent,
    );
    for (const whole of [false, true]) {
      const args = sampleArguments(described.inputSchema, { whole, times: described.takesISO8601 });
      recorder.take();
      const result = await peer.call(name, args);
      expect(result.isError, result.content[0]?.text).toBeUndefined();
      const sent = recorder.take();
      expect(sent).toHaveLength(1);
      const [request] = sent;
      if (request === undefined) throw new Error("nothing was sent");
      expect(faults(line, request)).toEqual([]);
    }
  });
});

function faults(line: string, request: Recorded): readonly string[] {
  const facts = ledger.get(line);
  if (facts === undefined) return ["not in the ledger"];
  const [method = "", template = ""] = line.split(" ");
  const mend = mends[line];
  const known = [...facts.query, ...(mend?.added ?? [])];
  return [
    ...(request.method === method ? [] : [`the method is ${request.method}`]),
    ...(templatePattern(template).test(request.path) ? [] : [`the path ${request.path} leaves its template`]),
    ...(request.headers.version === facts.version ? [] : [`the Version is ${request.headers.version}`]),
    ...(request.headers.authorization === "Bearer pit-recorded" ? [] : ["the token is missing"]),
    ...[...new Set(request.query.keys())]
      .filter((name) => !known.includes(name))
      .map((name) => `undeclared query ${name}`),
    ...facts.queryRequired
      .filter((name) => !request.query.has(name) && !(mend?.optional ?? []).includes(name))
      .map((name) => `the query lacks ${name}`),
    ...bodyFaults(line, request, official?.get(line)),
  ];
}

function templatePattern(template: string): RegExp {
  const pattern = template.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pattern.join("[^/?#]+")}$`);
}

function bodyFaults(
  line: string,
  { headers, body }: Recorded,
  operation: OfficialOperation | undefined,
): readonly string[] {
  const facts = ledger.get(line)?.body ?? null;
  if (facts === null)
    return body.length === 0 && headers["content-type"] === undefined ? [] : ["has a body, and takes none"];
  const type = headers["content-type"]?.split(";")[0] ?? "none";
  if (type !== facts.contentType) return [`the body is ${type}, not ${facts.contentType}`];
  if (type !== "application/json") return [];
  const value: unknown = JSON.parse(body.toString("utf8"));
  const validate = operation?.validateBody();
  if (validate === undefined || validate(value)) return [];
  const mend = mends[line];
  return (validate.errors ?? [])
    .filter(
      (error) =>
        !(
          error.keyword === "required" &&
          (mend?.optional ?? []).includes(String(error.params.missingProperty))
        ),
    )
    .filter(({ instancePath }) => !(mend?.types ?? []).some((name) => instancePath.startsWith(`/${name}`)))
    .map(({ instancePath, message }) => `body ${instancePath}: ${message}`);
}
