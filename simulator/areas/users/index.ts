import { z } from "zod";
import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { checkReach } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import { userChanges } from "./changes.js";
import { userView } from "./user.js";

const searchSchema = z.object({
  companyId: z.string(),
  locationId: z.string().optional(),
  query: z.string().default(""),
  type: z.string().optional(),
  role: z.string().optional(),
  ids: z.string().optional(),
  skip: z.coerce.number().default(0),
  limit: z.coerce.number().default(25),
});

export const users: readonly Endpoint[] = [
  {
    line: "GET /users/",
    handle(request, world) {
      const { locationId } = read(z.object({ locationId: z.string() }), request.query);
      return ok({ users: world.users.where((user) => user.locationIds.includes(locationId)).map(userView) });
    },
  },
  {
    line: "GET /users/search",
    handle(request, world) {
      const given = read(searchSchema, request.query);
      if (!world.companies.get(given.companyId)) throw serviceError(400, "Company not found");
      const own = request.token.level === "location" ? request.token.resourceId : given.locationId;
      const ids = given.ids?.split(",");
      const found = world.users.where(
        (user) =>
          (!own || user.locationIds.includes(own)) &&
          (!given.type || user.type === given.type) &&
          (!given.role || user.role === given.role) &&
          (!ids || ids.includes(user.id)) &&
          `${user.firstName} ${user.lastName} ${user.email}`
            .toLowerCase()
            .includes(given.query.toLowerCase()),
      );
      const page = found.slice(given.skip, given.skip + given.limit);
      return ok({ users: page.map(userView), count: found.length });
    },
  },
  {
    line: "GET /users/{userId}",
    handle(request, world) {
      const user = world.users.get(param(request, "userId"));
      if (user === undefined) throw serviceError(404, "User not found");
      const { level, resourceId } = request.token;
      if (level === "location" && !user.locationIds.includes(resourceId)) {
        checkReach(request.token, user.locationIds[0] ?? "", world);
      }
      return ok(userView(user));
    },
  },
  ...userChanges,
];
