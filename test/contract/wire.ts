import { z } from "zod";
import { objectOf } from "../../facts/official/shape.js";
import { connect, type Peer } from "../harness/peers.js";
import { type Recorded, startRecorder } from "../harness/recorder.js";
import { sampleArguments, sampleId } from "./sample.js";

/** The real program, every operation listed, before an upstream that keeps what it is sent. */
export interface Wire {
  readonly peer: Peer;
  /** The one request that a call sends. @throws Error where the call fails or sends another number of requests. */
  sent(name: string, args: Record<string, unknown>): Promise<Recorded>;
  /** Takes whatever has arrived. */
  take(): readonly Recorded[];
  close(): Promise<void>;
}

/** The account of the program under test. */
export const recordedAccount = {
  GHL_PIT: "pit-recorded",
  GHL_LOCATION_ID: "Loc4tion0000000000AA",
  GHL_COMPANY_ID: "Company0000000000000",
};

/** The same with a default and no bound: the agency's operations are sent too. */
export const unbound = {
  GHL_PIT: recordedAccount.GHL_PIT,
  GHL_COMPANY_ID: recordedAccount.GHL_COMPANY_ID,
  GHL_DEFAULT_LOCATION_ID: recordedAccount.GHL_LOCATION_ID,
};

/** Read before a call where its arguments need it: the zone of a local time, and the agents' other ids. */
const lookUps = [`GET /locations/${recordedAccount.GHL_LOCATION_ID}`, "GET /agent-studio/agent"];

/** Whether a request is only there to prepare another. */
export function isLookUp({ method, path }: Recorded): boolean {
  return lookUps.includes(`${method} ${path}`);
}

/** @param reply what every request is answered with, beside the zone of the sub-account. */
export async function openWire(
  env: Readonly<Record<string, string>> = {},
  reply: Readonly<Record<string, unknown>> = {},
): Promise<Wire> {
  const recorder = await startRecorder({ location: { timezone: "America/New_York" }, ...reply });
  const peer = await connect("sdk 2.x on 2026-07-28", {
    args: [],
    env: {
      ...unbound,
      GHL_BASE_URL: recorder.url,
      GHL_TOOLS: "all",
      GHL_CONFIRM: "never",
      GHL_JOURNAL: "off",
      ...env,
    },
  });
  return {
    peer,
    async sent(name, args) {
      recorder.take();
      const result = await peer.call(name, args);
      const requests = recorder.take();
      if (result.isError === true) throw new Error(result.content[0]?.text ?? "failed");
      const request = requests.at(-1);
      const others = requests.slice(0, -1).filter((one) => !isLookUp(one));
      if (request === undefined || others.length > 0)
        throw new Error(`${requests.length} requests were sent`);
      return request;
    },
    take: () => recorder.take(),
    async close() {
      await peer.close();
      await recorder.close();
    },
  };
}

const describedSchema = z.object({
  inputSchema: z.record(z.string(), z.unknown()),
  takesISO8601: z.array(z.string()),
  examples: z.array(z.record(z.string(), z.unknown())),
  sentAs: z.string(),
  readOfAll: z.object({ every: z.array(z.string()) }).optional(),
});

const neededSchema = z.object({
  confirmationNeeded: z.object({ preview: z.object({ risks: z.array(z.string()) }) }),
});

/** The effects that a person is asked about; none where nobody is asked. @throws Error where the call fails. */
export async function effectsAsked(
  { peer }: Wire,
  name: string,
  args: Record<string, unknown>,
): Promise<readonly string[]> {
  const result = await peer.call(name, args);
  const needed = neededSchema.safeParse(result.structuredContent);
  if (needed.success) return needed.data.confirmationNeeded.preview.risks;
  if (result.isError === true) throw new Error(result.content[0]?.text);
  return [];
}

/** What an operation's arguments have to be. */
export async function inputSchemaOf({ peer }: Wire, name: string): Promise<Record<string, unknown>> {
  const { structuredContent } = await peer.call("describe_operation", { operation: name });
  return describedSchema.parse(structuredContent).inputSchema;
}

/** What an operation is called with: as little as it takes, everything it takes, and its own example. */
export async function argumentSets(
  { peer }: Pick<Wire, "peer">,
  name: string,
): Promise<Readonly<Record<"required" | "all" | "example", Record<string, unknown>>>> {
  const { inputSchema, takesISO8601, examples, sentAs, readOfAll } = describedSchema.parse(
    (await peer.call("describe_operation", { operation: name })).structuredContent,
  );
  const [example = {}] = examples;
  const options = { operation: name, times: takesISO8601 };
  return {
    required: {
      ...sampleArguments(inputSchema, { ...options, whole: false }),
      // With none of them it is read of every record there is, and the recorder has none.
      ...Object.fromEntries((readOfAll?.every ?? []).slice(0, 1).map((name) => [name, sampleId])),
    },
    all: sampleArguments(inputSchema, { ...options, whole: true }),
    example: objectOf(sentAs === "multipart" ? withContent(example) : example),
  };
}

/** The body fields that a caller makes up. */
export function additionalIn(args: Record<string, unknown>): readonly string[] {
  return Object.keys(objectOf(args.additional));
}

/** The files that examples name are nowhere: their content is given instead. */
function withContent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withContent);
  if (typeof value !== "object" || value === null) return value;
  if ("path" in value || "url" in value) return { name: "a.txt", base64: "aGVsbG8=" };
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withContent(inner)]));
}
