import { z } from "zod";
import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";

const sitesSchema = z.object({
  locationId: z.string(),
  searchTerm: z.string().default(""),
  limit: z.coerce.number(),
  skip: z.coerce.number(),
});

const postsSchema = z.object({
  locationId: z.string(),
  blogId: z.string(),
  searchTerm: z.string().default(""),
  status: z.string().optional(),
  limit: z.coerce.number(),
  offset: z.coerce.number(),
});

/** Blog sites and their articles. */
export const blogs: readonly Endpoint[] = [
  {
    line: "GET /blogs/site/all",
    handle(request, world) {
      const { locationId, searchTerm, skip, limit } = read(sitesSchema, request.query);
      const found = world.blogSites.where(
        (site) =>
          site.locationId === locationId && site.name.toLowerCase().includes(searchTerm.toLowerCase()),
      );
      return ok({ data: found.slice(skip, skip + limit).map(({ id, name }) => ({ _id: id, name })) });
    },
  },
  {
    line: "GET /blogs/posts/all",
    handle(request, world) {
      const { locationId, blogId, searchTerm, status, offset, limit } = read(postsSchema, request.query);
      const found = world.blogPosts.where(
        (post) =>
          post.locationId === locationId &&
          post.blogId === blogId &&
          (status === undefined || status === "ALL" || post.status === status) &&
          post.title.toLowerCase().includes(searchTerm.toLowerCase()),
      );
      const blogs = found
        .slice(offset, offset + limit)
        .map(({ id, locationId: _, rawHTML: __, ...post }) => ({ _id: id, ...post }));
      return ok({ blogs });
    },
  },
  {
    line: "GET /blogs/posts/post/{postId}",
    handle(request, world) {
      const { locationId } = read(z.object({ locationId: z.string() }), request.query);
      const post = world.blogPosts.get(param(request, "postId"));
      if (post?.locationId !== locationId || post.status !== "PUBLISHED")
        throw serviceError(404, "Blog post not found");
      const { id, locationId: _, ...more } = post;
      return ok({ blogPost: { _id: id, ...more } });
    },
  },
];
