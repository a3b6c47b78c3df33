import { z } from "zod";
import { isNot } from "../src/declare/condition.js";
import { id, locationId, time } from "../src/declare/fields.js";
import { byOffset, bySkip } from "../src/declare/pages.js";
import { read, send, toolset } from "../src/declare/toolset.js";

const offsetPage = { limit: z.number().default(20), offset: z.number().default(0) };

const post = {
  title: z.string(),
  blogId: id("blogSite"),
  rawHTML: z.string(),
  description: z.string().describe("Summary."),
  status: z.enum(["DRAFT", "PUBLISHED", "SCHEDULED", "ARCHIVED"]),
  publishedAt: time("iso"),
  urlSlug: z.string().describe("Free? blogs_check_slug."),
  author: z.string().describe("Id, from blogs_list_authors."),
  categories: z.array(z.string()).describe("Ids, from blogs_list_categories."),
  imageUrl: z.string().describe("Cover."),
  imageAltText: z.string(),
  tags: z.array(z.string()).optional(),
  canonicalLink: z.string().optional(),
};

const article = {
  title: "Five signs your roof took hail damage",
  blogId: "66f429b8afdce84227a4610d",
  rawHTML: "<h2>Look at the gutters first</h2><p>Granules in the downspout mean worn shingles.</p>",
  description: "What to look for after a storm, and when to call.",
  status: "DRAFT",
  publishedAt: "2026-04-07T14:00:00Z",
  urlSlug: "five-signs-of-hail-damage",
  author: "6683abde331c041f32c07aea",
  categories: ["659ecabc4a37969a2b7cc370"],
  imageUrl: "https://storage.googleapis.com/lonestarroofing/hail.jpg",
  imageAltText: "Shingles with hail marks",
};

export default toolset(
  "blogs",
  {
    title: "Blogs",
    summary:
      "Blog sites and their articles: find, write, publish, change; authors, categories and slugs for them.",
    version: "2021-07-28",
  },
  {
    list_sites: read("GET /blogs/site/all", {
      title: "List blog sites",
      description:
        "The blogs of the sub-account, with ids. An article belongs to one of them, so start here before blogs_list_posts or blogs_create_post.",
      scopes: ["blogs/list.readonly"],
      query: {
        locationId,
        searchTerm: z.string().optional().describe("Part of the blog's name."),
        limit: z.number().default(20),
        skip: z.number().default(0),
      },
      pager: bySkip("data"),
      returns: { data: "list" },
      example: { limit: 10, skip: 0 },
    }),

    list_posts: read("GET /blogs/posts/all", {
      title: "List blog posts",
      description:
        "Articles of one blog, by title or status: address, author, categories, dates. The text of a published one: blogs_get_post.",
      scopes: ["blogs/posts.readonly"],
      query: {
        locationId,
        blogId: id("blogSite"),
        searchTerm: z.string().optional().describe("In title, description, slug or category."),
        status: z
          .enum(["ALL", "DRAFT", "PUBLISHED", "SCHEDULED", "SCHEDULE_FAILED", "ARCHIVED", "DELETED"])
          .optional(),
        ...offsetPage,
      },
      pager: byOffset("blogs"),
      returns: { blogs: "list" },
      example: { blogId: "66f429b8afdce84227a4610d", status: "DRAFT", limit: 10, offset: 0 },
    }),

    get_post: read("GET /blogs/posts/post/{postId}", {
      title: "Get blog post",
      description:
        "Read one published article with its HTML in rawHTML. Drafts and scheduled ones are not given: blogs_list_posts has them without their text.",
      scopes: ["blogs/posts.readonly"],
      version: "v3",
      path: { postId: id("blogPost") },
      query: { locationId },
      returns: { blogPost: "record" },
      example: { postId: "66c381b38be80858b9af62b6" },
    }),

    create_post: send("POST /blogs/posts", {
      title: "Create blog post",
      description:
        "Write an article into a blog as a draft, for a later date or straight to the public. Author, categories and slug must be looked up first: see the arguments.",
      when: { send: isNot("status", "DRAFT") },
      scopes: ["blogs/post.write"],
      riskNote: "PUBLISHED and SCHEDULED are public, now or later.",
      body: { locationId, ...post },
      listed: ["tags"],
      returns: { data: "record" },
      example: article,
    }),

    update_post: send("PUT /blogs/posts/{postId}", {
      title: "Update blog post",
      description:
        "Replace one article whole: every field is needed, even the HTML: blogs_get_post reads that of a published one. status PUBLISHED puts a draft live.",
      when: { send: isNot("status", "DRAFT") },
      scopes: ["blogs/post-update.write"],
      riskNote: "PUBLISHED and SCHEDULED are public, now or later.",
      path: { postId: id("blogPost") },
      body: { locationId, ...post },
      listed: [],
      returns: { updatedBlogPost: "record" },
      example: { postId: "66c381b38be80858b9af62b6", ...article, status: "PUBLISHED" },
      v3: { body: { wordCount: z.number() }, example: { wordCount: 640 } },
    }),

    check_slug: read("GET /blogs/posts/url-slug-exists", {
      title: "Check blog post slug",
      description:
        "Whether a blog address is taken: exists true means choose another. For an article that has the slug already, give its postId.",
      scopes: ["blogs/check-slug.readonly"],
      query: {
        locationId,
        urlSlug: z.string().describe("Such as five-signs-of-hail-damage."),
        postId: id("blogPost").optional(),
      },
      returns: { exists: "value" },
      example: { urlSlug: "five-signs-of-hail-damage" },
    }),

    list_authors: read("GET /blogs/authors", {
      title: "List blog authors",
      description:
        "The names that articles can be signed with, and their ids. They are not users: no login belongs to them.",
      scopes: ["blogs/author.readonly"],
      query: { locationId, ...offsetPage },
      pager: byOffset("authors"),
      returns: { authors: "list" },
      example: { limit: 10, offset: 0 },
    }),

    list_categories: read("GET /blogs/categories", {
      title: "List blog categories",
      description:
        "The categories of articles, with ids and slugs. Those of social posts are elsewhere: social_list_categories.",
      scopes: ["blogs/category.readonly"],
      query: { locationId, ...offsetPage },
      pager: byOffset("categories"),
      returns: { categories: "list" },
      example: { limit: 20, offset: 0 },
    }),
  },
);
