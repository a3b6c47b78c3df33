import { z } from "zod";
import { created, type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { opportunityOf } from "./opportunity.js";

const followersSchema = z.object({ followers: z.array(z.string()).default([]) });

export const followers: readonly Endpoint[] = [
  {
    line: "POST /opportunities/{id}/followers",
    handle(request, world) {
      const opportunity = opportunityOf(request, world);
      const given = read(followersSchema, request.body).followers;
      const followers = [...new Set([...opportunity.followers, ...given])];
      world.opportunities.put({ ...opportunity, followers });
      return created({
        followers,
        followersAdded: given.filter((id) => !opportunity.followers.includes(id)),
      });
    },
  },
  {
    line: "DELETE /opportunities/{id}/followers",
    handle(request, world) {
      const opportunity = opportunityOf(request, world);
      const { isRemoveAllFollowers } = read(
        z.object({ isRemoveAllFollowers: z.boolean().default(false) }),
        request.query,
      );
      const given = read(followersSchema, request.body).followers;
      const leaves = (id: string) => isRemoveAllFollowers || given.includes(id);
      const followers = opportunity.followers.filter((id) => !leaves(id));
      world.opportunities.put({ ...opportunity, followers });
      return ok({ followers, followersRemoved: opportunity.followers.filter(leaves) });
    },
  },
];
