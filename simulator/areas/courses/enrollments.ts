import { z } from "zod";
import { created, type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { OfferGrant } from "../../world/records/courses.js";
import type { World } from "../../world/world.js";
import { contactIn, courseOf, pageByCursor } from "./found.js";
import { membershipOffer } from "./offers.js";

const grantSchema = z.object({ contactId: z.string(), offerId: z.string() });

/** Who holds which offer, and so is in which courses. */
export const enrollments: readonly Endpoint[] = [
  {
    line: "GET /courses/products/{productId}/enrollments",
    handle(request, world) {
      const { id } = courseOf(request, world);
      const { items, nextCursor } = pageByCursor(grantsOf(id, world), request);
      return ok({
        enrollments: items.map(({ contactId, createdAt }) => ({
          contactId,
          productId: id,
          createdAt,
        })),
        nextCursor,
      });
    },
  },
  {
    line: "POST /courses/enrollments",
    handle(request, world) {
      const { contactId, offerId } = read(grantSchema, request.body);
      const offer = membershipOffer(offerId, request, world);
      contactIn(contactId, offer.locationId, world);
      if (grantOf(contactId, offerId, world) !== undefined)
        return ok({ alreadyEnrolled: true, contactId, offerId });
      world.offerGrants.put({
        id: world.chance.uuid(),
        locationId: offer.locationId,
        contactId,
        offerId,
        source: "public_api",
        createdAt: world.now().toISOString(),
      });
      return created({ alreadyEnrolled: false, contactId, offerId });
    },
  },
  {
    line: "DELETE /courses/enrollments",
    handle(request, world) {
      const { contactId, offerId } = read(grantSchema, request.body);
      membershipOffer(offerId, request, world);
      const grant = grantOf(contactId, offerId, world);
      // What is answered where the contact does not hold the offer HighLevel does not say.
      if (grant === undefined) throw serviceError(404, "Enrollment not found");
      // Progress stays, and so do courses that the contact has by another offer.
      world.offerGrants.delete(grant.id);
      return ok({});
    },
  },
];

/** Who holds an offer with this course, the first first; by two offers somebody is in it twice. */
export function grantsOf(courseId: string, world: World): readonly OfferGrant[] {
  return world.offerGrants
    .where(({ offerId }) => world.courseOffers.get(offerId)?.courseIds.includes(courseId) ?? false)
    .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
}

function grantOf(contactId: string, offerId: string, world: World): OfferGrant | undefined {
  return world.offerGrants.find((one) => one.contactId === contactId && one.offerId === offerId);
}
