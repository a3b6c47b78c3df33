import type { Endpoint, Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { param, succeeded } from "../../endpoint/endpoint.js";
import { pageOf } from "../../endpoint/page.js";
import { plainAnswer } from "../../endpoint/plain.js";
import { reachable } from "../../endpoint/reach.js";
import type { TriggerLink } from "../../world/records/marketing.js";
import type { World } from "../../world/world.js";

/** Trigger links. The list comes whole. */
export const links: readonly Endpoint[] = [
  plainAnswer("GET /links/", (request, world) => ({ links: ownLinks(request, world).map(shown) })),
  plainAnswer("GET /links/search", (request, world) => {
    const words = String(request.query.query ?? "").toLowerCase();
    const found = ownLinks(request, world).filter(({ name, redirectTo }) =>
      `${name} ${redirectTo}`.toLowerCase().includes(words),
    );
    return { links: pageOf(found, request, {}).items.map(shown) };
  }),
  plainAnswer("GET /links/id/{linkId}", (request, world) => ({ link: shown(linkOf(request, world)) })),
  plainAnswer("POST /links/", ({ body }, world) => {
    const { name, redirectTo, locationId } = body;
    const link = world.links.put({
      id: world.chance.id(),
      locationId: String(locationId),
      name: String(name),
      redirectTo: String(redirectTo),
    });
    return { link: shown(link) };
  }),
  plainAnswer("PUT /links/{linkId}", (request, world) => {
    const { name, redirectTo } = request.body;
    const before = linkOf(request, world);
    const link = world.links.put({ ...before, name: String(name), redirectTo: String(redirectTo) });
    return { link: shown(link) };
  }),
  plainAnswer("DELETE /links/{linkId}", (request, world) => {
    world.links.delete(linkOf(request, world).id);
    return succeeded(request);
  }),
];

function ownLinks({ query }: SimulatedRequest, world: World): readonly TriggerLink[] {
  return world.links.where(({ locationId }) => locationId === query.locationId);
}

function linkOf(request: SimulatedRequest, world: World): TriggerLink {
  return reachable(world.links.get(param(request, "linkId")), "Link", request, world);
}

function shown(link: TriggerLink): Fields {
  return { ...link, fieldKey: `{{trigger_link.${link.id}}}` };
}
