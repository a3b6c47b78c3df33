import { z } from "zod";
import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { checkReach } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { buying } from "./buying.js";

const pageSchema = z.object({
  page: z.number().default(0),
  pageSize: z.number().default(50),
  searchFilter: z.string().default(""),
  includeRcsSenderIds: z.boolean().optional(),
});

/** The numbers that a sub-account has bought. */
export const phone: readonly Endpoint[] = [
  {
    line: "GET /phone-system/numbers/location/{locationId}",
    handle(request, world) {
      const locationId = param(request, "locationId");
      checkReach(request.token, locationId, world);
      const { page, pageSize, searchFilter } = read(pageSchema, request.query);
      const found = world.phoneNumbers.where(
        (number) => number.locationId === locationId && number.phoneNumber.includes(searchFilter),
      );
      const numbers = found
        .slice(page * pageSize, (page + 1) * pageSize)
        .map(({ id, locationId: _, ...number }) => ({ ...number, sid: id }));
      const data = { numbers, isUnderGhl: true, page, pageSize, accountStatus: "active" };
      if (request.version !== "v3") return ok(data);
      return ok({
        data: { ...data, total: found.length },
        message: "Success",
        status: "OK",
        statusCode: 200,
      });
    },
  },
  ...buying,
];
