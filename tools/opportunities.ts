import { z } from "zod";
import {
  anyObject,
  anyValue,
  customFieldValues,
  id,
  locationId,
  object,
  time,
} from "../src/declare/fields.js";
import { read, remove, toolset, write } from "../src/declare/toolset.js";

const status = z.enum(["open", "won", "lost", "abandoned", "all"]);

const pipelineStageId = id("pipelineStage").optional();

const monetaryValue = z.number().optional();

const customFields = customFieldValues(
  z.array(
    object({ id: z.string().optional(), key: z.string().optional(), field_value: anyValue.optional() }),
  ),
).optional();

const customFieldsV3 = customFieldValues(
  z.array(object({ id: z.string().optional(), key: z.string().optional(), fieldValue: anyValue.optional() })),
).optional();

const forecast = {
  forecastExpectedCloseDate: time("date").optional(),
  forecastProbability: z.number().optional(),
};

const followers = z.array(id("user"));

export default toolset(
  "opportunities",
  {
    title: "Opportunities",
    summary:
      "Deals in sales pipelines: find, open, move through stages, win or lose, value, owner, followers, lost reasons.",
    version: "2021-07-28",
  },
  {
    search_opportunities: read("GET /opportunities/search", {
      title: "Search opportunities",
      description:
        "Find deals by text, contact, pipeline, stage, owner or status. By amount, source or custom field: opportunities_query_opportunities.",
      scopes: ["opportunities.readonly"],
      query: {
        location_id: locationId,
        q: z.string().optional(),
        status: status.optional(),
        pipeline_id: id("pipeline").optional(),
        pipeline_stage_id: pipelineStageId,
        contact_id: id("contact").optional(),
        assigned_to: id("user").optional(),
        limit: z.number().max(100).optional(),
        date: z.string().optional().describe("Start of the range, MM-DD-YYYY."),
        endDate: z.string().optional().describe("End of the range, MM-DD-YYYY."),
        order: z.string().optional().describe("added_desc, added_asc, name_asc, name_desc."),
        campaignId: id("campaign").optional(),
        country: z.string().optional().describe("Two-letter code."),
        id: id("opportunity").optional(),
        getTasks: z.boolean().optional().describe("With the contact's tasks."),
        getNotes: z.boolean().optional().describe("With the contact's notes."),
        getCalendarEvents: z.boolean().optional().describe("With the contact's appointments."),
        page: z.number().optional(),
        startAfter: time("epochMilliseconds", "meta.startAfter of the page before").optional(),
        startAfterId: z.string().optional().describe("meta.startAfterId of the page before."),
      },
      listed: ["q", "status", "pipeline_id", "pipeline_stage_id", "contact_id", "assigned_to"],
      pager: {
        kind: "cursor",
        from: { startAfter: "meta.startAfter", startAfterId: "meta.startAfterId" },
        limit: "limit",
        items: "opportunities",
        total: "meta.total",
      },
      returns: ["aggregations", "meta", "opportunities"],
      aliases: [
        "which deals are open",
        "what is in my pipeline by stage",
        "deals won this month",
        "leads stuck in a stage",
        "find the deals of a client",
        "pull up every open sale",
        "jobs in the estimate stage",
        "deals assigned to one rep",
        "which sales did we lose this quarter",
        "does this customer have a deal going",
        "what's on the board right now",
        "abandoned deals in the pipeline",
        "sales deals filtered by pipeline and stage",
        "open deals belonging to one customer",
        "all opportunities assigned to a given user",
        "won or lost deals within a pipeline",
      ],
      example: { status: "open", pipeline_id: "VDm7RPYC2GLUvdpKmBfC", limit: 20 },
      v3: {
        query: {
          location_id: null,
          pipeline_id: null,
          pipeline_stage_id: null,
          contact_id: null,
          assigned_to: null,
          locationId,
          pipelineId: id("pipeline").optional(),
          pipelineStageId,
          contactId: id("contact").optional(),
          assignedTo: id("user").optional(),
        },
      },
    }),

    list_pipelines: read("GET /opportunities/pipelines", {
      title: "List pipelines",
      description:
        "All sales pipelines with their stages. Deals name both by id only: start here for the ids and names.",
      scopes: ["opportunities.readonly"],
      query: { locationId },
      returns: ["pipelines"],
      aliases: [
        "what stages does a deal go through",
        "names of our funnel steps",
        "sales boards we have",
        "which stage is this id",
        "which pipelines do we have",
        "columns on the sales board",
        "pull up the pipeline setup",
        "find the stage id for booked",
        "what comes after the proposal stage",
        "what are our sales boards called",
        "list the steps of the job pipeline",
        "enumerate sales pipelines with stage ids",
        "which stages exist in each pipeline",
        "all sales processes and their steps",
        "available deal stages in this location",
      ],
      example: {},
    }),

    get_opportunity: read("GET /opportunities/{id}", {
      title: "Get opportunity",
      description:
        "Read one deal whole: value, status, stage, owner, followers, custom fields, contact. To find it: opportunities_search_opportunities.",
      scopes: ["opportunities.readonly"],
      path: { id: id("opportunity") },
      returns: ["opportunity"],
      aliases: [
        "open a deal",
        "how much is this deal worth",
        "who owns this deal",
        "where does this sale stand",
        "pull up one sale",
        "what stage is this job in",
        "details of a single deal",
        "who is working this sale",
        "did that job close or not",
        "where did this deal come from",
        "dollar amount on one job",
        "who follows this deal",
        "details of one deal by id",
        "monetary value and status of a single deal",
        "fetch a specific sales opportunity",
        "which contact and stage a deal has",
      ],
      example: { id: "yWQobCRIhRguQtD2llvk" },
    }),

    create_opportunity: write("POST /opportunities/", {
      title: "Create opportunity",
      description:
        "Open a deal for a contact. Where there may be one already: opportunities_upsert_opportunity.",
      scopes: ["opportunities.write"],
      body: {
        locationId,
        name: z.string(),
        contactId: id("contact"),
        pipelineId: id("pipeline"),
        pipelineStageId,
        status,
        monetaryValue,
        assignedTo: id("user").optional(),
        customFields,
      },
      listed: ["pipelineStageId", "monetaryValue", "assignedTo"],
      returns: ["opportunity"],
      aliases: [
        "add a deal for this lead",
        "put a client on the sales board",
        "new sale in the pipeline",
        "log a job we quoted",
        "start a deal for a new patient",
        "drop her in the pipeline at the first stage",
        "new job came in add it to the board",
        "open a sale worth five grand",
        "prospect is interested make a card for him",
        "enter a deal for the roof job",
        "create a sale under an existing customer",
        "insert a new deal into a pipeline stage",
        "register a sales opportunity for a person",
        "new deal with name value and owner",
        "set up a pipeline entry tied to a contact id",
      ],
      example: {
        name: "Roof replacement, 2100 sq ft",
        contactId: "ocQHyuzHvysMo5N5VsXc",
        pipelineId: "VDm7RPYC2GLUvdpKmBfC",
        pipelineStageId: "7915dedc-8f18-44d5-8bc3-77c04e994a10",
        status: "open",
        monetaryValue: 14200,
      },
      v3: { body: { ...forecast, customFields: customFieldsV3 } },
    }),

    update_opportunity: write("PUT /opportunities/{id}", {
      title: "Update opportunity",
      description:
        "Change one deal: stage, value, owner, name, custom fields. Status alone, with a lost reason: opportunities_update_status.",
      scopes: ["opportunities.write"],
      path: { id: id("opportunity") },
      body: {
        name: z.string().optional(),
        pipelineStageId: id("pipelineStage").optional(),
        status: status.optional(),
        monetaryValue,
        assignedTo: id("user").optional(),
        pipelineId: id("pipeline").optional(),
        customFields,
      },
      listed: ["name", "pipelineStageId", "status", "monetaryValue", "assignedTo"],
      returns: ["opportunity"],
      aliases: [
        "move a deal to another stage",
        "change the value of a deal",
        "assign a deal to another rep",
        "rename a sale",
        "push the lead along the board",
        "drag the card to the next stage",
        "bump the job price up",
        "he asked for more work raise the amount",
        "give this sale to a new owner",
        "quote sent so move her over",
        "fix the name on a job card",
        "change the expected close date of a sale",
        "edit the name or monetary value of a deal",
        "change the pipeline stage of a sales opportunity",
        "modify custom fields on an existing deal",
        "transfer a deal to another pipeline or owner",
      ],
      example: {
        id: "yWQobCRIhRguQtD2llvk",
        pipelineId: "VDm7RPYC2GLUvdpKmBfC",
        pipelineStageId: "7915dedc-8f18-44d5-8bc3-77c04e994a10",
      },
      v3: { body: { ...forecast, customFields: customFieldsV3 } },
    }),

    update_status: write("PUT /opportunities/{id}/status", {
      title: "Update opportunity status",
      description:
        "Mark one deal won, lost, abandoned or open again; lost can carry a reason. Its stage stays: opportunities_update_opportunity moves it.",
      scopes: ["opportunities.write"],
      path: { id: id("opportunity") },
      body: { status, lostReasonId: id("lostReason").optional() },
      returns: ["succeded"],
      aliases: [
        "we won the deal",
        "close a sale as lost",
        "the sale fell through they chose a competitor",
        "reopen a dead deal",
        "mark this job as won",
        "deal died so mark it lost",
        "he ghosted us so abandon the sale",
        "she signed so close it won",
        "they went with somebody else",
        "bring a lost sale back to life",
        "customer came back open the deal again",
        "set a deal to won or lost",
        "mark a sales opportunity as abandoned",
        "change the outcome of a deal with a loss reason",
        "switch a closed deal back to open status",
      ],
      example: { id: "yWQobCRIhRguQtD2llvk", status: "lost", lostReasonId: "CLu7BaljjqrEjBGKTNNe" },
    }),

    upsert_opportunity: write("POST /opportunities/upsert", {
      title: "Create or update opportunity",
      description:
        "Update the contact's deal in this pipeline, or create it where there is none. With an id: that very deal.",
      scopes: ["opportunities.write"],
      riskNote: "isRemoveAllFollowers takes every follower off the deal.",
      body: {
        locationId,
        pipelineId: id("pipeline"),
        pipelineStageId,
        // mended: not in the spec, yet what a new opportunity belongs to
        contactId: id("contact").optional(),
        id: id("opportunity").optional(),
        name: z.string().optional(),
        status: status.optional(),
        // mended: the spec says object
        monetaryValue,
        assignedTo: id("user").optional(),
        lostReasonId: id("lostReason").optional(),
        // mended: the spec requires these three
        followers: followers.optional(),
        followersActionType: z.enum(["add", "remove"]).optional(),
        isRemoveAllFollowers: z.boolean().optional(),
      },
      listed: ["pipelineStageId", "contactId", "name", "status", "monetaryValue"],
      returns: ["new", "opportunity"],
      aliases: [
        "add or move a deal without a double",
        "sync deals from another crm",
        "make sure this lead has a deal",
        "update the deal if there is one otherwise add",
        "push jobs in from another system without dupes",
        "may already have a card just save it",
        "create the sale unless it exists",
        "refresh or open a deal for this customer",
        "import deals and update existing ones",
        "never make a second card for him",
        "insert or update a deal for a person",
        "save a sales opportunity whether or not it exists",
        "create the deal only if the pipeline has none",
        "synchronize an external deal into a pipeline",
      ],
      example: {
        pipelineId: "VDm7RPYC2GLUvdpKmBfC",
        contactId: "ocQHyuzHvysMo5N5VsXc",
        name: "Annual membership",
        status: "open",
        monetaryValue: 1188,
      },
      v3: { body: forecast },
    }),

    delete_opportunity: remove("DELETE /opportunities/{id}", {
      title: "Delete opportunity",
      description:
        "Remove one deal for good. The contact stays. One that did not work out is better marked lost: opportunities_update_status.",
      scopes: ["opportunities.write"],
      path: { id: id("opportunity") },
      returns: ["succeded"],
      aliases: [
        "throw away a test deal",
        "remove a duplicate sale",
        "take a deal off the board for good",
        "nuke a duplicate deal card",
        "scrap a junk sale",
        "toss a job that was never real",
        "get rid of a card on the board",
        "entered the sale twice remove one",
        "kill a deal made by mistake",
        "wipe this job from the pipeline",
        "permanently remove a sales deal",
        "discard one pipeline entry by id",
        "throw away a sales opportunity",
        "delete a deal but keep the person",
      ],
      example: { id: "yWQobCRIhRguQtD2llvk" },
    }),

    query_opportunities: read("POST /opportunities/search", {
      title: "Search opportunities with filters",
      description:
        "Find deals by filters on any field: amounts, dates, source, custom fields, followers. By pipeline, contact or status alone: opportunities_search_opportunities.",
      scopes: ["opportunities.readonly"],
      body: {
        locationId,
        // mended: not in the spec
        filters: z
          .array(anyObject)
          .optional()
          .describe(
            '[{field, operator, value}], e.g. {"field":"monetary_value","operator":"range","value":{"gte":1000}}; or {group: "OR", filters: […]}.',
          ),
        // mended: the spec requires the five below
        query: z.string().optional().describe("Text, at most 75 characters."),
        limit: z.number().default(20),
        page: z.number().optional().describe("Not together with searchAfter."),
        searchAfter: z.array(anyValue).optional().describe("The last opportunity's sort."),
        additionalDetails: object({
          notes: z.boolean(),
          tasks: z.boolean(),
          calendarEvents: z.boolean(),
          unReadConversations: z.boolean(),
        })
          .optional()
          .describe("{notes, tasks, calendarEvents, unReadConversations}: true for what to bring along."),
        // mended: not in the spec
        sort: z
          .array(anyObject)
          .optional()
          .describe('[{field, direction}], e.g. {"field":"date_added","direction":"desc"}.'),
      },
      listed: ["filters", "query", "sort", "limit", "searchAfter"],
      pager: {
        kind: "cursor",
        from: { searchAfter: "last.sort" },
        limit: "limit",
        items: "opportunities",
        total: "total",
      },
      returns: ["aggregations", "opportunities", "total"],
      aliases: [
        "deals over a certain value",
        "stale deals leads sitting in a stage for weeks",
        "deals from a certain source",
        "biggest sales first",
        "jobs worth more than ten grand",
        "deals that came in from facebook",
        "sales nobody touched in a month",
        "filter deals by a custom field",
        "deals created between two dates",
        "expected to close this month",
        "sort the sales by amount",
        "lost deals with a certain reason",
        "deals filtered by amount and creation date",
        "advanced filtering across opportunity fields",
        "opportunities sorted by monetary value",
        "deals matching a source or custom field condition",
      ],
      example: {
        filters: [
          { field: "status", operator: "eq", value: "open" },
          { field: "monetary_value", operator: "range", value: { gte: 5000 } },
        ],
        sort: [{ field: "monetary_value", direction: "desc" }],
        limit: 20,
      },
    }),

    list_lost_reasons: read("GET /opportunities/lost-reason", {
      title: "List lost reasons",
      description:
        "The reasons that reps can give for a lost deal, with the ids that opportunities_update_status takes.",
      scopes: ["opportunities.readonly"],
      query: {
        locationId,
        query: z.string().optional().describe("Part of the name."),
        name: z.string().optional(),
        deleted: z.boolean().optional(),
        getCount: z.boolean().optional(),
        limit: z.number().default(20),
        skip: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "lostReasons", total: "total" },
      returns: ["lostReasons", "total"],
      aliases: [
        "why do we lose deals",
        "excuses for lost business",
        "what reasons can we pick for losing",
        "pull up the lost reason list",
        "id for the too expensive reason",
        "options for why a deal fell through",
        "how do we label dead sales",
        "which lost reasons are set up",
        "the dropdown of reasons a job was lost",
        "choices when a sale is lost",
        "enumerate loss reasons with ids",
        "which reasons exist for lost opportunities",
        "configured causes for closing deals unsuccessfully",
        "selectable explanations for a lost deal",
      ],
      example: { limit: 50 },
    }),

    add_followers: write("POST /opportunities/{id}/followers", {
      title: "Add followers to opportunity",
      description:
        "Let team members follow one deal, so that they hear of its changes. Its owner is assignedTo in opportunities_update_opportunity.",
      scopes: ["opportunities.write"],
      path: { id: id("opportunity") },
      body: { followers },
      returns: ["followers", "followersAdded"],
      aliases: [
        "keep the manager posted on a deal",
        "let a colleague watch this sale",
        "loop someone in on a deal",
        "add the owner as follower of a deal",
        "notify another rep about this sale",
        "my partner wants updates on this job",
        "put a coworker on watch for a deal",
        "let the va keep an eye on a job",
        "subscribe the supervisor to a sale",
        "have the estimator follow this opportunity",
        "assign additional watchers to a deal",
        "subscribe employees to changes of an opportunity",
        "append user ids as followers of a deal",
        "have more team members track one sale",
      ],
      example: { id: "yWQobCRIhRguQtD2llvk", followers: ["sx6wyHhbFdRXh302Lunr"] },
    }),

    remove_followers: write("DELETE /opportunities/{id}/followers", {
      title: "Remove followers from opportunity",
      description:
        "Stop team members, or all of them at once, from following one deal. Its owner is not touched.",
      scopes: ["opportunities.write"],
      riskNote: "isRemoveAllFollowers takes every follower off the deal, whoever is named.",
      path: { id: id("opportunity") },
      body: { followers },
      query: { isRemoveAllFollowers: z.boolean().optional() },
      returns: ["followers", "followersRemoved"],
      aliases: [
        "unfollow a deal no need to watch it anymore",
        "no more alerts on this sale",
        "take a rep off a deal's follow list",
        "stop notifying my manager about this job",
        "drop a coworker from a deal's followers",
        "unsubscribe someone from this sale",
        "he doesn't need updates on the job",
        "clear everyone following this deal",
        "remove the old rep from watching a sale",
        "make her stop following an opportunity",
        "detach watchers from a deal",
        "unsubscribe employees from changes of an opportunity",
        "remove user ids that follow a deal",
        "clear all followers of an opportunity",
      ],
      example: { id: "yWQobCRIhRguQtD2llvk", followers: ["sx6wyHhbFdRXh302Lunr"] },
    }),
  },
);
