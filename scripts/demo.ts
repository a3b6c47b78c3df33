import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { z } from "zod";

/**
 * The main job, seen from a host: a real MCP client starts the real program over stdio against the built-in
 * simulator, and does what a receptionist does. Prints a transcript.
 */
const client = new Client(
  { name: "ghl-mcp-demo", version: "1.0.0" },
  { versionNegotiation: { mode: "auto" }, capabilities: { elicitation: { form: {} } } },
);
// Booking tells the contact: the server asks a person first, and here stands the one who says yes.
client.setRequestHandler("elicitation/create", ({ params }) => {
  for (const line of params.message.split("\n")) note(`? ${line}`);
  note("! yes");
  return { action: "accept", content: {} };
});

const started = performance.now();
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: [fileURLToPath(new URL("../dist/src/main.js", import.meta.url)), "--demo"],
  }),
);
const { tools } = await client.listTools();
const { resources } = await client.listResources();
const { prompts } = await client.listPrompts();
const listBytes = JSON.stringify({ tools }).length;
say("start", started, `protocol ${client.getNegotiatedProtocolVersion()}`);
say(
  "offered",
  started,
  `${tools.length} tools (${Math.round(listBytes / 4)} tokens), ${resources.length} resources, ${prompts.length} prompts`,
);

const found = await call("contacts_search_contacts", { query: "a", pageLimit: 5 });
const contacts = z.array(z.looseObject({ id: z.string() })).parse(found.contacts);
const [first] = contacts;
if (first === undefined) throw new Error("the simulator knows no contact");
const { contact } = z
  .object({ contact: person() })
  .parse(await call("contacts_get_contact", { contactId: first.id }));
note(`${contact.firstName ?? ""} ${contact.lastName ?? ""}, ${contact.email ?? "no email"}`);

const { calendars } = z
  .object({
    calendars: z.array(
      z.looseObject({ id: z.string(), name: z.string(), calendarType: z.string().optional() }),
    ),
  })
  .parse(await call("calendars_list_calendars", {}));
const calendar = calendars[0];
if (calendar === undefined) throw new Error("the simulator knows no calendar");
const day = 24 * 60 * 60 * 1000;
const slots = await call("calendars_list_free_slots", {
  calendarId: calendar.id,
  startDate: new Date(Date.now() + day).toISOString(),
  endDate: new Date(Date.now() + 7 * day).toISOString(),
});
const dates = Object.entries(slots).filter(([key]) => /^\d{4}-/.test(key));
const [slot] = dates.flatMap(([, value]) => z.object({ slots: z.array(z.string()) }).parse(value).slots);
if (slot === undefined) throw new Error("no free slot in a week");
note(`${dates.length} days with free slots in "${calendar.name}", the first at ${slot}`);

const booked = await call("calendars_book_appointment", {
  calendarId: calendar.id,
  contactId: contact.id,
  startTime: slot,
});
note(`appointment ${String(booked.id)} is ${String(booked.appointmentStatus)}`);

const { pipelines } = z
  .object({
    pipelines: z.array(
      z.looseObject({ id: z.string(), stages: z.array(z.looseObject({ id: z.string(), name: z.string() })) }),
    ),
  })
  .parse(await call("opportunities_list_pipelines", {}));
const { opportunities } = z
  .object({
    opportunities: z.array(z.looseObject({ id: z.string(), name: z.string(), pipelineId: z.string() })),
  })
  .parse(await call("opportunities_search_opportunities", { status: "open", limit: 1 }));
const deal = opportunities[0];
const stage = pipelines.find(({ id }) => id === deal?.pipelineId)?.stages.at(-1);
if (deal === undefined || stage === undefined) throw new Error("the simulator has no open deal");
await call("opportunities_update_opportunity", { id: deal.id, pipelineStageId: stage.id });
note(`"${deal.name}" moved to ${stage.name}`);

const before = performance.now();
const { contents } = await client.readResource({ uri: "ghl://workflows" });
const [content] = contents;
const { workflows } = z
  .object({ workflows: z.array(z.looseObject({ name: z.string(), status: z.string() })) })
  .parse(JSON.parse(content !== undefined && "text" in content ? content.text : "{}"));
say("read ghl://workflows", before, workflows.map(({ name, status }) => `${name} (${status})`).join(", "));
await client.close();

async function call(name: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
  const from = performance.now();
  const result = await client.callTool({ name, arguments: args });
  say(name, from, shorten(JSON.stringify(args)));
  const text = result.content.find((block) => block.type === "text")?.text ?? "";
  if (result.isError === true) throw new Error(text);
  return z.record(z.string(), z.unknown()).parse(result.structuredContent);
}

function person() {
  return z.looseObject({
    id: z.string(),
    firstName: z.string().nullish(),
    lastName: z.string().nullish(),
    email: z.string().nullish(),
  });
}

function say(what: string, from: number, words: string): void {
  console.log(`${`${(performance.now() - from).toFixed(1)} ms`.padStart(10)}  ${what.padEnd(36)} ${words}`);
}

function note(words: string): void {
  console.log(`${"".padStart(10)}  → ${words}`);
}

function shorten(text: string): string {
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}
