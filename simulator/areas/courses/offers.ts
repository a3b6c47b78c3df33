import { z } from "zod";
import {
  created,
  type Endpoint,
  type Fields,
  ok,
  param,
  type SimulatedRequest,
} from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { CourseOffer } from "../../world/records/courses.js";
import type { World } from "../../world/world.js";
import { pageByCursor } from "./found.js";

const visibility = z.enum(["published", "draft"]);

const listSchema = z.object({
  locationId: z.string(),
  search: z.string().default(""),
  visibility: visibility.optional(),
});

const own = {
  title: z.string(),
  type: z.enum(["free", "onetime", "subscription"]),
  visibility,
  productIds: z.array(z.string()),
};

/** The columns that are kept as they were given. */
const columns = z.strictObject({
  description: z.string().optional(),
  amount: z.number().optional(),
  currency: z.string().optional(),
  priceDisplayOverride: z.string().optional(),
  isLivePaymentMode: z.boolean().optional(),
  interval: z.enum(["week", "month", "year", "day"]).optional(),
  intervalCount: z.number().optional(),
  trialDays: z.number().optional(),
  setupFee: z.number().optional(),
  numberOfPayments: z.number().optional(),
  accessDate: z.string().optional(),
  daysOfAccess: z.number().optional(),
  customJs: z.string().optional(),
  customCss: z.string().optional(),
  customHeader: z.string().optional(),
  customFooter: z.string().optional(),
  coupons: z.array(z.string()).optional(),
  posterImage: z.string().optional(),
});

const creationSchema = z.object({
  ...own,
  type: own.type.default("free"),
  visibility: visibility.default("draft"),
  productIds: own.productIds.default([]),
});
const changeSchema = z.object({
  title: own.title.exactOptional(),
  type: own.type.exactOptional(),
  visibility: visibility.exactOptional(),
  productIds: own.productIds.exactOptional(),
});

/** Offers of courses. HighLevel's default offers, of another source, are unknown to the API. */
export const offers: readonly Endpoint[] = [
  {
    line: "GET /courses/offers",
    handle(request, world) {
      const { locationId, search, visibility: wanted } = read(listSchema, request.query);
      const found = world.courseOffers.where(
        (offer) =>
          offer.locationId === locationId &&
          offer.source === "membership" &&
          offer.title.toLowerCase().includes(search.toLowerCase()) &&
          (wanted === undefined || offer.visibility === wanted),
      );
      const { items, nextCursor } = pageByCursor(found, request);
      return ok({ offers: items.map((offer) => offerView(offer, world)), nextCursor });
    },
  },
  {
    // The page of its fields was not to be had: it takes those of an update, and refuses the others.
    line: "POST /courses/offers",
    handle(request, world) {
      const { locationId } = read(listSchema, request.query);
      const { productIds, ...written } = read(creationSchema, request.body);
      assertCourses(productIds, locationId, world);
      assertPayable(written.type, locationId, world);
      const now = world.now().toISOString();
      const offer = world.courseOffers.put({
        ...written,
        id: world.chance.uuid(),
        locationId,
        source: "membership",
        courseIds: productIds,
        fields: columnsIn(request.body),
        createdAt: now,
        updatedAt: now,
      });
      return created(offerView(offer, world));
    },
  },
  {
    line: "GET /courses/offers/{offerId}",
    handle: (request, world) => ok(offerView(offerOf(request, world), world)),
  },
  {
    line: "PUT /courses/offers/{offerId}",
    handle(request, world) {
      const before = offerOf(request, world);
      const { productIds = before.courseIds, ...written } = read(changeSchema, request.body);
      assertCourses(productIds, before.locationId, world);
      assertPayable(written.type ?? before.type, before.locationId, world);
      const changed = {
        ...before,
        ...written,
        // HighLevel does not say whether the list is replaced: here it is.
        courseIds: productIds,
        fields: { ...before.fields, ...columnsIn(request.body) },
        updatedAt: world.now().toISOString(),
      };
      return ok(offerView(world.courseOffers.put(changed), world));
    },
  },
  {
    line: "DELETE /courses/offers/{offerId}",
    handle(request, world) {
      const { id } = offerOf(request, world);
      // What becomes of those who hold it HighLevel does not say: here their access goes with it.
      for (const grant of world.offerGrants.where(({ offerId }) => offerId === id))
        world.offerGrants.delete(grant.id);
      world.courseOffers.delete(id);
      return ok({});
    },
  },
];

/** The offer with this id; 404 where it is a default one. */
export function membershipOffer(id: string, request: SimulatedRequest, world: World): CourseOffer {
  const offer = reachable(world.courseOffers.get(id), "Offer", request, world);
  if (offer.source !== "membership") throw serviceError(404, "Offer not found");
  return offer;
}

function offerOf(request: SimulatedRequest, world: World): CourseOffer {
  return membershipOffer(param(request, "offerId"), request, world);
}

function columnsIn(body: Fields): Fields {
  const names = new Set(Object.keys(own));
  return read(columns, Object.fromEntries(Object.entries(body).filter(([name]) => !names.has(name))));
}

function assertCourses(ids: readonly string[], locationId: string, world: World): void {
  for (const id of ids)
    if (world.courses.get(id)?.locationId !== locationId) throw serviceError(404, "Product not found");
}

/** Whatever costs something needs a payment provider. */
function assertPayable(type: string, locationId: string, world: World): void {
  const isReady =
    world.records.of("paymentProviders").find((provider) => provider.locationId === locationId) !== undefined;
  if (type !== "free" && !isReady) throw serviceError(400, "Payment integration is not connected");
}

function offerView({ locationId, courseIds, fields, ...offer }: CourseOffer, world: World) {
  const isPaid = offer.type !== "free";
  return {
    description: null,
    amount: null,
    currency: null,
    priceDisplayOverride: null,
    isLivePaymentMode: null,
    interval: null,
    intervalCount: null,
    trialDays: null,
    setupFee: null,
    numberOfPayments: null,
    accessDate: null,
    daysOfAccess: null,
    customJs: null,
    customCss: null,
    customHeader: null,
    customFooter: null,
    coupons: [],
    posterImage: null,
    ...fields,
    ...offer,
    paymentProductId: isPaid ? `prod_${offer.id.slice(0, 8)}` : null,
    paymentPriceId: isPaid ? `price_${offer.id.slice(0, 8)}` : null,
    products: courseIds.flatMap((id) => {
      const course = world.courses.get(id);
      return course === undefined ? [] : [{ id, title: course.title, description: course.description ?? "" }];
    }),
  };
}
