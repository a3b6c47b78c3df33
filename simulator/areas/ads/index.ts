import { z } from "zod";
import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";

/** How far Google campaigns are on their way to Google. */
export const ads: readonly Endpoint[] = [
  {
    line: "GET /ad-publishing/google/ads/{adId}/publishing-progress",
    handle(request, world) {
      const { locationId } = read(z.object({ locationId: z.string() }), request.query);
      const campaign = world.googleCampaigns.get(param(request, "adId"));
      if (campaign?.locationId !== locationId) throw serviceError(404, "Campaign not found");
      const { id, publishingStatus, total, processed, hasFailed } = campaign;
      const isComplete = processed === total;
      return ok({ campaignId: id, publishingStatus, total, processed, isComplete, hasFailed });
    },
  },
];
