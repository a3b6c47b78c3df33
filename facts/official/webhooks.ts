import { readFileSync } from "node:fs";
import { z } from "zod";

const webhooksSchema = z.object({
  /** Of the Ed25519 pair that HighLevel signs deliveries with, as its pages print it. */
  publishedKey: z.string(),
  events: z.record(
    z.string(),
    z.object({
      group: z.string(),
      /** The value of `type` in a delivery; null when the pages print no payload. */
      payloadType: z.string().nullable(),
      scopes: z.array(z.string()),
      /** Dotted names, `[]` for the items of a list, and the type as the pages write it. */
      fields: z.record(z.string(), z.string()),
    }),
  ),
});

export type OfficialWebhooks = z.infer<typeof webhooksSchema>;

export type OfficialEvents = OfficialWebhooks["events"];

/** What HighLevel's pages say about the events; `npm run facts` writes the file. */
export function readWebhooks(): OfficialWebhooks {
  return webhooksSchema.parse(JSON.parse(readFileSync(new URL("./webhooks.json", import.meta.url), "utf8")));
}

const gatheredSchema = z.array(
  z.object({
    event: z.string(),
    group: z.string(),
    payloadType: z.tuple([z.string()]).nullable(),
    scopes: z.array(z.string()),
    fields: z.array(z.object({ name: z.string(), type: z.string() })),
  }),
);

/**
 * @param events what ../shared/ghl/webhooks.json holds.
 * @param page that prints the key.
 * @returns the text of this room's file, a line for each event.
 */
export function webhooksText(events: unknown, page: string): string {
  const [publishedKey] = /\bMCow[\w+/]{55}=/.exec(page) ?? [];
  if (publishedKey === undefined) throw new Error("the page prints no Ed25519 key");
  const lines = Object.entries(eventsIn(events)).map(
    ([event, facts]) => `${JSON.stringify(event)}:${JSON.stringify(facts)}`,
  );
  return `{"publishedKey":${JSON.stringify(publishedKey)},"events":{\n${lines.join(",\n")}\n}}\n`;
}

/** The events of ../shared/ghl/webhooks.json, or of this room's file. */
export function eventsIn(file: unknown): OfficialEvents {
  const own = webhooksSchema.safeParse(file);
  if (own.success) return own.data.events;
  return Object.fromEntries(
    gatheredSchema.parse(file).map(({ event, group, payloadType, scopes, fields }) => [
      event,
      {
        group,
        payloadType: payloadType?.[0] ?? null,
        scopes,
        fields: Object.fromEntries(fields.map(({ name, type }) => [name, type])),
      },
    ]),
  );
}
