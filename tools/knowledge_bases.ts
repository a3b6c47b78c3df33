import { z } from "zod";
import { file, id, locationId } from "../src/declare/fields.js";
import { byCursor, byPage } from "../src/declare/pages.js";
import { bulk, read, remove, toolset, write } from "../src/declare/toolset.js";

const knowledgeBaseId = id("knowledgeBase");

const operationId = z.string().describe("Crawl id, from knowledge_bases_discover_website.");

const crawlMode = z
  .enum(["Exact", "Path", "Domain"])
  .describe("Exact: this page; Path: those beneath it; Domain: the whole site.");

const faq = { question: z.string(), answer: z.string() };

export default toolset(
  "knowledge_bases",
  {
    title: "Knowledge bases",
    summary:
      "What AI bots know of a business: knowledge bases, their question-and-answer pairs, files, and trained web pages.",
    version: "2021-04-15",
    area: "knowledge-bases",
  },
  {
    list_knowledge_bases: read("GET /knowledge-bases/", {
      title: "List knowledge bases",
      description:
        "The knowledge bases of the sub-account by name, with ids. A sub-account has at most 15; link them to a bot with conversation_ai_update_agent.",
      query: {
        locationId,
        query: z.string().optional().describe("Part of the name."),
        limit: z.number().default(20),
        lastKnowledgeBaseId: z.string().optional().describe("The last page's data.lastKnowledgeBaseId."),
      },
      // data.activeCount is no total: it counts every knowledge base, whatever the query.
      pager: byCursor("data.knowledgeBases", {
        from: { lastKnowledgeBaseId: "data.lastKnowledgeBaseId" },
        limit: "limit",
      }),
      returns: { data: "record", success: "value" },
      example: { query: "pricing" },
    }),

    get_knowledge_base: read("GET /knowledge-bases/{knowledgeBaseId}", {
      title: "Get knowledge base",
      description:
        "Read one knowledge base: name, whether it is the default, and how many FAQs, pages, files and tables it holds. Contents: knowledge_bases_list_faqs, knowledge_bases_list_files, knowledge_bases_list_trained_urls.",
      returns: { data: "record", success: "value" },
      example: { knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ7" },
    }),

    create_knowledge_base: write("POST /knowledge-bases/", {
      title: "Create knowledge base",
      description:
        "Add an empty knowledge base; refused where the sub-account has 15. Fill it with knowledge_bases_create_faq, knowledge_bases_upload_file and knowledge_bases_discover_website.",
      body: { locationId, name: z.string(), description: z.string().optional() },
      returns: { data: "record", success: "value" },
      example: { name: "Treatments and prices", description: "What the front desk bot may quote" },
    }),

    update_knowledge_base: write("PUT /knowledge-bases/{id}", {
      title: "Update knowledge base",
      description: "Rename or describe a knowledge base. Its FAQs and pages have operations of their own.",
      path: { id: knowledgeBaseId },
      body: { name: z.string().optional(), description: z.string().optional() },
      returns: { success: "value" },
      example: { id: "tDtDnQdgm2LXpyiqYvZ7", name: "Treatments and prices 2026" },
    }),

    delete_knowledge_base: remove("DELETE /knowledge-bases/{knowledgeBaseId}", {
      title: "Delete knowledge base",
      description:
        "Remove a knowledge base with all that it holds. Bots that use it no longer know the answers; there is no undo through the API.",
      returns: { success: "value" },
      example: { knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ7" },
    }),

    list_faqs: read("GET /knowledge-bases/faqs", {
      title: "List FAQs of a knowledge base",
      description:
        "The questions and answers that one knowledge base teaches the bots, with ids. There is no search: page through to find one.",
      query: {
        locationId,
        knowledgeBaseId,
        limit: z.number().default(10),
        lastFaqId: z.string().optional().describe("The last page's lastFaqId."),
      },
      pager: byCursor("faqs", { from: { lastFaqId: "lastFaqId" }, limit: "limit", total: "count" }),
      returns: { faqs: "list", count: "value", hasMore: "value", lastFaqId: "value" },
      example: { knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ7", limit: 50 },
    }),

    create_faq: write("POST /knowledge-bases/faqs", {
      title: "Add FAQ to knowledge base",
      description:
        "Teach the bots one question and its answer. Every bot that uses this knowledge base may quote it to customers.",
      also: ["send"],
      riskNote: "Live bots that use the knowledge base answer by it.",
      body: { locationId, knowledgeBaseId, ...faq },
      returns: { faq: "record", success: "value" },
      example: {
        knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ7",
        question: "Do you take walk-ins?",
        answer: "Yes, Monday to Friday before noon. Afternoons are by appointment.",
      },
    }),

    update_faq: write("PUT /knowledge-bases/faqs/{id}", {
      title: "Update knowledge base FAQ",
      description:
        "Replace the question and the answer of one FAQ. Both must be given, even where only one changes.",
      also: ["send"],
      riskNote: "Live bots that use the knowledge base answer by it.",
      path: { id: id("faq") },
      body: faq,
      returns: { success: "value" },
      example: {
        id: "3rzeElC1FOVY91veVBkp",
        question: "Do you take walk-ins?",
        answer: "Yes, every day before 11 am.",
      },
    }),

    delete_faq: remove("DELETE /knowledge-bases/faqs/{id}", {
      title: "Delete knowledge base FAQ",
      description: "Remove one question with its answer, so that bots no longer draw on it. The others stay.",
      path: { id: id("faq") },
      returns: { success: "value" },
      example: { id: "3rzeElC1FOVY91veVBkp" },
    }),

    list_files: read("GET /knowledge-bases/files", {
      title: "List files of a knowledge base",
      description:
        "The PDF and Word files that one knowledge base was given, with ids. Web pages are apart: knowledge_bases_list_trained_urls.",
      // silent: scopes and token
      scopes: [],
      version: "v3",
      query: {
        knowledgeBaseId,
        search: z.string().optional().describe("Part of the file name."),
        limit: z.number().default(10),
        lastFileId: z.string().optional().describe("The last file's id."),
        offset: z.number().optional().describe("With search; not with lastFileId."),
      },
      listed: ["knowledgeBaseId", "search"],
      // silent: what a file of the list holds; the file that is read by its id has an id.
      pager: byCursor("data.files", { from: { lastFileId: "last.id" }, limit: "limit" }),
      returns: { success: "value", data: "record" },
      example: { knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ7", search: "price list" },
    }),

    get_file: read("GET /knowledge-bases/files/{fileId}", {
      title: "Get knowledge base file",
      description:
        "One file that a knowledge base was given: name, size, type, and how far learning it is (status PROCESSED: done).",
      scopes: [],
      version: "v3",
      path: { fileId: id("knowledgeBaseFile") },
      returns: { success: "value", data: "record" },
      example: { fileId: "68ac4c1d3f0a2b5e7c9d1e42" },
    }),

    upload_file: write("POST /knowledge-bases/files", {
      title: "Upload file to knowledge base",
      description:
        "Teach the bots a PDF, DOC or DOCX file of at most 10 MB. Learning it goes on afterwards: knowledge_bases_get_file. A web page: knowledge_bases_discover_website.",
      scopes: [],
      version: "v3",
      also: ["send"],
      riskNote: "Live bots that use the knowledge base answer by it.",
      multipart: { locationId, knowledgeBaseId, file },
      returns: { success: "value", data: "record" },
      example: {
        knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ7",
        file: { url: "https://www.glowmedspa.com/files/price-list-2026.pdf" },
      },
    }),

    delete_file: remove("DELETE /knowledge-bases/files/{fileId}", {
      title: "Delete file from knowledge base",
      description:
        "Make a knowledge base forget one file, so that bots no longer draw on it. Its other files, FAQs and pages stay.",
      scopes: [],
      version: "v3",
      path: { fileId: id("knowledgeBaseFile") },
      returns: { success: "value" },
      example: { fileId: "68ac4c1d3f0a2b5e7c9d1e42" },
    }),

    preview_sitemap: read("POST /knowledge-bases/crawler/sitemap-preview", {
      title: "Preview sitemap of a website",
      description:
        "Which addresses a website's sitemap names, before anything is crawled; it starts nothing. To crawl them: knowledge_bases_discover_website.",
      scopes: [],
      version: "v3",
      body: {
        locationId,
        knowledgeBaseId: knowledgeBaseId.optional(),
        url: z.string(),
        option: crawlMode,
        search: z.string().optional().describe("Part of the address."),
        page: z.number().optional().describe("From 1."),
        pageSize: z.number().min(10).max(200).optional(),
      },
      listed: ["url", "option", "search"],
      pager: byPage("urls", { limit: "pageSize", total: "total" }),
      returns: {
        hasSitemap: "value",
        reason: "value",
        source: "value",
        cached: "value",
        urls: "list",
        total: "value",
        page: "value",
        pageSize: "value",
        totalSitemapUrls: "value",
        modeFilteredTotal: "value",
      },
      example: { url: "https://glowmedspa.example", option: "Domain", search: "/services" },
    }),

    discover_website: write("POST /knowledge-bases/crawler", {
      title: "Crawl website for knowledge base",
      description:
        "First of three steps: look for the pages of a site. It runs on by itself; follow it with knowledge_bases_get_crawl_status, then learn pages with knowledge_bases_train_urls.",
      body: {
        locationId,
        knowledgeBaseId,
        url: z.string(),
        option: crawlMode,
      },
      returns: { data: "record", success: "value" },
      example: {
        knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ7",
        url: "https://glowmedspa.example/services",
        option: "Path",
      },
    }),

    get_crawl_status: read("GET /knowledge-bases/crawler/status", {
      title: "Get crawl status of a knowledge base",
      description:
        "How far a crawl is, with the pages it found by status. Their ids, in data.aggregate[].records[], go to knowledge_bases_train_urls.",
      query: { locationId, knowledgeBaseId, operationId },
      returns: { data: "record", success: "value" },
      example: { knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ7", operationId: "688e410c8a18870ecf4d13bb" },
    }),

    train_urls: write("POST /knowledge-bases/crawler/train", {
      title: "Train knowledge base on web pages",
      description:
        "Last of three steps: take pages that a crawl found into the knowledge base. Give only those the bots should know.",
      also: ["send"],
      riskNote: "Live bots that use the knowledge base answer by it.",
      body: {
        locationId,
        knowledgeBaseId,
        operationId,
        urlIds: z.array(z.string()).describe("Page ids, from knowledge_bases_get_crawl_status."),
      },
      returns: { success: "value" },
      example: {
        knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ7",
        operationId: "688e410c8a18870ecf4d13bb",
        urlIds: ["688b640bcb02d498102a13ec", "688b640bcb02d498102a13ea"],
      },
    }),

    list_trained_urls: read("GET /knowledge-bases/crawler", {
      title: "List web pages of a knowledge base",
      description:
        "The web pages that a knowledge base has learned, with ids, status and a link to the text taken from each.",
      query: {
        locationId,
        knowledgeBaseId,
        query: z.string().optional().describe("Part of the address."),
        page: z.number().optional().describe("From 1."),
        pageLength: z.number().default(20),
      },
      pager: byPage("urls", { limit: "pageLength", total: "count" }),
      returns: { urls: "list", count: "value" },
      example: { knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ7", query: "/pricing" },
    }),

    delete_trained_urls: bulk("DELETE /knowledge-bases/crawler", {
      title: "Delete web pages from knowledge base",
      description: "Make a knowledge base forget some of its web pages. Its FAQs and the other pages stay.",
      also: ["delete"],
      body: {
        locationId,
        knowledgeBaseId,
        urlIds: z.array(z.string()).describe("Page ids, from knowledge_bases_list_trained_urls."),
      },
      returns: { success: "value" },
      example: { knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ7", urlIds: ["688c73a25275c513f5f3a7de"] },
    }),
  },
);
