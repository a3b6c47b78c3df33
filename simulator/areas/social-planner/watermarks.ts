import { z } from "zod";
import { type Endpoint, param, type Reply, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { checkReach, reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Watermark } from "../../world/records/branding.js";
import type { World } from "../../world/world.js";

const lookSchema = z.object({
  templateName: z.string().optional(),
  watermarkImageUrl: z.string().optional(),
  position: z.string().optional(),
  scale: z.number().max(1).optional(),
  opacity: z.number().max(1).optional(),
  padding: z.boolean().optional(),
  accountIds: z.array(z.string()).optional(),
});
const changeSchema = lookSchema.extend({ deleted: z.boolean().optional() });
const listSchema = z.object({
  name: z.string().default(""),
  skip: z.coerce.number().default(0),
  limit: z.coerce.number().default(20),
});
const mediaSchema = z.object({
  inputMediaUrl: z.string(),
  templateId: z.string().optional(),
  accountId: z.string().optional(),
});

/** Watermarks of the planner. A deleted one stays, lays itself over nothing, and frees its accounts. */
export const watermarks: readonly Endpoint[] = [
  {
    line: "GET /social-media-posting/{locationId}/watermarks",
    handle(request, world) {
      const locationId = reachedLocation(request, world);
      const { name, skip, limit } = read(listSchema, request.query);
      const found = inUse(locationId, world).filter(({ templateName = "" }) =>
        templateName.toLowerCase().includes(name.toLowerCase()),
      );
      const page = found.slice(skip, skip + limit).map(shown);
      return answer(200, "Fetched watermarks", { watermarks: page, meta: { count: found.length } });
    },
  },
  {
    line: "POST /social-media-posting/{locationId}/watermarks",
    handle(request, world) {
      const locationId = reachedLocation(request, world);
      const { accountIds = [], ...look } = read(lookSchema, request.body);
      const createdAt = world.now().toISOString();
      const own = { id: world.chance.objectId(), locationId, deleted: false };
      const watermark = world.watermarks.put({
        ...look,
        accountIds,
        ...own,
        createdAt,
        updatedAt: createdAt,
      });
      return answer(201, "Created watermark", shown(watermark));
    },
  },
  {
    line: "GET /social-media-posting/{locationId}/watermarks/{templateId}",
    handle: (request, world) =>
      answer(200, "Fetched watermark", shown(watermarkOf(request, param(request, "templateId"), world))),
  },
  {
    line: "PUT /social-media-posting/{locationId}/watermarks/{templateId}",
    handle(request, world) {
      const before = watermarkOf(request, param(request, "templateId"), world);
      const change = read(changeSchema, request.body);
      return answer(200, "Updated watermark", shown(changed(before, change, world)));
    },
  },
  {
    line: "DELETE /social-media-posting/{locationId}/watermarks/{templateId}",
    handle(request, world) {
      const before = watermarkOf(request, param(request, "templateId"), world);
      return answer(200, "Deleted watermark", shown(changed(before, { deleted: true }, world)));
    },
  },
  {
    line: "POST /social-media-posting/{locationId}/watermarks/add-image-watermark",
    handle(request, world) {
      const locationId = reachedLocation(request, world);
      const { inputMediaUrl, templateId, accountId } = read(mediaSchema, request.body);
      if (templateId === undefined && accountId === undefined)
        throw serviceError(422, ["templateId or accountId is required"]);
      const id = templateId ?? boundTo(accountId, locationId, world)?.id;
      const { id: watermarkId } = watermarkOf(request, id, world);
      const known = world.watermarkJobs.find(
        (job) => job.watermarkId === watermarkId && job.inputMediaUrl === inputMediaUrl,
      );
      if (known !== undefined) {
        const { outputMediaUrl } = known;
        return answer(200, "Watermark applied", {
          status: "completed",
          message: outputMediaUrl,
          outputMediaUrl,
        });
      }
      const progressId = world.chance.objectId();
      const outputMediaUrl = `https://storage.example/watermarked/${progressId}`;
      world.watermarkJobs.put({ id: progressId, watermarkId, inputMediaUrl, outputMediaUrl });
      return answer(200, "Watermark queued", { progressId, status: "pending", message: "Queued" });
    },
  },
];

function answer(statusCode: number, message: string, results: object): Reply {
  return { status: statusCode, body: { success: true, statusCode, message, results } };
}

function shown({ id, ...watermark }: Watermark) {
  return { _id: id, ...watermark };
}

function reachedLocation(request: SimulatedRequest, world: World): string {
  const locationId = param(request, "locationId");
  checkReach(request.token, locationId, world);
  return locationId;
}

function watermarkOf(request: SimulatedRequest, id: string | undefined, world: World): Watermark {
  const locationId = reachedLocation(request, world);
  const found = world.watermarks.get(id);
  const own = found?.locationId === locationId ? found : undefined;
  return reachable(own, "Watermark", request, world);
}

function inUse(locationId: string, world: World): readonly Watermark[] {
  return world.watermarks.where((one) => one.locationId === locationId && !one.deleted);
}

function boundTo(accountId: string | undefined, locationId: string, world: World): Watermark | undefined {
  return inUse(locationId, world).find(({ accountIds }) => accountIds.some((one) => one === accountId));
}

function changed(before: Watermark, change: z.infer<typeof changeSchema>, world: World): Watermark {
  const { accountIds = before.accountIds, deleted = before.deleted, ...look } = change;
  return world.watermarks.put({
    ...before,
    ...look,
    deleted,
    accountIds: deleted ? [] : accountIds,
    updatedAt: world.now().toISOString(),
  });
}
