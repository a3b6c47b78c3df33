import { type Endpoint, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { plainAnswer } from "../../endpoint/plain.js";
import { checkReach } from "../../endpoint/reach.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { World } from "../../world/world.js";

/** Templates on their way: shared by a link, pushed to sub-accounts. */
export const snapshotPushes: readonly Endpoint[] = [
  plainAnswer("POST /snapshots/share/link", (request, world) => {
    const snapshot = world.snapshots.get(String(request.body.snapshot_id));
    if (snapshot === undefined) throw serviceError(404, "Snapshot not found");
    const id = world.chance.id();
    return { id, shareLink: `https://affiliates.gohighlevel.example/?share=${id}` };
  }),
  plainAnswer("GET /snapshots/snapshot-status/{snapshotId}", (request, world) => pushes(request, world)),
  plainAnswer("GET /snapshots/snapshot-status/{snapshotId}/location/{locationId}", (request, world) => {
    const id = param(request, "locationId");
    checkReach(request.token, id, world);
    const [push] = pushes(request, world).filter(({ locationId }) => locationId === id);
    if (push === undefined) throw serviceError(404, "The snapshot was not pushed to this location");
    return { data: { ...push, completed: ["pipelines", "workflows", "calendars"], pending: [] } };
  }),
];

function pushes(request: SimulatedRequest, world: World) {
  const { snapshotId } = request.params;
  if (world.snapshots.get(snapshotId) === undefined) throw serviceError(404, "Snapshot not found");
  return world.records.of("snapshotPushes").where((push) => push.snapshotId === snapshotId);
}
