import type { Endpoint, SimulatedRequest } from "../../endpoint/endpoint.js";
import { ownerOf, plain, plainAnswer } from "../../endpoint/plain.js";
import { serviceError } from "../../endpoint/service-error.js";
import { demoApp } from "../../world/demo.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { withAlt } from "./listed.js";

const whitelabel = plain({
  kind: "paymentProviders",
  what: "Provider",
  ids: "hex",
  unique: "uniqueName",
  sent: (provider) => ({ ...withAlt(provider), route: provider.uniqueName }),
});

const custom = plain({
  kind: "customProviders",
  what: "Custom provider",
  ids: "hex",
  fresh: () => ({ marketplaceAppId: demoApp.appId, deleted: false, paymentProvider: {} }),
});

/** White-label gateways, and the one gateway that an app brings to a sub-account. */
export const providers: readonly Endpoint[] = [
  whitelabel.list("GET /payments/integrations/provider/whitelabel", { usual: 10, at: "providers" }),
  whitelabel.create("POST /payments/integrations/provider/whitelabel"),

  plainAnswer("POST /payments/custom-provider/provider", (request, world) => {
    const known = customOf(request, world);
    return known === undefined
      ? custom.made(request.body, request, world)
      : custom.changed(known, request.body, world);
  }),
  plainAnswer("GET /payments/custom-provider/connect", theCustom),
  plainAnswer("POST /payments/custom-provider/connect", (request, world) =>
    custom.changed(
      theCustom(request, world),
      { paymentProvider: { live: request.body.live, test: request.body.test } },
      world,
    ),
  ),
  plainAnswer("PUT /payments/custom-provider/capabilities", (request, world) => {
    const supportsSubscriptionSchedule = request.body.supportsSubscriptionSchedules;
    custom.changed(theCustom(request, world), { supportsSubscriptionSchedule }, world);
    return {};
  }),
  plainAnswer("POST /payments/custom-provider/disconnect", (request, world) => {
    const provider = theCustom(request, world);
    const mode = request.body.liveMode === true ? "live" : "test";
    const kept = Object.entries({ ...Object(provider.paymentProvider) }).filter(([name]) => name !== mode);
    custom.changed(provider, { paymentProvider: Object.fromEntries(kept) }, world);
    return {};
  }),
  plainAnswer("DELETE /payments/custom-provider/provider", (request, world) => {
    custom.stored(world).delete(theCustom(request, world).id);
    return {};
  }),
];

function customOf(request: SimulatedRequest, world: World): PlainRecord | undefined {
  const { locationId } = ownerOf(request, world);
  return custom.stored(world).find((provider) => provider.locationId === locationId);
}

function theCustom(request: SimulatedRequest, world: World): PlainRecord {
  const provider = customOf(request, world);
  if (provider === undefined) throw serviceError(404, "Custom provider not found");
  return provider;
}
