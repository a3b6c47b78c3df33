import { z } from "zod";
import { is } from "../src/declare/condition.js";
import {
  anyValue,
  customFieldValues,
  filters,
  id,
  locationId,
  object,
  sort,
  time,
} from "../src/declare/fields.js";
import {
  type FilterRules,
  moments,
  numbers,
  type SortRules,
  texts,
  values,
} from "../src/declare/filter-rules.js";
import { byCursor, bySkip } from "../src/declare/pages.js";
import { replaces } from "../src/declare/replaced.js";
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
  forecastProbability: z.number().optional().describe("Percent."),
};

const followers = z.array(id("user"));

const stage = {
  name: z.string(),
  // silent: the page says string[], its example has these
  position: z.number().optional().describe("Order, from 0."),
  showInFunnel: z.boolean().optional(),
  stageWinProbability: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe("Percent; with useOpportunityProbability, on every stage."),
};

const pipelineLook = {
  showInFunnel: z.boolean().optional(),
  showInPieChart: z.boolean().optional(),
  useOpportunityProbability: z.boolean().optional().describe("Win probability by stage."),
  colorRenderMode: z.enum(["dot", "bg-tint", "none"]).optional(),
};

const pipelineReply = {
  id: "value",
  name: "value",
  stages: "list",
  showInFunnel: "value",
  showInPieChart: "value",
  locationId: "value",
  useOpportunityProbability: "value",
  colorRenderMode: "value",
  position: "value",
} as const;

/** From the page that the search's file links to, "Opportunities Search API". */
const dealFilters: FilterRules = {
  examples: [
    { field: "status", operator: "eq", value: "open" },
    { field: "source", operator: "not_eq", value: "Referral" },
    { field: "name", operator: "contains", value: "roof" },
    { field: "contact_name", operator: "not_contains", value: "test" },
    { field: "assigned_to", operator: "exists" },
    { field: "lost_reason_id", operator: "not_exists" },
    { field: "monetary_value", operator: "range", value: { gte: 1000, lte: 5000 } },
  ],
  ids: {
    id: "opportunity",
    pipeline_id: "pipeline",
    pipeline_stage_id: "pipelineStage",
    assigned_to: "user",
    followers: "user",
    contact_id: "contact",
    lost_reason_id: "lostReason",
  },
  fields: [
    texts("name", "followers", "contact_name", "company_name", "email", "phone"),
    values(
      "pipeline_id",
      "pipeline_stage_id",
      "status",
      "lost_reason_id",
      "source",
      "assigned_to",
      "contact_id",
    ),
    numbers("monetary_value"),
    moments("date_added", "date_updated", "last_status_change_date", "last_stage_change_date"),
    { names: ["id"], operators: ["eq", "not_eq"] },
    texts("custom_fields.<id> of a text, a phone or one option"),
    values("custom_fields.<id> of several options"),
    numbers("custom_fields.<id> of a number or an amount"),
    { names: ["custom_fields.<id> of a date"], operators: ["range", "exists", "not_exists"] },
  ],
};

const dealSort: SortRules = {
  fields: [
    "date_added",
    "date_updated",
    "name",
    "monetary_value",
    "last_status_change_date",
    "last_stage_change_date",
  ],
  example: [{ field: "date_added", direction: "desc" }],
};

