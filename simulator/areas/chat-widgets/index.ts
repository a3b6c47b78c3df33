import { isRecord } from "../../../src/text/json.js";
import type { Endpoint, Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { param } from "../../endpoint/endpoint.js";
import { pageOf } from "../../endpoint/page.js";
import { ownerOf, plainAnswer } from "../../endpoint/plain.js";
import { reachable } from "../../endpoint/reach.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";

/** What `webChat` stands for in a list. */
const webChats = ["facebookChat", "emailChat", "instagramChat", "waChat"];

/** The chat bubbles on websites. One of a sub-account's is its default. */
export const chatWidgets: readonly Endpoint[] = [
  plainAnswer("GET /chat-widget/list", (request, world) => {
    const { chatType, excludeChatType } = request.query;
    const wanted = chatType === "webChat" ? webChats : [chatType];
    const found = own(request, world).filter(
      (one) =>
        (chatType === undefined || wanted.includes(String(one.chatType))) && one.chatType !== excludeChatType,
    );
    const { items, brief } = pageOf(found, request, {});
    return { chatWidgets: items, ...brief };
  }),
  plainAnswer("GET /chat-widget/data/{locationId}/{id}", named),
  plainAnswer("GET /chat-widget/public/config/{id}", (request, world) => {
    const widget = world.records.of("chatWidgets").get(param(request, "id"));
    if (widget === undefined) throw serviceError(404, "Chat widget not found");
    const { id, name, chatType, version, settings } = widget;
    return { id, name, chatType, version, settings };
  }),
  plainAnswer("POST /chat-widget/", (request, world) => {
    checkSettings(request);
    const { deleted, ...given } = request.body;
    return made(given, request, world);
  }),
  plainAnswer("POST /chat-widget/clone", (request, world) => {
    const { chatWidgetId, name } = request.body;
    const first = own(request, world).find(({ id }) => id === chatWidgetId);
    if (first === undefined) throw serviceError(404, "Chat widget not found");
    return made({ ...first, name: name ?? `${String(first.name)} (copy)`, default: false }, request, world);
  }),
  plainAnswer("PATCH /chat-widget/data/{locationId}/{id}", (request, world) => {
    const widget = named(request, world);
    return kept(
      { ...widget, ...request.body, settings: laidOver(widget.settings, request.body.settings) },
      world,
    );
  }),
  plainAnswer("PUT /chat-widget/data/{locationId}/{id}", (request, world) => {
    checkSettings(request);
    return kept({ ...named(request, world), settings: {}, ...request.body }, world);
  }),
  plainAnswer("DELETE /chat-widget/{locationId}/{id}", (request, world) => {
    const widget = named(request, world);
    world.records.of("chatWidgets").delete(widget.id);
    const [next] = own(request, world);
    if (widget.default === true && next !== undefined) kept({ ...next, default: true }, world);
    return { success: true, id: widget.id };
  }),
];

function own(request: SimulatedRequest, world: World): readonly PlainRecord[] {
  const { locationId } = ownerOf(request, world);
  return world.records.of("chatWidgets").where((one) => one.locationId === locationId);
}

function named(request: SimulatedRequest, world: World): PlainRecord {
  const locationId = param(request, "locationId");
  reachable({ locationId }, "Location", request, world);
  const widget = own(request, world).find(({ id }) => id === param(request, "id"));
  if (widget === undefined) throw serviceError(404, "Chat widget not found");
  return widget;
}

/** Settings that are written whole name their type and their icon. */
function checkSettings({ body }: SimulatedRequest): void {
  const { settings } = body;
  if (!isRecord(settings)) return;
  const missing = ["chatType", "chatIcon"].filter((field) => typeof settings[field] !== "string");
  if (missing.length > 0)
    throw serviceError(
      422,
      missing.map((field) => `settings.${field} must be a string`),
    );
}

function made(given: Fields, request: SimulatedRequest, world: World): PlainRecord {
  const createdAt = world.now().toISOString();
  const owner = ownerOf(request, world);
  return kept({ default: false, settings: {}, ...given, ...owner, id: world.chance.id(), createdAt }, world);
}

/** A new default takes the place of the one before. */
function kept(widget: PlainRecord, world: World): PlainRecord {
  const stored = world.records.of("chatWidgets");
  if (widget.default === true) {
    for (const one of stored.where(({ locationId }) => locationId === widget.locationId)) {
      stored.put({ ...one, default: false });
    }
  }
  return stored.put({ ...widget, updatedAt: world.now().toISOString() });
}

/** What is not given stays; a theme's colours come as a whole. */
function laidOver(before: unknown, given: unknown, depth = 2): unknown {
  if (given === undefined) return before;
  if (depth === 0 || !isRecord(before) || !isRecord(given)) return given;
  const changes = Object.entries(given).map(([name, value]) => [
    name,
    laidOver(before[name], value, depth - 1),
  ]);
  return { ...before, ...Object.fromEntries(changes) };
}
