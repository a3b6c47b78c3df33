import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { checkReach } from "../../endpoint/reach.js";
import { serviceError } from "../../endpoint/service-error.js";

/** What was attached to a sub-account before its client pays. */
export const attachedPlans: readonly Endpoint[] = [
  {
    line: "POST /saas/remove-attached-config/{locationId}",
    handle(request, world) {
      const locationId = param(request, "locationId");
      checkReach(request.token, locationId, world);
      const attached = world.attachedPlans.get(locationId);
      if (attached === undefined) throw serviceError(422, "Nothing is attached to this location");
      world.attachedPlans.delete(locationId);
      return ok({
        success: true,
        locationId,
        removedAttachedPlan: true,
        removedAttachedRebilling: attached.rebilling,
      });
    },
  },
];