export default toolset(
  "opportunities",
  {
    title: "Opportunities",
    summary:
      "Deals in sales pipelines: find, open, move through stages, win or lose, value, owner, followers, lost reasons.",
    version: "2021-07-28",
    area: "opportunities",
  },
  {
    search_opportunities: read("GET /opportunities/search", {
      title: "Search opportunities",
      description:
        "Find deals by text, contact, pipeline, stage, owner or status. By amount, source or custom field: opportunities_query_opportunities.",
      query: {
        location_id: locationId,
        q: z.string().optional(),
        status: status.optional(),
        pipeline_id: id("pipeline").optional(),
        pipeline_stage_id: pipelineStageId,
        contact_id: id("contact").optional(),
        assigned_to: id("user").optional(),
        limit: z.number().max(100).optional(),
        date: time("monthDayYear", "From this day").optional(),
        endDate: time("monthDayYear", "To this day").optional(),
        order: z.string().optional().describe("added_desc, added_asc, name_asc, name_desc."),
        campaignId: id("campaign").optional(),
        country: z.string().optional().describe("Two-letter code."),
        id: id("opportunity").optional(),
        getTasks: z.boolean().optional().describe("With the contact's tasks."),
        getNotes: z.boolean().optional().describe("With the contact's notes."),
        getCalendarEvents: z.boolean().optional().describe("With the contact's appointments."),
        page: z.number().optional(),
        startAfter: z
          .union([z.string().min(1), z.number().int()])
          .describe("meta.startAfter of the page before.")
          .optional(),
        startAfterId: z.string().optional().describe("meta.startAfterId of the page before."),
      },
      listed: ["q", "status", "pipeline_id", "pipeline_stage_id", "contact_id", "assigned_to"],
      pager: byCursor("opportunities", {
        from: { startAfter: "meta.startAfter", startAfterId: "meta.startAfterId" },
        limit: "limit",
        total: "meta.total",
      }),
      returns: { aggregations: "record", meta: "record", opportunities: "list" },
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
      query: { locationId },
      returns: { pipelines: "list" },
      example: {},
    }),

    get_pipeline: read("GET /opportunities/pipelines/{pipelineId}", {
      title: "Get pipeline",
      description:
        "Read one pipeline with its stages and settings, as opportunities_update_pipeline wants them back. All of them: opportunities_list_pipelines.",
      scopes: ["pipelines.readonly"],
      version: "v3",
      returns: pipelineReply,
      example: { pipelineId: "VDm7RPYC2GLUvdpKmBfC" },
    }),

    create_pipeline: write("POST /opportunities/pipelines", {
      title: "Create pipeline",
      description:
        "Set up a sales pipeline with its stages in order. The name must be new in the sub-account, each stage's within the pipeline.",
      scopes: ["pipelines.create"],
      version: "v3",
      body: { locationId, name: z.string(), stages: z.array(object(stage)).min(1), ...pipelineLook },
      listed: ["name", "stages"],
      returns: pipelineReply,
      example: {
        name: "Roof repairs",
        stages: [
          { name: "New request", position: 0 },
          { name: "Inspection booked", position: 1 },
          { name: "Quote sent", position: 2 },
        ],
      },
    }),

    update_pipeline: write("PUT /opportunities/pipelines/{pipelineId}", {
      title: "Update pipeline",
      description:
        "Rename a pipeline, or change its stages: give ALL of them, those that stay with their id. A stage left out is removed, and its deals move to the first that remains.",
      scopes: ["pipelines.write"],
      version: "v3",
      body: {
        name: z.string().optional(),
        stages: replaces(z.array(object({ id: z.string().optional(), ...stage })), {
          at: "stages",
          by: ["id"],
        }).optional(),
        ...pipelineLook,
      },
      listed: ["name", "stages"],
      returns: pipelineReply,
      example: {
        pipelineId: "VDm7RPYC2GLUvdpKmBfC",
        name: "Roof repairs 2027",
        stages: [
          { id: "7915dedc-8f18-44d5-8bc3-77c04e994a10", name: "New request", position: 0 },
          { name: "Inspection booked", position: 1 },
        ],
      },
    }),

    delete_pipeline: remove("DELETE /opportunities/pipelines/{pipelineId}", {
      title: "Delete pipeline",
      description:
        "Remove a pipeline for good, with EVERY deal in it. Deals that are to stay move first: opportunities_update_opportunity.",
      scopes: ["pipelines.write"],
      version: "v3",
      also: ["bulk"],
      riskNote: "Every deal of the pipeline, open, won and lost, is deleted with it, for good.",
      returns: { success: "value", message: "value" },
      example: { pipelineId: "VDm7RPYC2GLUvdpKmBfC" },
    }),

    get_opportunity: read("GET /opportunities/{id}", {
      title: "Get opportunity",
      description:
        "Read one deal whole: value, status, stage, owner, followers, custom fields, contact. To find it: opportunities_search_opportunities.",
      path: { id: id("opportunity") },
      returns: { opportunity: "record" },
      example: { id: "yWQobCRIhRguQtD2llvk" },
    }),

    create_opportunity: write("POST /opportunities/", {
      title: "Create opportunity",
      description:
        "Open a deal for a contact. Where there may be one already: opportunities_upsert_opportunity.",
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
      returns: { opportunity: "record" },
      example: {
        name: "Roof replacement, 2100 sq ft",
        contactId: "ocQHyuzHvysMo5N5VsXc",
        pipelineId: "VDm7RPYC2GLUvdpKmBfC",
        pipelineStageId: "7915dedc-8f18-44d5-8bc3-77c04e994a10",
        status: "open",
        monetaryValue: 14200,
      },
      v3: {
        body: { ...forecast, customFields: customFieldsV3 },
        listed: ["forecastExpectedCloseDate"],
      },
    }),

    update_opportunity: write("PUT /opportunities/{id}", {
      title: "Update opportunity",
      description:
        "Change one deal: stage, value, owner, name, custom fields. Status alone, with a lost reason: opportunities_update_status.",
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
      returns: { opportunity: "record" },
      example: {
        id: "yWQobCRIhRguQtD2llvk",
        pipelineId: "VDm7RPYC2GLUvdpKmBfC",
        pipelineStageId: "7915dedc-8f18-44d5-8bc3-77c04e994a10",
      },
      v3: {
        body: { ...forecast, customFields: customFieldsV3 },
        listed: ["forecastExpectedCloseDate"],
      },
    }),

    update_status: write("PUT /opportunities/{id}/status", {
      title: "Update opportunity status",
      description:
        "Mark one deal won, lost, abandoned or open again; lost can carry a reason. Its stage stays: opportunities_update_opportunity moves it.",
      path: { id: id("opportunity") },
      body: { status, lostReasonId: id("lostReason").optional() },
      returns: { succeded: "value" },
      example: { id: "yWQobCRIhRguQtD2llvk", status: "lost", lostReasonId: "CLu7BaljjqrEjBGKTNNe" },
      v3: { returns: { success: "value" } },
    }),

    upsert_opportunity: write("POST /opportunities/upsert", {
      title: "Create or update opportunity",
      description:
        "Update the contact's deal in this pipeline, or create it where there is none. With an id: that very deal.",
      also: ["delete"],
      when: { delete: is("isRemoveAllFollowers", true) },
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
      returns: { new: "value", opportunity: "record" },
      example: {
        pipelineId: "VDm7RPYC2GLUvdpKmBfC",
        contactId: "ocQHyuzHvysMo5N5VsXc",
        name: "Annual membership",
        status: "open",
        monetaryValue: 1188,
      },
      v3: { body: forecast, listed: ["forecastExpectedCloseDate"] },
    }),

    delete_opportunity: remove("DELETE /opportunities/{id}", {
      title: "Delete opportunity",
      description:
        "Remove one deal for good. The contact stays. One that did not work out is better marked lost: opportunities_update_status.",
      path: { id: id("opportunity") },
      returns: { succeded: "value" },
      example: { id: "yWQobCRIhRguQtD2llvk" },
      v3: { returns: { success: "value" } },
    }),

    query_opportunities: read("POST /opportunities/search", {
      title: "Search opportunities with filters",
      description:
        "Find deals by filters on any field: amounts, dates, source, custom fields, followers. By pipeline, contact or status alone: opportunities_search_opportunities.",
      body: {
        locationId,
        // mended: not in the spec
        filters: filters(dealFilters).optional(),
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
        sort: sort(dealSort).optional(),
      },
      listed: ["filters", "query", "sort", "limit", "searchAfter"],
      pager: byCursor("opportunities", {
        from: { searchAfter: "last.sort" },
        limit: "limit",
        total: "total",
      }),
      returns: { aggregations: "record", opportunities: "list", total: "value" },
      example: {
        filters: [
          { field: "status", operator: "eq", value: "open" },
          { field: "monetary_value", operator: "range", value: { gte: 5000 } },
        ],
        sort: [{ field: "monetary_value", direction: "desc" }],
        limit: 20,
      },
      v3: { returns: { stageAggregations: "list" } },
    }),

    list_lost_reasons: read("GET /opportunities/lost-reason", {
      title: "List lost reasons",
      description:
        "The reasons that reps can give for a lost deal, with the ids that opportunities_update_status takes.",
      query: {
        locationId,
        query: z.string().optional().describe("Part of the name."),
        name: z.string().optional(),
        deleted: z.boolean().optional(),
        getCount: z.boolean().optional(),
        limit: z.number().default(20),
        skip: z.number().optional(),
      },
      pager: bySkip("lostReasons", "total"),
      returns: { lostReasons: "list", total: "value" },
      example: { limit: 50 },
    }),

    add_followers: write("POST /opportunities/{id}/followers", {
      title: "Add followers to opportunity",
      description:
        "Let team members follow one deal, so that they hear of its changes. Its owner is assignedTo in opportunities_update_opportunity.",
      path: { id: id("opportunity") },
      body: { followers },
      returns: { followers: "list", followersAdded: "list" },
      example: { id: "yWQobCRIhRguQtD2llvk", followers: ["sx6wyHhbFdRXh302Lunr"] },
    }),

    remove_followers: write("DELETE /opportunities/{id}/followers", {
      title: "Remove followers from opportunity",
      description:
        "Stop team members, or all of them at once, from following one deal. Its owner is not touched.",
      also: ["delete"],
      when: { delete: is("isRemoveAllFollowers", true) },
      path: { id: id("opportunity") },
      body: { followers },
      query: { isRemoveAllFollowers: z.boolean().optional() },
      returns: { followers: "list", followersRemoved: "list" },
      example: { id: "yWQobCRIhRguQtD2llvk", followers: ["sx6wyHhbFdRXh302Lunr"] },
    }),
  },
);
