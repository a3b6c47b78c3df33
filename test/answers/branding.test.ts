import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;

beforeAll(async () => {
  on = await scene({ transport: "stdio", env: { GHL_TOOLS: "brand_boards,social" } });
});

afterAll(() => on?.close());

const call = async (tool: string, args: Record<string, unknown>) => {
  const { structuredContent, content } = await on.peer.call(tool, args);
  return { shown: structuredContent ?? {}, text: content.map(({ text }) => text).join("\n") };
};

const code = (text: string) => present(/\b([2-9BCDFGHJKMNPQRSTVWXZ]{12})\b/.exec(text)?.[1]);

const seededKit = () => present(on.simulator.world.designKits.find(({ isDefault }) => isDefault));

const seededWatermark = () => present(on.simulator.world.watermarks.find(({ deleted }) => !deleted));

describe("a design kit", () => {
  it("is made, read and listed, its colors in four ways of writing", async () => {
    const { shown } = await call("brand_boards_create_design_kit", {
      name: "Glow Med Spa",
      colors: [{ value: "b76e7980", label: "Rose gold" }],
    });
    const { id } = z.object({ id: z.string() }).parse(shown);
    const read = await call("brand_boards_get_design_kit", { designKitId: id });
    expect(read.shown).toMatchObject({
      name: "Glow Med Spa",
      colors: [{ hex: "#B76E79", hexa: "#B76E7980", rgba: "rgba(183, 110, 121, 0.5)" }],
    });
    const listed = await call("brand_boards_list_design_kits", { search: "glow" });
    expect(listed.shown).toMatchObject({ items: [{ id, name: "Glow Med Spa" }], total: 1 });
  });

  it("asks before an entry goes that a list leaves out, and not where all stay", async () => {
    const { id, colors } = seededKit();
    const [first, second] = colors.map(({ id, label, hexa }) => ({ id, label, value: hexa }));
    const all = { designKitId: id, colors: [first, second, { value: "#123", label: "Ink" }] };
    const { shown } = await call("brand_boards_update_design_kit", all);
    expect(shown).toMatchObject({ colors: [{ id: first?.id }, { id: second?.id }, { hex: "#112233" }] });
    const fewer = { designKitId: id, colors: [first] };
    const asked = await call("brand_boards_update_design_kit", fewer);
    expect(asked.text).toContain("Mist");
    expect(present(on.simulator.world.designKits.get(id)).colors).toHaveLength(3);
    await call("brand_boards_update_design_kit", { ...fewer, confirm: code(asked.text) });
    expect(present(on.simulator.world.designKits.get(id)).colors).toMatchObject([{ label: "Rose gold" }]);
  });

  it("becomes the default in place of the one that was, and is deleted once a person has agreed", async () => {
    const before = seededKit();
    const other = present(on.simulator.world.designKits.find(({ isDefault }) => !isDefault));
    await call("brand_boards_set_default_design_kit", { designKitId: other.id });
    expect(seededKit().id).toBe(other.id);
    const asked = await call("brand_boards_delete_design_kit", { designKitId: before.id });
    await call("brand_boards_delete_design_kit", { designKitId: before.id, confirm: code(asked.text) });
    const { shown } = await call("brand_boards_list_design_kits", { search: before.name });
    expect(shown).not.toHaveProperty("items.0");
    const all = await call("brand_boards_list_design_kits", { search: before.name, deleted: true });
    expect(all.shown).toMatchObject({ items: [{ id: before.id }] });
  });
});

describe("a watermark", () => {
  it("is made for accounts, and found page by page", async () => {
    const { shown } = await call("social_create_watermark", {
      templateName: "Reels stamp",
      watermarkImageUrl: "https://storage.example/stamp.png",
      position: "center",
      accountIds: ["65fac446d599990d1313c1dd"],
    });
    expect(shown).toMatchObject({ results: { templateName: "Reels stamp", locationId: demo.locationId } });
    const first = await call("social_list_watermarks", { limit: "1" });
    expect(first.shown).toMatchObject({ next: { skip: "1", limit: "1" } });
    const second = await call("social_list_watermarks", z.looseObject({}).parse(first.shown.next));
    expect(second.shown).toMatchObject({ results: { watermarks: [{ templateName: "Reels stamp" }] } });
  });

  it("is changed without a question, unless an account is left out", async () => {
    const { id, accountIds } = seededWatermark();
    await call("social_update_watermark", { templateId: id, opacity: 0.4 });
    expect(seededWatermark()).toMatchObject({ opacity: 0.4, accountIds });
    const [kept, gone] = accountIds;
    const change = { templateId: id, accountIds: [kept] };
    const asked = await call("social_update_watermark", change);
    expect(asked.text).toContain(present(gone));
    expect(seededWatermark().accountIds).toEqual(accountIds);
    await call("social_update_watermark", { ...change, confirm: code(asked.text) });
    expect(seededWatermark().accountIds).toEqual([kept]);
  });

  it("is laid over a picture, at once where it has been before", async () => {
    const { id, accountIds } = seededWatermark();
    const inputMediaUrl = "https://storage.example/before-after.png";
    const queued = await call("social_apply_watermark", { templateId: id, inputMediaUrl });
    expect(queued.shown).toMatchObject({ results: { status: "pending" } });
    const again = await call("social_apply_watermark", { accountId: accountIds[0], inputMediaUrl });
    expect(again.shown).toMatchObject({ results: { status: "completed" } });
  });

  it("asks before it changes a post, which is or will be public", async () => {
    const { id } = seededWatermark();
    const media = {
      templateId: id,
      inputMediaUrl: "https://storage.example/tour.mp4",
      mimeType: "video/mp4",
    };
    on.changes();
    const asked = await call("social_apply_watermark", { ...media, updatePost: true });
    expect(asked.text).toContain("updatePost");
    expect(code(asked.text)).toHaveLength(12);
    expect(on.changes()).toEqual([]);
  });

  it("is taken out of use, whichever way, only once a person has agreed", async () => {
    const { id } = seededWatermark();
    const asked = await call("social_update_watermark", { templateId: id, deleted: true });
    expect(code(asked.text)).toHaveLength(12);
    const deletion = await call("social_delete_watermark", { templateId: id });
    expect(deletion.text).toContain("Logo bottom right");
    expect(seededWatermark().id).toBe(id);
    await call("social_delete_watermark", { templateId: id, confirm: code(deletion.text) });
    const { shown } = await call("social_get_watermark", { templateId: id });
    expect(shown).toMatchObject({ results: { _id: id, deleted: true } });
    expect(present(on.simulator.world.watermarks.get(id)).accountIds).toEqual([]);
  });
});
