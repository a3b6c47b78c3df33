import { z } from "zod";
import { id, locationId } from "../src/catalogue/fields.js";
import { bulk, erase, read, toolset, write } from "../src/catalogue/toolset.js";

const knowledgeBaseId = id("knowledgeBase");

const operationId = z.string().describe("Crawl id, from knowledge_bases_discover_website.");

const faq = { question: z.string(), answer: z.string() };

export default toolset(
  "knowledge_bases",
  {
    title: "Knowledge bases",
    summary:
      "What AI bots know of a business: knowledge bases, their question-and-answer pairs, and trained web pages.",
    version: "2021-04-15",
  },
  {
    list_knowledge_bases: read("GET /knowledge-bases/", {
      title: "List knowledge bases",
      description:
        "The knowledge bases of the sub-account by name, with ids. A sub-account has at most 15; link them to a bot with conversation_ai_update_agent.",
      scopes: ["knowledge-bases.readonly"],
      query: {
        locationId,
        query: z.string().optional().describe("Part of the name."),
        limit: z.number().optional().describe("Default 20."),
        lastKnowledgeBaseId: z.string().optional().describe("The last page's data.lastKnowledgeBaseId."),
      },
      // data.activeCount is no total: it counts every knowledge base, whatever the query.
      pager: {
        kind: "cursor",
        from: { lastKnowledgeBaseId: "data.lastKnowledgeBaseId" },
        limit: "limit",
        items: "data.knowledgeBases",
      },
      returns: ["data", "success"],
      aliases: [
        "what is our bot trained on",
        "which kbs do we have",
        "find the pricing knowledge",
        "show all our knowledge bases",
        "what training sets do the bots have",
        "id of the services kb",
        "how many kbs have we got left to use",
        "pull up the list of bot brains",
        "is there already a kb for this client",
      ],
      example: { query: "pricing" },
    }),

    get_knowledge_base: read("GET /knowledge-bases/{knowledgeBaseId}", {
      title: "Get knowledge base",
      description:
        "Read one knowledge base: name, whether it is the default, and how many FAQs, pages, files and tables it holds. Contents: knowledge_bases_list_faqs, knowledge_bases_list_trained_urls.",
      scopes: ["knowledge-bases.readonly"],
      returns: ["data", "success"],
      aliases: [
        "how much is in this kb",
        "is this the default knowledge base",
        "count of faqs and files in the kb",
        "open one knowledge base",
        "does this kb hold any files or tables",
        "is the bot's brain still empty",
        "name and description of a kb",
        "how many pages has the kb got in it",
        "check the size of one training set",
      ],
      example: { knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ6" },
    }),

    create_knowledge_base: write("POST /knowledge-bases/", {
      title: "Create knowledge base",
      description:
        "Add an empty knowledge base; refused where the sub-account has 15. Fill it with knowledge_bases_create_faq and knowledge_bases_discover_website.",
      scopes: ["knowledge-bases.write"],
      body: { locationId, name: z.string(), description: z.string().optional() },
      returns: ["data", "success"],
      aliases: [
        "new kb for the bot",
        "start a place for bot answers",
        "set up training material for the ai",
        "new knowledge base for this client",
        "make a separate kb for the med spa",
        "the ai needs a brain of its own",
        "add an empty kb for pricing info",
        "place to store what the bot should know",
        "give the new location its own knowledge base",
      ],
      example: { name: "Treatments and prices", description: "What the front desk bot may quote" },
    }),

    update_knowledge_base: write("PUT /knowledge-bases/{id}", {
      title: "Update knowledge base",
      description: "Rename or describe a knowledge base. Its FAQs and pages have operations of their own.",
      scopes: ["knowledge-bases.write"],
      path: { id: knowledgeBaseId },
      body: { name: z.string().optional(), description: z.string().optional() },
      returns: ["success"],
      aliases: [
        "rename the kb",
        "change the kb description",
        "relabel the bot's training set",
        "we rebranded so retitle the knowledge base",
        "typo in the kb name",
        "give the knowledge base a clearer title",
        "fix what it says the kb is for",
        "call the default kb something else",
        "edit name or note of a knowledge base",
      ],
      example: { id: "tDtDnQdgm2LXpyiqYvZ6", name: "Treatments and prices 2026" },
    }),

    delete_knowledge_base: erase("DELETE /knowledge-bases/{knowledgeBaseId}", {
      title: "Delete knowledge base",
      description:
        "Remove a knowledge base with all that it holds. Bots that use it no longer know the answers; there is no undo through the API.",
      scopes: ["knowledge-bases.write"],
      returns: ["success"],
      aliases: [
        "wipe the kb",
        "get rid of old bot training",
        "make the ai forget everything about this",
        "nuke the knowledge base",
        "toss the entire kb with all the faqs",
        "client churned erase their bot knowledge",
        "we have fifteen kbs scrap one",
        "kill the duplicate knowledge base",
        "start over by dumping the whole kb",
      ],
      example: { knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ6" },
    }),

    list_faqs: read("GET /knowledge-bases/faqs", {
      title: "List FAQs of a knowledge base",
      description:
        "The questions and answers that one knowledge base teaches the bots, with ids. There is no search: page through to find one.",
      scopes: ["knowledge-bases.readonly"],
      query: {
        locationId,
        knowledgeBaseId,
        limit: z.number().optional().describe("Default 10."),
        lastFaqId: z.string().optional().describe("The last page's lastFaqId."),
      },
      pager: {
        kind: "cursor",
        from: { lastFaqId: "lastFaqId" },
        limit: "limit",
        items: "faqs",
        total: "count",
      },
      returns: ["faqs", "count", "hasMore", "lastFaqId"],
      aliases: [
        "what answers has the bot been given",
        "show the q&a of the chatbot",
        "what does the bot say about cancellations",
        "list every faq in the kb",
        "which questions can the bot answer",
        "pull up the canned answers of the ai",
        "find the faq about parking",
        "show what we told the bot about pricing",
        "look through the bot's questions and answers",
      ],
      example: { knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ6", limit: 50 },
    }),

    create_faq: write("POST /knowledge-bases/faqs", {
      title: "Add FAQ to knowledge base",
      description:
        "Teach the bots one question and its answer. Every bot that uses this knowledge base may quote it to customers.",
      scopes: ["knowledge-bases.write"],
      body: { locationId, knowledgeBaseId, ...faq },
      returns: ["faq", "success"],
      aliases: [
        "teach the bot our opening hours",
        "tell the ai what to answer about prices",
        "add a question and answer",
        "bot does not know our refund policy",
        "add an faq for the ai",
        "customers keep asking about parking teach the bot",
        "new service so tell the bot about it",
        "bot has no clue about insurance give it the answer",
        "feed the ai a new q&a",
        "bot should know we take walk-ins",
        "write down an answer the assistant can quote",
      ],
      example: {
        knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ6",
        question: "Do you take walk-ins?",
        answer: "Yes, Monday to Friday before noon. Afternoons are by appointment.",
      },
    }),

    update_faq: write("PUT /knowledge-bases/faqs/{id}", {
      title: "Update knowledge base FAQ",
      description:
        "Replace the question and the answer of one FAQ. Both must be given, even where only one changes.",
      scopes: ["knowledge-bases.write"],
      path: { id: id("faq") },
      body: faq,
      returns: ["success"],
      aliases: [
        "bot quotes an old price",
        "correct what the bot answers",
        "holiday hours changed fix the q&a",
        "bot gives the wrong hours fix the answer",
        "we raised prices change that faq",
        "reword one of the bot's answers",
        "typo in what the ai tells people",
        "refund policy changed edit the q&a",
        "address moved so correct the bot's faq",
      ],
      example: {
        id: "3rzeElC1FOVY91veVBkp",
        question: "Do you take walk-ins?",
        answer: "Yes, every day before 11 am.",
      },
    }),

    delete_faq: erase("DELETE /knowledge-bases/faqs/{id}", {
      title: "Delete knowledge base FAQ",
      description: "Remove one question with its answer, so that bots no longer draw on it. The others stay.",
      scopes: ["knowledge-bases.write"],
      path: { id: id("faq") },
      returns: ["success"],
      aliases: [
        "bot should stop saying this",
        "take an answer out of the bot",
        "outdated q&a remove it",
        "nuke one faq",
        "we dropped that service remove its question",
        "bot keeps quoting a promo that ended",
        "toss the q&a about covid rules",
        "yank the wrong answer from the kb",
        "duplicate question in the kb kill it",
      ],
      example: { id: "3rzeElC1FOVY91veVBkp" },
    }),

    discover_website: write("POST /knowledge-bases/crawler", {
      title: "Crawl website for knowledge base",
      description:
        "First of three steps: look for the pages of a site. It runs on by itself; follow it with knowledge_bases_get_crawl_status, then learn pages with knowledge_bases_train_urls.",
      scopes: ["knowledge-bases.write"],
      body: {
        locationId,
        knowledgeBaseId,
        url: z.string(),
        option: z
          .enum(["Exact", "Path", "Domain"])
          .describe("Exact: this page; Path: those beneath it; Domain: the whole site."),
      },
      returns: ["data", "success"],
      aliases: [
        "train the bot on our website",
        "let the assistant read a client's site",
        "scan our website for the chatbot",
        "import the site into the kb",
        "crawl the client's site for the ai",
        "have the bot go through our web pages",
        "pull in the website so ai knows it",
        "feed our site to the assistant",
        "start scanning a url for bot training",
        "bot should learn from our homepage",
      ],
      example: {
        knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ6",
        url: "https://glowmedspa.example/services",
        option: "Path",
      },
    }),

    get_crawl_status: read("GET /knowledge-bases/crawler/status", {
      title: "Get crawl status of a knowledge base",
      description:
        "How far a crawl is, with the pages it found by status. Their ids, in data.aggregate[].records[], go to knowledge_bases_train_urls.",
      scopes: ["knowledge-bases.readonly"],
      query: { locationId, knowledgeBaseId, operationId },
      returns: ["data", "success"],
      aliases: [
        "how far is the website import",
        "which pages did the scan find",
        "did the site scan fail",
        "is the ai still learning our pages",
        "is the site crawl done yet",
        "how many pages did the crawler turn up",
        "website scan seems stuck",
        "what did the bot find on our site",
        "check on the crawl we started",
        "page ids from the site scan",
      ],
      example: { knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ6", operationId: "688e410c8a18870ecf4d13bb" },
    }),

    train_urls: write("POST /knowledge-bases/crawler/train", {
      title: "Train knowledge base on web pages",
      description:
        "Last of three steps: take pages that a crawl found into the knowledge base. Give only those the bots should know.",
      scopes: ["knowledge-bases.write"],
      body: {
        locationId,
        knowledgeBaseId,
        operationId,
        urlIds: z.array(z.string()).describe("Page ids, from knowledge_bases_get_crawl_status."),
      },
      returns: ["success"],
      aliases: [
        "let the bot learn these pages",
        "add the found pages to the kb",
        "finish teaching the ai our site",
        "teach the bot just the pages we picked",
        "crawl is done now load the pages in",
        "have the ai study the pricing page it found",
        "put the scanned pages into the bot's brain",
        "only learn the services and about pages",
        "train the kb on the crawled links",
      ],
      example: {
        knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ6",
        operationId: "688e410c8a18870ecf4d13bb",
        urlIds: ["688b640bcb02d498102a13ec", "688b640bcb02d498102a13ea"],
      },
    }),

    list_trained_urls: read("GET /knowledge-bases/crawler", {
      title: "List web pages of a knowledge base",
      description:
        "The web pages that a knowledge base has learned, with ids, status and a link to the text taken from each.",
      scopes: ["knowledge-bases.readonly"],
      query: {
        locationId,
        knowledgeBaseId,
        query: z.string().optional().describe("Part of the address."),
        page: z.number().optional().describe("From 1."),
        pageLength: z.number().default(20),
      },
      pager: { kind: "page", page: "page", limit: "pageLength", first: 1, items: "urls", total: "count" },
      returns: ["urls", "count"],
      aliases: [
        "which site pages does the bot know",
        "did the bot learn our pricing page",
        "website sources of the ai",
        "list the urls the bot was trained on",
        "is our new services page in the kb",
        "what web pages feed the ai",
        "show links already in the knowledge base",
        "which crawled pages did the kb take in",
        "see the text the bot took from a page",
      ],
      example: { knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ6", query: "/pricing" },
    }),

    delete_trained_urls: bulk("DELETE /knowledge-bases/crawler", {
      title: "Delete web pages from knowledge base",
      description: "Make a knowledge base forget some of its web pages. Its FAQs and the other pages stay.",
      scopes: ["knowledge-bases.write"],
      also: ["delete"],
      body: {
        locationId,
        knowledgeBaseId,
        urlIds: z.array(z.string()).describe("Page ids, from knowledge_bases_list_trained_urls."),
      },
      returns: ["success"],
      aliases: [
        "bot should forget old site pages",
        "take a web page out of the kb",
        "untrain a url",
        "yank the old pricing page from the bot",
        "site was redone so dump the stale pages",
        "bot quotes a page that no longer exists",
        "kick a blog post out of the kb",
        "remove some learned links from the ai",
        "toss web pages the bot shouldn't know",
      ],
      example: { knowledgeBaseId: "tDtDnQdgm2LXpyiqYvZ6", urlIds: ["688c73a25275c513f5f3a7de"] },
    }),
  },
);
