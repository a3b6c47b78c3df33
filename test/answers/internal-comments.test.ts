import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;

beforeAll(async () => {
  on = await scene({ transport: "stdio", env: { GHL_TOOLS: "conversations" } });
});

afterAll(() => on?.close());

const send = (args: Record<string, unknown>) =>
  on.peer.call("conversations_send_message", { contactId: on.contact.id, ...args });

const colleague = () =>
  present(on.simulator.world.users.find(({ locationIds }) => locationIds.includes(demo.locationId)));

const lastSent = (): unknown => JSON.parse(present(on.changes().at(-1)).body);

const sentSchema = z.object({ messageId: z.string(), conversationId: z.string() });

describe("an internal comment", () => {
  it("stands in the thread with whom it mentions, and nobody is asked, even where the contact is not to be written to", async () => {
    const { world } = on.simulator;
    world.contacts.put({ ...present(world.contacts.get(on.contact.id)), dnd: true });
    const { id } = colleague();
    const message = `@sam<userId>${id}</userId> call him before noon`;
    const { structuredContent } = await send({
      type: "InternalComment",
      message,
      mentions: [id],
      userId: id,
    });
    const { messageId, conversationId } = sentSchema.parse(structuredContent);
    expect(lastSent()).toMatchObject({ type: "InternalComment", mentions: [id], userId: id });
    const thread = await on.peer.call("conversations_list_messages", { conversationId });
    const { messages } = z
      .object({ messages: z.object({ messages: z.array(z.looseObject({ id: z.string() })) }) })
      .parse(thread.structuredContent).messages;
    expect(messages.find(({ id: own }) => own === messageId)).toMatchObject({
      body: message,
      messageType: "TYPE_INTERNAL_COMMENT",
      userId: id,
    });
  });

  it("mentions a colleague by name as well", async () => {
    const { id, firstName, lastName } = colleague();
    const message = `@${firstName}<userId>${id}</userId> please look`;
    await send({ type: "InternalComment", message, mentions: [`${firstName} ${lastName}`] });
    expect(lastSent()).toMatchObject({ mentions: [id] });
  });

  it("is refused where the text mentions somebody whom the list lacks", async () => {
    const { id } = colleague();
    const { isError, content } = await send({
      type: "InternalComment",
      message: `@sam<userId>${id}</userId> look`,
    });
    expect(isError).toBe(true);
    expect(content[0]?.text).toContain("mentions must contain");
  });
});

describe("a message to the contact", () => {
  it("is asked about first, with a WhatsApp file too", async () => {
    const { world } = on.simulator;
    world.contacts.put({ ...present(world.contacts.get(on.contact.id)), dnd: false });
    const args = {
      type: "WhatsApp",
      whatsapp: {
        type: "media",
        media: { type: "image", url: "https://files.example/roof.png", name: "r.png" },
      },
    };
    const asked = await send(args);
    const confirm = present(/\b([2-9BCDFGHJKMNPQRSTVWXZ]{12})\b/.exec(asked.content[0]?.text ?? "")?.[1]);
    const { structuredContent } = await send({ ...args, confirm });
    const { messageId } = sentSchema.parse(structuredContent);
    expect(present(world.messages.get(messageId)).attachments).toEqual(["https://files.example/roof.png"]);
  });
});
