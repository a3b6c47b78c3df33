import { z } from "zod";
import type { Endpoint, Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { ownerOf, plain, plainAnswer } from "../../endpoint/plain.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import { demoApp } from "../../world/demo.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { withAlt } from "../payments/listed.js";

const zones = plain({
  kind: "shippingZones",
  what: "Shipping zone",
  ids: "hex",
  unique: "name",
  sent: (zone, { query }, world) => ({
    ...withAlt(zone),
    ...(query.withShippingRate === true ? { shippingRates: ratesOf(zone, world).map(withAlt) } : {}),
  }),
});

const rates = plain({
  kind: "shippingRates",
  what: "Shipping rate",
  ids: "hex",
  within: { kind: "shippingZones", by: "shippingZoneId" },
  follows: checked,
  sent: withAlt,
});

const carriers = plain({
  kind: "shippingCarriers",
  what: "Shipping carrier",
  ids: "hex",
  fresh: () => ({ marketplaceAppId: demoApp.appId, services: [], allowsMultipleServiceSelection: false }),
  sent: withAlt,
});

const settings = plain({ kind: "storeSettings", what: "Store setting", ids: "hex", sent: withAlt });

/** Where an online store ships to, from where, and what that costs. */
export const store: readonly Endpoint[] = [
  zones.list("GET /store/shipping-zone"),
  zones.get("GET /store/shipping-zone/{shippingZoneId}"),
  zones.create("POST /store/shipping-zone"),
  zones.change("PUT /store/shipping-zone/{shippingZoneId}"),
  zones.remove("DELETE /store/shipping-zone/{shippingZoneId}"),

  rates.list("GET /store/shipping-zone/{shippingZoneId}/shipping-rate"),
  rates.get("GET /store/shipping-zone/{shippingZoneId}/shipping-rate/{shippingRateId}"),
  rates.create("POST /store/shipping-zone/{shippingZoneId}/shipping-rate"),
  rates.change("PUT /store/shipping-zone/{shippingZoneId}/shipping-rate/{shippingRateId}"),
  rates.remove("DELETE /store/shipping-zone/{shippingZoneId}/shipping-rate/{shippingRateId}"),
  plainAnswer("POST /store/shipping-zone/shipping-rates", (request, world) => {
    const cart = read(cartSchema, request.body);
    const { locationId } = ownerOf(request, world);
    return zones
      .stored(world)
      .where((zone) => zone.locationId === locationId && reaches(zone, cart))
      .flatMap((zone) => ratesOf(zone, world))
      .filter((rate) => isFor(rate, cart))
      .map(withAlt);
  }),

  carriers.list("GET /store/shipping-carrier", { usual: 100 }),
  carriers.get("GET /store/shipping-carrier/{shippingCarrierId}"),
  carriers.create("POST /store/shipping-carrier"),
  carriers.change("PUT /store/shipping-carrier/{shippingCarrierId}"),
  carriers.remove("DELETE /store/shipping-carrier/{shippingCarrierId}"),

  plainAnswer(
    "GET /store/store-setting",
    (request, world) => {
      const own = settingsOf(request, world);
      if (own === undefined) throw serviceError(404, "Store setting not found");
      return withAlt(own);
    },
    { at: "data" },
  ),
  plainAnswer(
    "POST /store/store-setting",
    (request, world) => {
      const own = settingsOf(request, world);
      return withAlt(
        own === undefined
          ? settings.made(request.body, request, world)
          : settings.changed(own, request.body, world),
      );
    },
    { at: "data" },
  ),
];

const cartSchema = z.object({
  country: z.string(),
  address: z.looseObject({ state: z.string().optional() }).optional(),
  totalOrderAmount: z.number().min(0.01),
  totalOrderWeight: z.number(),
});

type Cart = z.infer<typeof cartSchema>;

const countriesSchema = z.array(
  z.looseObject({ code: z.string(), states: z.array(z.looseObject({ code: z.string() })).default([]) }),
);

/** A country without states is meant whole. */
function reaches({ countries }: PlainRecord, { country, address }: Cart): boolean {
  return countriesSchema
    .parse(countries)
    .some(
      ({ code, states }) =>
        code === country && (states.length === 0 || states.some((one) => one.code === address?.state)),
    );
}

/** 0 is no bound. */
function isFor({ conditionType, minCondition, maxCondition }: PlainRecord, cart: Cart): boolean {
  if (conditionType === "none") return true;
  const value = conditionType === "weight" ? cart.totalOrderWeight : cart.totalOrderAmount;
  const most = Number(maxCondition);
  return value >= Number(minCondition) && (most === 0 || value <= most);
}

function ratesOf({ id }: PlainRecord, world: World): readonly PlainRecord[] {
  return rates.stored(world).where(({ shippingZoneId }) => shippingZoneId === id);
}

function checked({ shippingCarrierId, minCondition, maxCondition }: PlainRecord, world: World): Fields {
  if (carriers.stored(world).get(String(shippingCarrierId)) === undefined) {
    throw serviceError(404, "Shipping carrier not found");
  }
  const most = Number(maxCondition);
  if (most !== 0 && most < Number(minCondition)) {
    throw serviceError(400, "maxCondition must not be less than minCondition");
  }
  return {};
}

function settingsOf(request: SimulatedRequest, world: World): PlainRecord | undefined {
  const { locationId } = ownerOf(request, world);
  return settings.stored(world).find((one) => one.locationId === locationId);
}
