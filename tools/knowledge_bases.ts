import { z } from "zod";
import { id, locationId } from "../src/catalogue/fields.js";
import { bulk, erase, read, toolset, write } from "../src/catalogue/toolset.js";

export default toolset(
  "knowledge_bases",
  { title: "Knowledge bases", summary: "TODO", version: "2021-04-15" },
  {
    /* RAW summary: Get all knowledge bases for a location by location Id (paginated); params: query — search
     query for knowledge base name; limit — Maximum number of knowledge bases to return; lastKnowledgeBaseId
     — ID of the last knowledge base from the previous page (for pagination) */
    list_knowledge_bases: read("GET /knowledge-bases/", {
      title: "TODO",
      description: "TODO",
      query: {
        locationId,
        query: z.string().optional(),
        limit: z.number().optional(),
        lastKnowledgeBaseId: z.string().optional(),
      },
      pager: {
        kind: "cursor",
        from: { lastKnowledgeBaseId: "data.lastKnowledgeBaseId" },
        limit: "limit",
        items: "data.knowledgeBases",
      },
      returns: ["data", "success"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Create a new knowledge base (max 15 knowledge bases per location) */
    create_knowledge_base: write("POST /knowledge-bases/", {
      title: "TODO",
      description: "TODO",
      body: {
        locationId,
        name: z.string(),
        description: z.string().optional(),
      },
      returns: ["data", "success"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get all trained page links by knowledge base; params: knowledgeBaseId — knowledge base ID
     as string; query — query to filter on url links; page — Page number; pageLength — Records per page */
    list_trained_urls: read("GET /knowledge-bases/crawler", {
      title: "TODO",
      description: "TODO",
      query: {
        locationId,
        knowledgeBaseId: id("knowledgeBase"),
        query: z.string().optional(),
        page: z.number().optional(),
        pageLength: z.number().optional(),
      },
      pager: { kind: "page", page: "page", limit: "pageLength", first: 1, items: "urls", total: "count" },
      returns: ["count", "urls"],
      aliases: [],
      // RAW example: {"knowledgeBaseId": "tDtDnQdgm2LXpyiqYvZ6"}
      example: {},
    }),

    /* RAW summary: Start crawling and discover pages for training; params: url — Website URL as string; option
     — Mode as string; knowledgeBaseId — knowledge base ID as string */
    discover_website: write("POST /knowledge-bases/crawler", {
      title: "TODO",
      description: "TODO",
      body: {
        locationId,
        url: z.string(),
        option: z.enum(["Exact", "Path", "Domain"]),
        knowledgeBaseId: id("knowledgeBase"),
      },
      returns: ["data", "success"],
      aliases: [],
      // RAW example: {"url": "https://kubernetes.io/tDtDnQdgm2LXpyiqYvZ6", "option": "Exact",
      // "knowledgeBaseId": "tDtDnQdgm2LXpyiqYvZ6"}
      example: {},
    }),

    /* RAW summary: Delete trained pages; params: knowledgeBaseId — knowledge base ID as string; urlIds — List
     of trained urls ids ( fetched from the Get all trained page links by knowledge base endpoint) */
    delete_trained_urls: bulk("DELETE /knowledge-bases/crawler", {
      title: "TODO",
      description: "TODO",
      also: ["delete"],
      body: {
        locationId,
        knowledgeBaseId: id("knowledgeBase"),
        urlIds: z.array(z.string()),
      },
      returns: ["success"],
      aliases: [],
      // RAW example: {"knowledgeBaseId": "tDtDnQdgm2LXpyiqYvZ6", "urlIds": "[tDtDnQdgm2LXpyiqYvZ6]"}
      example: {},
    }),

    /* RAW summary: Get crawling status for the latest operation; params: operationId — operation id as string */
    get_crawl_status: read("GET /knowledge-bases/crawler/status", {
      title: "TODO",
      description: "TODO",
      query: {
        locationId,
        operationId: z.string(),
        knowledgeBaseId: id("knowledgeBase"),
      },
      returns: ["data", "success"],
      aliases: [],
      // RAW example: {"operationId": 1, "knowledgeBaseId": "jjkkxftgvbhjmn,"}
      example: {},
    }),

    /* RAW summary: Train discovered website pages and ingest into the knowledge base; params: urlIds — List of
     Object ids of the discovered urls; operationId — operation id as string */
    train_urls: write("POST /knowledge-bases/crawler/train", {
      title: "TODO",
      description: "TODO",
      body: {
        locationId,
        urlIds: z.array(z.string()),
        knowledgeBaseId: id("knowledgeBase"),
        operationId: z.string(),
      },
      returns: ["success"],
      aliases: [],
      // RAW example: {"urlIds": ["688b640bcb02d498102a13ec", "688b640bcb02d498102a13ea"], "knowledgeBaseId":
      // "jjkkxftgvbhjmn,", "operationId": "688b640bcb02d498102a13f0,"}
      example: {},
    }),

    /* RAW summary: Get all FAQs by knowledge base with pagination support; description: Retrieves FAQs for a
     knowledge base. Supports pagination using limit and lastFaqId parameters.; params: knowledgeBaseId —
     knowledge base ID as string; limit — Limit the number of FAQs returned; lastFaqId — Last FAQ ID for
     pagination (cursor-based) */
    list_faqs: read("GET /knowledge-bases/faqs", {
      title: "TODO",
      description: "TODO",
      query: {
        locationId,
        knowledgeBaseId: id("knowledgeBase"),
        limit: z.number().optional(),
        lastFaqId: z.string().optional(),
      },
      pager: {
        kind: "cursor",
        from: { lastFaqId: "lastFaqId" },
        limit: "limit",
        items: "faqs",
        total: "count",
      },
      returns: ["count", "faqs", "hasMore", "lastFaqId"],
      aliases: [],
      // RAW example: {"knowledgeBaseId": "710KoEzy793Fxubft0bc"}
      example: {},
    }),

    /* RAW summary: Create a new FAQ inside knowledge base; params: question — faq question as a string; answer
     — faq answer as a string; knowledgeBaseId — knowledge base ID as string */
    create_faq: write("POST /knowledge-bases/faqs", {
      title: "TODO",
      description: "TODO",
      body: {
        locationId,
        question: z.string(),
        answer: z.string(),
        knowledgeBaseId: id("knowledgeBase"),
      },
      returns: ["faq", "success"],
      aliases: [],
      // RAW example: {"question": "What is the capital of France?", "answer": "The capital of France is
      // Paris.", "knowledgeBaseId": "710KoEzy793Fxubft0bc"}
      example: {},
    }),

    /* RAW summary: Update an existing knowledge base FAQ; params: question — faq question as a string; answer
     — faq answer as a string */
    update_faq: write("PUT /knowledge-bases/faqs/{id}", {
      title: "TODO",
      description: "TODO",
      path: { id: z.string().min(1).describe("FAQ id, from knowledge_bases_list_faqs.") },
      body: {
        question: z.string(),
        answer: z.string(),
      },
      returns: ["success"],
      aliases: [],
      // RAW example: {"id": "710KoEzy793Fxubft0bc", "question": "What is the capital of France?", "answer":
      // "The capital of France is Paris."}
      example: {},
    }),

    /* RAW summary: Delete an existing knowledge base FAQ */
    delete_faq: erase("DELETE /knowledge-bases/faqs/{id}", {
      title: "TODO",
      description: "TODO",
      path: { id: z.string().min(1).describe("FAQ id, from knowledge_bases_list_faqs.") },
      returns: ["success"],
      aliases: [],
      // RAW example: {"id": "710KoEzy793Fxubft0bc"}
      example: {},
    }),

    /* RAW summary: Update a knowledge base; params: name — field to update the name of the knowledge base;
     description — field to update the description of the knowledge base */
    update_knowledge_base: write("PUT /knowledge-bases/{id}", {
      title: "TODO",
      description: "TODO",
      path: { id: id("knowledgeBase") },
      body: {
        name: z.string().optional(),
        description: z.string().optional(),
      },
      returns: ["success"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get knowledge base by ID */
    get_knowledge_base: read("GET /knowledge-bases/{knowledgeBaseId}", {
      title: "TODO",
      description: "TODO",
      returns: ["data", "success"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Delete a knowledge base */
    delete_knowledge_base: erase("DELETE /knowledge-bases/{knowledgeBaseId}", {
      title: "TODO",
      description: "TODO",
      returns: ["success"],
      aliases: [],
      example: {},
    }),
  },
);
