import { z } from "zod";
import { id, locationId, time } from "../src/catalogue/fields.js";
import { read, send, toolset } from "../src/catalogue/toolset.js";

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

const draftsStayBack = "PUBLISHED and SCHEDULED are public, now or later; DRAFT and ARCHIVED are not.";

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
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "data" },
      returns: ["data"],
      aliases: [
        "which blogs do we have",
        "find the blog id",
        "does this client have a blog",
        "what blog sites are set up here",
        "more than one blog so list them",
        "is there a blog on their website",
        "look up the blog before posting an article",
        "blog names in this account",
        "where would an article go",
      ],
      example: { limit: 10, skip: 0 },
    }),

    list_posts: read("GET /blogs/posts/all", {
      title: "List blog posts",
      description:
        "Articles of one blog, by title or status: address, author, categories, dates. The text of the article is not in the reply.",
      scopes: ["blogs/posts.readonly"],
      query: {
        locationId,
        blogId: id("blogSite"),
        searchTerm: z.string().optional().describe("Part of the title."),
        status: z.enum(["PUBLISHED", "SCHEDULED", "ARCHIVED", "DRAFT"]).optional(),
        ...offsetPage,
      },
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "blogs" },
      returns: ["blogs"],
      aliases: [
        "what articles are on the website",
        "unpublished blog drafts",
        "find an article by its title",
        "when did we last blog",
        "articles waiting to go live",
        "what have we blogged about",
        "pull up the post on roof repair",
        "did the writer's article get published",
        "who wrote our latest blog",
        "blogs scheduled for next month",
        "which drafts need a look",
      ],
      example: { blogId: "66f429b8afdce84227a4610d", status: "DRAFT", limit: 10, offset: 0 },
      v3: {
        query: { status: z.enum(["ALL", "PUBLISHED", "SCHEDULED", "ARCHIVED", "DRAFT"]).optional() },
      },
    }),

    create_post: send("POST /blogs/posts", {
      title: "Create blog post",
      description:
        "Write an article into a blog as a draft, for a later date or straight to the public. Author, categories and slug must be looked up first: see the arguments.",
      scopes: ["blogs/post.write"],
      riskNote: draftsStayBack,
      body: { locationId, ...post },
      daily: ["tags"],
      returns: ["data"],
      aliases: [
        "publish an article on the website",
        "draft a blog about hail damage",
        "schedule an article for next week",
        "put out an seo article",
        "add a news story to our site",
        "put this write-up on the blog",
        "writer sent copy so load it",
        "blog about our new treatment",
        "post an announcement to the company blog",
        "turn these notes into a blog entry",
        "add an article under dr patel's name",
        "seo guy wants two blogs up",
      ],
      example: article,
    }),

    update_post: send("PUT /blogs/posts/{postId}", {
      title: "Update blog post",
      description:
        "Replace one article whole: every field is needed, even the HTML, which nothing reads back. status PUBLISHED puts a draft live.",
      scopes: ["blogs/post-update.write"],
      riskNote: draftsStayBack,
      path: { postId: id("blogPost") },
      body: { locationId, ...post },
      daily: [],
      returns: ["updatedBlogPost"],
      aliases: [
        "fix a mistake in an article",
        "make the draft article live",
        "take an article offline",
        "new cover picture for a blog article",
        "push an article back a week",
        "typo in the blog correct it",
        "change the author on an article",
        "article looks good so publish the draft",
        "rewrite the blog on gutters",
        "file the article under another topic",
        "freshen up an old blog for seo",
        "prices in that blog are outdated",
      ],
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
      returns: ["exists"],
      aliases: [
        "is this article url free",
        "does that blog link exist already",
        "avoid a double permalink",
        "can we use this address for the article",
        "will the blog url clash with another",
        "make sure that permalink isn't used",
        "is the slug taken on our blog",
        "two articles same link is that okay",
        "test a web address for the new article",
        "does another blog already have that url",
      ],
      example: { urlSlug: "five-signs-of-hail-damage" },
    }),

    list_authors: read("GET /blogs/authors", {
      title: "List blog authors",
      description:
        "The names that articles can be signed with, and their ids. They are not users: no login belongs to them.",
      scopes: ["blogs/author.readonly"],
      query: { locationId, ...offsetPage },
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "authors" },
      returns: ["authors"],
      aliases: [
        "who writes our articles",
        "bylines for the blog",
        "find the author id of dr patel",
        "who can a blog be signed by",
        "is the new writer set up as author",
        "whose name goes on the article",
        "blog bylines available",
        "look up the ghostwriter's author id",
        "is the owner listed as blog author",
        "writers on our blog",
      ],
      example: { limit: 10, offset: 0 },
    }),

    list_categories: read("GET /blogs/categories", {
      title: "List blog categories",
      description:
        "The categories of articles, with ids and slugs. Those of social posts are elsewhere: social_list_categories.",
      scopes: ["blogs/category.readonly"],
      query: { locationId, ...offsetPage },
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "categories" },
      returns: ["categories"],
      aliases: [
        "topics on our blog",
        "which sections do articles have",
        "which category does an article go under",
        "what do we file blogs under",
        "is there a blog category for roofing",
        "subjects our articles are sorted into",
        "find the id of a blog category",
        "sections of the news page",
        "see all blog topics",
        "buckets for our articles",
      ],
      example: { limit: 20, offset: 0 },
    }),
  },
);
