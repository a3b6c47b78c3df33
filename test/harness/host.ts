import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { z } from "zod";

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a server as a host does, with nothing of this process's environment but what is given. */
export async function launch({ command, args, cwd, env }: Launch): Promise<Client> {
  const client = new Client(
    { name: "packaging", version: "1.0.0" },
    { versionNegotiation: { mode: "auto" } },
  );
  await client.connect(
    new StdioClientTransport({
      command,
      args: [...args],
      env: { ...env },
      stderr: "inherit",
      ...(cwd === undefined ? {} : { cwd }),
    }),
  );
  return client;
}

const contactsSchema = z.object({ contacts: z.array(z.looseObject({ id: z.string() })).min(1) });

/** A first success, as a person would see it: the id of a contact that was found. @throws where it fails. */
export async function anyContact(client: Client): Promise<string> {
  const found = await client.callTool({
    name: "contacts_search_contacts",
    arguments: { query: "a", pageLimit: 1 },
  });
  const [contact] = contactsSchema.parse(found.structuredContent).contacts;
  return contact?.id ?? "";
}

const codeSchema = z.object({ confirmationNeeded: z.object({ confirm: z.string() }) });

/**
 * Sends a text message with a person's word between the two calls.
 *
 * @param needs "store" to send it with an idempotencyKey, which takes a working store.
 */
export async function sendConfirmed(
  client: Client,
  contactId: string,
  needs: "store" | "nothing",
): Promise<unknown> {
  const key = needs === "store" ? { idempotencyKey: "monday" } : {};
  const message = { type: "SMS", contactId, message: "See you on Monday.", ...key };
  const asked = await client.callTool({ name: "conversations_send_message", arguments: message });
  const { confirm } = codeSchema.parse(asked.structuredContent).confirmationNeeded;
  const sent = await client.callTool({
    name: "conversations_send_message",
    arguments: { ...message, confirm },
  });
  if (sent.isError === true) throw new Error(JSON.stringify(sent.content));
  return sent.structuredContent;
}
