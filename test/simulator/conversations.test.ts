import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { at, Harness, listAt, present, textAt } from "./harness.js";

const { locationId } = demo;

describe("conversations and messages", () => {
  let api: Harness;
  beforeEach(async () => {
    api = await Harness.start();
  });
  afterEach(() => api.close());

  const reachableContact = () =>
    present(
      api.world.contacts.find(
        (one) => one.locationId === locationId && !one.dnd && Object.keys(one.dndSettings).length === 0,
      ),
    );
  const send = (body: Record<string, unknown>) =>
    api.post("/conversations/messages", { locationId, contactId: reachableContact().id, ...body });
  const messagesOf = (id: string, more = "") => api.get(`/conversations/${id}/messages${more}`);

  it("nests the list of messages and pages it by lastMessageId", async () => {
    const sent = await send({ type: "SMS", message: "one" });
    await send({ type: "SMS", message: "two" });
    const id = textAt(sent.body, "conversationId");
    const all = listAt((await messagesOf(id)).body, "messages", "messages");
    expect(all.slice(0, 2).map((message) => at(message, "body"))).toEqual(["two", "one"]);
    const first = (await messagesOf(id, "?limit=1")).body;
    expect(at(first, "messages", "nextPage")).toBe(true);
    const last = textAt(first, "messages", "lastMessageId");
    const second = (await messagesOf(id, `?limit=1&lastMessageId=${last}`)).body;
    expect(at(second, "messages", "messages", 0, "body")).toBe("one");
  });

  it("needs locationId to send", async () => {
    const body = { type: "SMS", message: "Hi", contactId: reachableContact().id };
    const reply = await api.post("/conversations/messages", body);
    expect(reply.status).toBe(422);
    expect(listAt(reply.body, "message")).toContain("locationId must be a string");
  });

  it("needs html and a subject for an email, whatever the message says", async () => {
    const reply = await send({ type: "Email", message: "Hi" });
    expect(reply.status).toBe(422);
    expect(listAt(reply.body, "message")).toEqual([
      "There is no message or attachments for this message. Skip sending.",
      "subject should not be empty",
    ]);
  });

  it("keeps an email's text out of the list and in the email", async () => {
    const reply = await send({ type: "Email", subject: "Hello", html: "<p>Come by</p>" });
    expect(reply.status).toBe(201);
    const list = await messagesOf(textAt(reply.body, "conversationId"));
    expect(at(list.body, "messages", "messages", 0)).toMatchObject({ messageType: "TYPE_EMAIL", type: 3 });
    expect(at(list.body, "messages", "messages", 0)).not.toHaveProperty("body");
    const email = await api.get(`/conversations/messages/email/${textAt(reply.body, "emailMessageId")}`);
    expect(email.body).toMatchObject({ subject: "Hello", body: "<p>Come by</p>" });
  });

  it("refuses to write to someone who asked not to be contacted", async () => {
    const silent = present(api.world.contacts.find((one) => one.locationId === locationId && one.dnd));
    const noTexts = present(
      api.world.contacts.find((one) => one.locationId === locationId && !one.dnd && "SMS" in one.dndSettings),
    );
    expect((await send({ type: "SMS", message: "Hi", contactId: silent.id })).status).toBe(400);
    expect((await send({ type: "SMS", message: "Hi", contactId: noTexts.id })).status).toBe(400);
    expect((await send({ type: "WhatsApp", message: "Hi", contactId: noTexts.id })).status).toBe(201);
  });

  it("cancels a scheduled message once, with different answers for a missing message and email", async () => {
    const scheduledTimestamp = Math.floor(Date.now() / 1_000) + 3_600;
    const sent = await send({ type: "SMS", message: "Later", scheduledTimestamp });
    const path = `/conversations/messages/${textAt(sent.body, "messageId")}`;
    expect(await api.get(path)).toMatchObject({ body: { status: "scheduled" } });
    expect((await api.delete(`${path}/schedule`)).status).toBe(200);
    expect(await api.delete(`${path}/schedule`)).toMatchObject({
      status: 400,
      body: { canonicalCode: "CONVERSATIONS_MSG_NOT_FOUND" },
    });
    expect((await api.delete("/conversations/messages/email/none/schedule")).status).toBe(404);
  });

  it("finds unread conversations, and reading one takes it off the list", async () => {
    const path = `/conversations/search?locationId=${locationId}&status=unread&limit=100`;
    const before = (await api.get(path)).body;
    expect(Number(at(before, "total"))).toBeGreaterThan(0);
    const id = textAt(before, "conversations", 0, "id");
    await api.put(`/conversations/${id}`, { locationId, unreadCount: 0 });
    expect(at((await api.get(path)).body, "total")).toBe(Number(at(before, "total")) - 1);
  });

  it("pages a search by the date of the last conversation", async () => {
    const path = `/conversations/search?locationId=${locationId}&limit=20`;
    const first = (await api.get(path)).body;
    const last = at(first, "conversations", 19, "sort", 0);
    const second = (await api.get(`${path}&startAfterDate=${last}`)).body;
    const ids = [first, second].flatMap((body) => listAt(body, "conversations").map((one) => at(one, "id")));
    expect(new Set(ids).size).toBe(Number(at(first, "total")));
  });

  it("logs an inbound message as unread", async () => {
    const conversation = present(api.world.conversations.find((one) => one.unreadCount === 0));
    const reply = await api.post("/conversations/messages/inbound", {
      type: "SMS",
      conversationId: conversation.id,
      contactId: conversation.contactId,
      conversationProviderId: "61d6d1f9cdac7612faf80753",
      message: "Are you open?",
    });
    expect(reply).toMatchObject({ status: 200, body: { success: true } });
    expect(await api.get(`/conversations/${conversation.id}`)).toMatchObject({ body: { unreadCount: 1 } });
  });

  it("has messages over every channel, and calls", () => {
    const channels = new Set(api.world.messages.all().map((message) => message.channel));
    expect([...channels].toSorted()).toEqual(["Call", "Email", "FB", "Live_Chat", "SMS", "WhatsApp"]);
  });
});
