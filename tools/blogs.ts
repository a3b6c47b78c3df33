import { z } from "zod";
import { id, locationId, time } from "../src/catalogue/fields.js";
import { read, send, toolset } from "../src/catalogue/toolset.js";

const postFields = {
  title: z.string(),
  blogId: id("blogSite"),
  imageUrl: z.string(),
  description: z.string(),
  rawHTML: z.string(),
  status: z.enum(["DRAFT", "PUBLISHED", "SCHEDULED", "ARCHIVED"]),
  imageAltText: z.string(),
  categories: z.array(z.string()),
  author: z.string(),
  urlSlug: z.string(),
  publishedAt: time("iso"),
  tags: z.array(z.string()).optional(),
  canonicalLink: z.string().optional(),
};

export default toolset(
  "blogs",
  { title: "Blogs", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Get all authors; description: The "Get all authors" Api return the blog authors for a given
     location ID. Please use "blogs/author.readonly"; params: limit — Number of authors to show in the
     listing; offset — Number of authors to skip in listing */
    list_authors: read("GET /blogs/authors", {
      title: "TODO",
      description: "TODO",
      scopes: ["blogs/author.readonly"],
      query: {
        locationId,
        limit: z.number(),
        offset: z.number(),
      },
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "authors" },
      returns: ["authors"],
      aliases: [],
      // RAW example: {"limit": 5, "offset": 0}
      example: {},
    }),

    /* RAW summary: Get all categories; description: The "Get all categories" Api return the blog categoies for
     a given location ID. Please use "blogs/category.readonly"; params: limit — Number of categories to show
     in the listing; offset — Number of categories to skip in listing */
    list_categories: read("GET /blogs/categories", {
      title: "TODO",
      description: "TODO",
      scopes: ["blogs/category.readonly"],
      query: {
        locationId,
        limit: z.number(),
        offset: z.number(),
      },
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "categories" },
      returns: ["categories"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Create Blog Post; description: The "Create Blog Post" API allows you create blog post for
     any given blog site. Please use blogs/post.write; params: blogId — You can find the blog id from blog
     site dashboard link; categories — This needs to be array of category ids, which you can get from the
     category get api call.; author — This needs to be author id, which you can get from the author get api
     call.; publishedAt — Provide ISO timestamp */
    create_post: send("POST /blogs/posts", {
      title: "TODO",
      description: "TODO",
      scopes: ["blogs/post.write"],
      // NOTE risk: lower to write when status is DRAFT or ARCHIVED
      body: {
        locationId,
        ...postFields,
      },
      returns: ["data"],
      aliases: [],
      // RAW example: {"title": "Your blog title", "blogId": "Blog ID", "imageUrl": "Image URl",
      // "description": "A short description", "rawHTML": "<h1>Your blog content</h1>", "status": "This can
      // be PUBLISHED OR SCHEDULED OR ARCHIVED OR DRAFT", "imageAltText": "Alt text for your blog image",
      // "categories": ["9c48df2694a849b6089f9d0d3513efe", "6683abde331c041f32c07aee"], "author":
      // "6683abde331c041f32c07aea", "urlSlug": "any-blog-post-url", "publishedAt":
      // "2025-02-05T18:30:47.000Z"}
      example: {},
    }),

    /* RAW summary: Get Blog posts by Blog ID; description: The "Get Blog posts by Blog ID" API allows you get
     blog posts for any given blog site using blog ID.Please use blogs/posts.readonly; params: searchTerm —
     search for any post by name */
    list_posts: read("GET /blogs/posts/all", {
      title: "TODO",
      description: "TODO",
      scopes: ["blogs/posts.readonly"],
      query: {
        locationId,
        blogId: id("blogSite"),
        searchTerm: z.string().optional(),
        status: z.enum(["PUBLISHED", "SCHEDULED", "ARCHIVED", "DRAFT"]).optional(),
        limit: z.number(),
        offset: z.number(),
      },
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "blogs" },
      returns: ["blogs"],
      aliases: [],
      // RAW example: {"blogId": "66f429b8afdce84227a4610d", "limit": 4, "offset": 0}
      example: {},
      v3: {
        query: {
          status: z.enum(["ALL", "PUBLISHED", "SCHEDULED", "ARCHIVED", "DRAFT"]).optional(),
        },
      },
    }),

    /* RAW summary: Check url slug; description: The "Check url slug" API allows check the blog slug validation
     which is needed before publishing any blog post. Please use blogs/check-slug.readonly. you can find the
     POST ID from the post edit url. */
    check_slug: read("GET /blogs/posts/url-slug-exists", {
      title: "TODO",
      description: "TODO",
      scopes: ["blogs/check-slug.readonly"],
      query: {
        locationId,
        urlSlug: z.string(),
        postId: id("blogPost").optional(),
      },
      returns: ["exists"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Update Blog Post; description: The "Update Blog Post" API allows you update blog post for
     any given blog site. Please use blogs/post-update.write; params: blogId — You can find the blog id from
     blog site dashboard link; categories — This needs to be array of category ids, which you can get from
     the category get api call.; author — This needs to be author id, which you can get from the author get
     api call.; publishedAt — Provide ISO timestamp */
    update_post: send("PUT /blogs/posts/{postId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["blogs/post-update.write"],
      // NOTE risk: lower to write when status is DRAFT or ARCHIVED
      path: { postId: id("blogPost") },
      body: {
        locationId,
        ...postFields,
      },
      returns: ["updatedBlogPost"],
      aliases: [],
      // RAW example: {"title": "Your blog title", "blogId": "Blog ID", "imageUrl": "Image URl",
      // "description": "A short description", "rawHTML": "<h1>Your blog content</h1>", "status":
      // "PUBLISHED", "imageAltText": "Alt text for your blog image", "categories":
      // ["9c48df2694a849b6089f9d0d3513efe", "6683abde331c041f32c07aee"], "author":
      // "6683abde331c041f32c07aea", "urlSlug": "any-blog-post-url", "publishedAt":
      // "2025-02-05T18:30:47.000Z"}
      example: {},
      v3: {
        body: {
          wordCount: z.number(),
        },
      },
    }),

    /* RAW summary: Get Blogs by Location ID; description: The "Get Blogs by Location ID" API allows you get
     blogs using Location ID.Please use blogs/list.readonly; params: searchTerm — search for any post by name */
    list_sites: read("GET /blogs/site/all", {
      title: "TODO",
      description: "TODO",
      scopes: ["blogs/list.readonly"],
      query: {
        locationId,
        searchTerm: z.string().optional(),
        skip: z.number(),
        limit: z.number(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "data" },
      returns: ["data"],
      aliases: [],
      // RAW example: {"skip": 0, "limit": 4}
      example: {},
    }),
  },
);
