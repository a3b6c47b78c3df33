import { z } from "zod";
import { type Endpoint, ok, param, type SimulatedRequest, succeeded } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { NamedRecord } from "../../world/records/account.js";
import type { World } from "../../world/world.js";
import { locationOf } from "./location.js";

const nameSchema = z.object({ name: z.string().min(1, { error: "name should not be empty" }) });

/** A sub-account's tags. Contacts carry them by name. */
export const tags: readonly Endpoint[] = [
  {
    line: "GET /locations/{locationId}/tags",
    handle(request, world) {
      const locationId = locationOf(request, world).id;
      return ok({ tags: world.tags.where((tag) => tag.locationId === locationId) });
    },
  },
  {
    line: "POST /locations/{locationId}/tags",
    handle(request, world) {
      const locationId = locationOf(request, world).id;
      const name = read(nameSchema, request.body).name.trim().toLowerCase();
      refuseSameTag(locationId, name, undefined, world);
      return ok({ tag: world.tags.put({ id: world.chance.id(), locationId, name }) });
    },
  },
  {
    line: "GET /locations/{locationId}/tags/{tagId}",
    handle: (request, world) => ok({ tag: tagOf(request, world) }),
  },
  {
    line: "PUT /locations/{locationId}/tags/{tagId}",
    handle(request, world) {
      const tag = tagOf(request, world);
      const name = read(nameSchema, request.body).name.trim().toLowerCase();
      refuseSameTag(tag.locationId, name, tag.id, world);
      replaceOnContacts(tag, name, world);
      return ok({ tag: world.tags.put({ ...tag, name }) });
    },
  },
  {
    line: "DELETE /locations/{locationId}/tags/{tagId}",
    handle(request, world) {
      const tag = tagOf(request, world);
      replaceOnContacts(tag, undefined, world);
      world.tags.delete(tag.id);
      return ok(succeeded(request));
    },
  },
];

function tagOf(request: SimulatedRequest, world: World): NamedRecord {
  return reachable(world.tags.get(param(request, "tagId")), "Tag", request, world);
}

function refuseSameTag(locationId: string, name: string, own: string | undefined, world: World) {
  const same = world.tags.find((tag) => tag.locationId === locationId && tag.name === name && tag.id !== own);
  if (same) throw serviceError(400, "The tag name is already exist.");
}

function replaceOnContacts(tag: NamedRecord, name: string | undefined, world: World) {
  for (const contact of world.contacts.where((one) => one.locationId === tag.locationId)) {
    if (!contact.tags.includes(tag.name)) continue;
    const others = contact.tags.filter((one) => one !== tag.name);
    world.contacts.put({ ...contact, tags: name ? [...others, name] : others });
  }
}
