import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;

beforeAll(async () => {
  on = await scene({ transport: "stdio", env: { GHL_TOOLS: "notes,knowledge_bases" } });
});

afterAll(() => on?.close());

const call = async (tool: string, args: Record<string, unknown>) => {
  const { structuredContent, content } = await on.peer.call(tool, args);
  return { shown: structuredContent ?? {}, text: content.map(({ text }) => text).join("\n") };
};

/** Calls what asks first, and agrees. */
const agreed = async (tool: string, args: Record<string, unknown>) => {
  const asked = await call(tool, args);
  const confirm = present(/\b([2-9BCDFGHJKMNPQRSTVWXZ]{12})\b/.exec(asked.text)?.[1]);
  return { asked, done: await call(tool, { ...args, confirm }) };
};

describe("a note on records", () => {
  const written = z.object({ note: z.object({ id: z.string() }) });
  const found = async (query: string) => JSON.stringify((await call("notes_search_notes", { query })).shown);

  it("is written, found by its words and by its record, and changed", async () => {
    const { world } = on.simulator;
    const business = present(
      world.records.of("businesses").find(({ locationId }) => locationId === demo.locationId),
    );
    const userId = present(world.users.find(({ locationIds }) => locationIds.includes(demo.locationId))).id;
    const relations = [{ objectKey: "business", recordId: business.id }];
    const body = "Parking is behind the loading dock.";
    const { shown } = await call("notes_create_note", { body, relations, userId });
    const { id } = written.parse(shown).note;
    expect(await found("loading dock")).toContain(id);
    const byRecord = await call("notes_search_notes", { relations: [business.id] });
    expect(JSON.stringify(byRecord.shown)).toContain(id);
    const { shown: changed } = await call("notes_update_note", { id, title: "Parking", pinned: true });
    expect(changed).toMatchObject({ note: { id, title: "Parking", pinned: true, body } });
  });

  it("hangs on a further record at once, and asks before it is taken off one", async () => {
    const { world } = on.simulator;
    const note = present(world.recordNotes.all()[0]);
    const relations = [{ objectKey: "contact", recordId: on.contact.id }];
    await call("notes_update_note_relations", { id: note.id, type: "add", relations });
    expect(present(world.recordNotes.get(note.id)).relations).toEqual([...note.relations, ...relations]);
    await agreed("notes_update_note_relations", { id: note.id, type: "remove", relations });
    expect(present(world.recordNotes.get(note.id)).relations).toEqual(note.relations);
  });

  it("is deleted once a person has agreed, and restored", async () => {
    const { id, body } = present(on.simulator.world.recordNotes.all()[1]);
    await agreed("notes_delete_note", { id });
    expect(await found(body)).not.toContain(id);
    expect((await on.peer.call("notes_get_note", { id })).isError).toBe(true);
    await call("notes_restore_note", { id });
    expect(await found(body)).toContain(id);
  });
});

describe("a file of a knowledge base", () => {
  const bases = z.object({ data: z.object({ knowledgeBases: z.array(z.object({ id: z.string() })) }) });
  const uploaded = z.object({ data: z.object({ fileId: z.string() }) });

  it("is uploaded, read, listed and deleted; a person is asked before bots know it and before they forget it", async () => {
    const { shown: listed } = await call("knowledge_bases_list_knowledge_bases", {});
    const knowledgeBaseId = present(bases.parse(listed).data.knowledgeBases[0]).id;
    const file = { name: "Opening hours.pdf", base64: Buffer.from("%PDF-1.4").toString("base64") };
    const { asked, done } = await agreed("knowledge_bases_upload_file", { knowledgeBaseId, file });
    expect(asked.text).toContain("Live bots");
    const { fileId } = uploaded.parse(done.shown).data;
    const { shown: read } = await call("knowledge_bases_get_file", { fileId });
    expect(read).toMatchObject({ data: { name: file.name, knowledgeBaseId, size: 8 } });
    await agreed("knowledge_bases_delete_file", { fileId });
    const { shown: left } = await call("knowledge_bases_list_files", { knowledgeBaseId });
    expect(JSON.stringify(left)).toContain("Price list 2026.pdf");
    expect(JSON.stringify(left)).not.toContain(fileId);
  });

  it("is followed by the next page of files", async () => {
    const { knowledgeBaseId } = present(on.simulator.world.knowledgeFiles.all()[0]);
    const { shown } = await call("knowledge_bases_list_files", { knowledgeBaseId, limit: 1 });
    const { next } = z.object({ next: z.record(z.string(), z.unknown()) }).parse(shown);
    const { shown: second } = await call("knowledge_bases_list_files", {
      knowledgeBaseId,
      limit: 1,
      ...next,
    });
    expect(JSON.stringify(second)).toContain("Aftercare");
  });
});

describe("a sitemap", () => {
  it("is looked at without a crawl, and without a question", async () => {
    const { shown } = await call("knowledge_bases_preview_sitemap", {
      url: "https://lumina.example",
      option: "Domain",
      search: "/services",
    });
    expect(shown).toMatchObject({
      total: 3,
      urls: expect.arrayContaining(["https://lumina.example/services"]),
    });
  });
});
