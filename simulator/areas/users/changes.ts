import { z } from "zod";
import {
  type Endpoint,
  type Fields,
  ok,
  param,
  type SimulatedRequest,
  succeeded,
} from "../../endpoint/endpoint.js";
import { replyWith } from "../../endpoint/envelope.js";
import { checkReach } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { User } from "../../world/records/account.js";
import type { World } from "../../world/world.js";
import { userView } from "./user.js";

const userSchema = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: z.string().default(""),
  type: z.enum(["account", "agency"]),
  role: z.enum(["admin", "user"]),
  locationIds: z.array(z.string()).default([]),
});

/** Who works in the agency and its sub-accounts is made, changed and deleted by these. */
export const userChanges: readonly Endpoint[] = [
  {
    line: "POST /users/",
    handle(request, world) {
      const fields = read(userSchema, request.body);
      if (world.users.find((user) => user.email === fields.email) !== undefined) {
        throw serviceError(400, "User with this email already exists");
      }
      for (const id of fields.locationIds) checkReach(request.token, id, world);
      return shown(request, world.users.put({ id: world.chance.id(), ...fields }));
    },
  },
  {
    line: "PUT /users/{userId}",
    handle(request, world) {
      const before = userOf(request, world);
      const after = read(userSchema, { ...before, ...request.body });
      for (const id of after.locationIds) checkReach(request.token, id, world);
      return shown(request, world.users.put({ ...after, id: before.id }));
    },
  },
  {
    line: "DELETE /users/{userId}",
    handle(request, world) {
      world.users.delete(userOf(request, world).id);
      return ok({ ...succeeded(request), message: "User deleted" });
    },
  },
  {
    line: "POST /users/search/filter-by-email",
    handle(request, world) {
      const emails = String(request.body.emails)
        .split(",")
        .map((email) => email.trim().toLowerCase());
      const found = world.users.where(({ email }) => emails.includes(email));
      const of = found.map(userView);
      return replyWith(request, { of, at: "users", more: { count: of.length }, origin: { id: "", at: "" } });
    },
  },
];

function userOf(request: SimulatedRequest, world: World): User {
  const user = world.users.get(param(request, "userId"));
  if (user === undefined) throw serviceError(404, "User not found");
  checkReach(request.token, user.locationIds[0] ?? "", world);
  return user;
}

function shown(request: SimulatedRequest, user: User) {
  const of: Fields = userView(user);
  return replyWith(request, { of, at: "", origin: { id: user.id, at: "" } });
}
