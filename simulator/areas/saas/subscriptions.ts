import { type Endpoint, type Fields, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { pageOf } from "../../endpoint/page.js";
import { plain, plainAnswer } from "../../endpoint/plain.js";
import { checkReach } from "../../endpoint/reach.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";

const plans = plain({ kind: "saasPlans", what: "Plan", ids: "hex" });

/** What sub-accounts are sold for, under the current address and the older one. */
export const subscriptions: readonly Endpoint[] = ["/saas", "/saas-api/public-api"].flatMap(
  (root): readonly Endpoint[] => [
    plans.list(`GET ${root}/agency-plans/{companyId}`, { usual: 1_000, where: () => true }),
    plans.get(`GET ${root}/saas-plan/{planId}`),
    plainAnswer(
      `GET ${root}/saas-locations/{companyId}`,
      (request, world) => {
        const { items, counts } = pageOf(
          ofAgency(request, world).filter(({ saasMode }) => saasMode === "activated"),
          request,
          {},
        );
        const { total, totalPages, page, limit, hasMore } = counts;
        const pagination = { page, limit, total, totalPages, hasNext: hasMore, hasPrev: page !== 1 };
        return { locations: items, pagination };
      },
      { at: "" },
    ),
    {
      line: `GET ${root}/locations`,
      handle(request, world) {
        const { customerId, subscriptionId } = request.query;
        const found = ofAgency(request, world).filter(
          (one) =>
            (customerId === undefined || one.customerId === customerId) &&
            (subscriptionId === undefined || one.subscriptionId === subscriptionId),
        );
        return { status: 200, body: found.map(({ id }) => id) };
      },
    },
    plainAnswer(`GET ${root}/get-saas-subscription/{locationId}`, (request, world) => named(request, world)),
    plainAnswer(`POST ${root}/enable-saas/{locationId}`, (request, world) => {
      const { saasPlanId, priceId, isSaaSV2 } = request.body;
      return { data: enabled(locationOf(request, world), world, { saasPlanId, priceId, isSaaSV2 }) };
    }),
    plainAnswer(`POST ${root}/bulk-enable-saas/{companyId}`, (request, world) => {
      const { isSaaSV2, actionPayload } = request.body;
      const payload = typeof actionPayload === "object" ? actionPayload : {};
      for (const id of locationsOf(request, world)) enabled(id, world, { isSaaSV2, ...payload });
      return { success: true, message: "Bulk action started" };
    }),
    plainAnswer(`POST ${root}/bulk-disable-saas/{companyId}`, (request, world) => {
      const ids = locationsOf(request, world);
      for (const id of ids) {
        kept(world).put({
          ...subscriptionOf(id, world),
          saasMode: "not_activated",
          subscriptionStatus: "canceled",
        });
      }
      return { data: { locationIds: ids } };
    }),
    plainAnswer(`PUT ${root}/update-saas-subscription/{locationId}`, (request, world) => {
      const { subscriptionId, customerId } = request.body;
      return kept(world).put({ ...named(request, world), subscriptionId, customerId });
    }),
    plainAnswer(`POST ${root}/pause/{locationId}`, (request, world) => {
      const { paused } = request.body;
      kept(world).put({ ...named(request, world), paused });
      return { success: true, paused };
    }),
    plainAnswer(`POST ${root}/update-rebilling/{companyId}`, (request, world) => {
      const { product, config } = request.body;
      for (const id of locationsOf(request, world)) {
        const before = subscriptionOf(id, world);
        kept(world).put({ ...before, rebilling: { ...Object(before.rebilling), [String(product)]: config } });
      }
      return { success: true };
    }),
  ],
);

/** Rebilling that is attached before the client pays. */
export const attachedRebilling: Endpoint = plainAnswer(
  "POST /saas/allow-attach-rebilling/{locationId}",
  (request, world) => {
    const locationId = locationOf(request, world);
    const attachedRebillingConfig = request.body.attachedRebillingConfig ?? {};
    world.attachedPlans.put({ id: locationId, planId: "", priceId: "", rebilling: true });
    return { success: true, locationId, attachedRebillingConfig };
  },
);

function enabled(locationId: string, world: World, fields: Fields): PlainRecord {
  const before = subscriptionOf(locationId, world);
  if (before.saasMode === "activated") throw serviceError(400, "SaaS is already activated for this location");
  return kept(world).put({ ...before, ...fields, saasMode: "activated", subscriptionStatus: "active" });
}

/** By sub-account: its id is that of the record. */
const kept = (world: World) => world.records.of("saasSubscriptions");

function subscriptionOf(id: string, world: World): PlainRecord {
  return (
    kept(world).get(id) ?? {
      id,
      locationId: id,
      companyId: world.locations.get(id)?.companyId,
      saasMode: "not_activated",
    }
  );
}

function named(request: SimulatedRequest, world: World): PlainRecord {
  return subscriptionOf(locationOf(request, world), world);
}

function locationOf(request: SimulatedRequest, world: World): string {
  const id = param(request, "locationId");
  checkReach(request.token, id, world);
  return id;
}

function locationsOf(request: SimulatedRequest, world: World): readonly string[] {
  const { locationIds } = request.body;
  const ids = Array.isArray(locationIds) ? locationIds.map(String) : [];
  for (const id of ids) checkReach(request.token, id, world);
  return ids;
}

function ofAgency(request: SimulatedRequest, world: World): readonly PlainRecord[] {
  return kept(world).where(({ companyId }) => companyId === request.token.resourceId);
}
