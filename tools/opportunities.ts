import { z } from "zod";
import { anyObject, anyValue, id, locationId, object, time } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

const customFieldsInputString = object({
  id: z.string().optional(),
  key: z.string().optional(),
  field_value: z.string().optional(),
});

const customFieldsInputArray = object({
  id: z.string(),
  key: z.string().optional(),
  field_value: z.array(z.string()).optional(),
});

const customFieldsInputObject = object({
  id: z.string(),
  key: z.string().optional(),
  field_value: anyObject.optional(),
});

const customFieldsInputStringV3 = object({
  id: z.string().optional(),
  key: z.string().optional(),
  fieldValue: z.string().optional(),
});

const customFieldsInputArrayV3 = object({
  id: z.string(),
  key: z.string().optional(),
  fieldValue: z.array(z.string()).optional(),
});

const customFieldsInputObjectV3 = object({
  id: z.string(),
  key: z.string().optional(),
  fieldValue: anyObject.optional(),
});

export default toolset(
  "opportunities",
  { title: "Opportunities", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Create Opportunity; params: customFields — Add custom fields to opportunities. */
    create_opportunity: write("POST /opportunities/", {
      title: "TODO",
      description: "TODO",
      scopes: ["opportunities.write"],
      body: {
        locationId,
        pipelineId: id("pipeline"),
        name: z.string(),
        status: z.enum(["open", "won", "lost", "abandoned", "all"]),
        contactId: id("contact"),
        pipelineStageId: id("pipelineStage").optional(),
        monetaryValue: z.number().optional(),
        assignedTo: id("user").optional(),
        customFields: z
          .array(z.union([customFieldsInputString, customFieldsInputArray, customFieldsInputObject]))
          .optional(),
      },
      returns: ["opportunity"],
      aliases: [],
      // RAW example: {"pipelineId": "VDm7RPYC2GLUvdpKmBfC", "name": "First Opps", "contactId":
      // "mTkSCb1UBjb5tk4OvB69"}
      example: {},
      v3: {
        body: {
          forecastExpectedCloseDate: time("date").optional(),
          forecastProbability: z.number().optional(),
          customFields: z
            .array(z.union([customFieldsInputStringV3, customFieldsInputArrayV3, customFieldsInputObjectV3]))
            .optional(),
        },
      },
    }),

    /* RAW summary: Get lost reason; params: name — lost reason name; query — search query */
    list_lost_reasons: read("GET /opportunities/lost-reason", {
      title: "TODO",
      description: "TODO",
      scopes: ["opportunities.readonly"],
      query: {
        locationId,
        name: z.string().optional(),
        deleted: z.boolean().optional(),
        query: z.string().optional(),
        getCount: z.boolean().optional(),
        skip: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "lostReasons", total: "total" },
      returns: ["lostReasons", "total"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Get Pipelines */
    list_pipelines: read("GET /opportunities/pipelines", {
      title: "TODO",
      description: "TODO",
      scopes: ["opportunities.readonly"],
      query: {
        locationId,
      },
      returns: ["pipelines"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Search Opportunity; params: pipeline_id — Pipeline Id; contact_id — Contact Id; id —
     Opportunity Id; date — Start date; getTasks — get Tasks in contact; getNotes — get Notes in contact;
     getCalendarEvents — get Calender event in contact; limit — Limit Per Page records count. will allow
     maximum up to 100 and default will be 20 */
    search_opportunities: read("GET /opportunities/search", {
      title: "TODO",
      description: "TODO",
      scopes: ["opportunities.readonly"],
      query: {
        location_id: locationId,
        q: z.string().optional(),
        pipeline_id: id("pipeline").optional(),
        pipeline_stage_id: id("pipelineStage").optional(),
        contact_id: id("contact").optional(),
        status: z.enum(["open", "won", "lost", "abandoned", "all"]).optional(),
        assigned_to: id("user").optional(),
        campaignId: id("campaign").optional(),
        id: id("opportunity").optional(),
        order: z.string().optional(),
        endDate: z.string().optional(),
        date: z.string().optional(),
        country: z.string().optional(),
        getTasks: z.boolean().optional(),
        getNotes: z.boolean().optional(),
        getCalendarEvents: z.boolean().optional(),
        startAfter: z.string().optional(),
        startAfterId: z.string().optional(),
        page: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: {
        kind: "cursor",
        from: { startAfter: "meta.startAfter", startAfterId: "meta.startAfterId" },
        limit: "limit",
        items: "opportunities",
        total: "meta.total",
      },
      returns: ["aggregations", "meta", "opportunities"],
      aliases: [],
      example: {},
      v3: {
        query: {
          location_id: null,
          pipeline_id: null,
          pipeline_stage_id: null,
          contact_id: null,
          assigned_to: null,
          locationId,
          pipelineId: id("pipeline").optional(),
          pipelineStageId: id("pipelineStage").optional(),
          contactId: id("contact").optional(),
          assignedTo: id("user").optional(),
        },
      },
    }),

    /* RAW summary: Search Opportunities; description: Search Opportunities based on combinations of advanced
     filters. Documentation Link - https://doc.clickup.com/8631005/d/h/87cpx-424216/7bf11bc9b94f80f */
    query_opportunities: read("POST /opportunities/search", {
      title: "TODO",
      description: "TODO",
      scopes: ["opportunities.readonly"],
      body: {
        locationId,
        // mended: the spec says required
        query: z.string().optional(),
        // mended: the spec says required
        limit: z.number().optional(),
        // mended: the spec says required
        page: z.number().optional(),
        // mended: the spec says required, and strings only
        searchAfter: z.array(anyValue).optional(),
        // mended: the spec says required
        additionalDetails: object({
          notes: z.boolean(),
          tasks: z.boolean(),
          calendarEvents: z.boolean(),
          unReadConversations: z.boolean(),
        }).optional(),
        // mended: not in the spec
        filters: z.array(anyObject).optional(),
        // mended: not in the spec
        sort: z.array(anyObject).optional(),
      },
      // CHECK from: the spec's reply names no sort values
      pager: {
        kind: "cursor",
        from: { searchAfter: "last.sort" },
        limit: "limit",
        items: "opportunities",
        total: "total",
      },
      returns: ["aggregations", "opportunities", "total"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Upsert Opportunity; params: followers — contactId; id — opportunityId */
    upsert_opportunity: write("POST /opportunities/upsert", {
      title: "TODO",
      description: "TODO",
      scopes: ["opportunities.write"],
      body: {
        locationId,
        pipelineId: id("pipeline"),
        // mended: the spec says required
        followers: z.array(z.string()).optional(),
        // mended: the spec says required
        isRemoveAllFollowers: z.boolean().optional(),
        // mended: the spec says required
        followersActionType: z.enum(["add", "remove"]).optional(),
        id: id("opportunity").optional(),
        name: z.string().optional(),
        status: z.enum(["open", "won", "lost", "abandoned", "all"]).optional(),
        pipelineStageId: id("pipelineStage").optional(),
        // mended: the spec says object
        monetaryValue: z.number().optional(),
        assignedTo: id("user").optional(),
        lostReasonId: id("lostReason").optional(),
        // mended: not in the spec, yet what a new opportunity belongs to
        contactId: id("contact").optional(),
      },
      returns: ["new", "opportunity"],
      aliases: [],
      // RAW example: {"pipelineId": "bCkKGpDsyPP4peuKowkG"}
      example: {},
      v3: {
        body: {
          forecastExpectedCloseDate: time("date").optional(),
          forecastProbability: z.number().optional(),
        },
      },
    }),

    /* RAW summary: Get Opportunity */
    get_opportunity: read("GET /opportunities/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["opportunities.readonly"],
      path: { id: id("opportunity") },
      returns: ["opportunity"],
      aliases: [],
      // RAW example: {"id": "yWQobCRIhRguQtD2llvk"}
      example: {},
    }),

    /* RAW summary: Update Opportunity; params: customFields — Update custom fields to opportunities. */
    update_opportunity: write("PUT /opportunities/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["opportunities.write"],
      path: { id: id("opportunity") },
      body: {
        pipelineId: id("pipeline").optional(),
        name: z.string().optional(),
        pipelineStageId: id("pipelineStage").optional(),
        status: z.enum(["open", "won", "lost", "abandoned", "all"]).optional(),
        monetaryValue: z.number().optional(),
        assignedTo: id("user").optional(),
        customFields: z
          .array(z.union([customFieldsInputString, customFieldsInputArray, customFieldsInputObject]))
          .optional(),
      },
      returns: ["opportunity"],
      aliases: [],
      // RAW example: {"id": "yWQobCRIhRguQtD2llvk"}
      example: {},
      v3: {
        body: {
          forecastExpectedCloseDate: time("date").optional(),
          forecastProbability: z.number().optional(),
          customFields: z
            .array(z.union([customFieldsInputStringV3, customFieldsInputArrayV3, customFieldsInputObjectV3]))
            .optional(),
        },
      },
    }),

    /* RAW summary: Delete Opportunity */
    delete_opportunity: erase("DELETE /opportunities/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["opportunities.write"],
      path: { id: id("opportunity") },
      returns: ["succeded"],
      aliases: [],
      // RAW example: {"id": "yWQobCRIhRguQtD2llvk"}
      example: {},
    }),

    /* RAW summary: Add Followers */
    add_followers: write("POST /opportunities/{id}/followers", {
      title: "TODO",
      description: "TODO",
      scopes: ["opportunities.write"],
      path: { id: id("opportunity") },
      body: {
        followers: z.array(id("user")),
      },
      returns: ["followers", "followersAdded"],
      aliases: [],
      // RAW example: {"id": "sx6wyHhbFdRXh302Lunr", "followers": ["sx6wyHhbFdRXh302Lunr",
      // "sx6wyHhbFdRXh302Lunr"]}
      example: {},
    }),

    /* RAW summary: Remove Followers; description: Allows removal of one or all followers from an opportunity. */
    remove_followers: write("DELETE /opportunities/{id}/followers", {
      title: "TODO",
      description: "TODO",
      scopes: ["opportunities.write"],
      path: { id: id("opportunity") },
      query: {
        isRemoveAllFollowers: z.boolean().optional(),
      },
      body: {
        followers: z.array(id("user")),
      },
      returns: ["followers", "followersRemoved"],
      aliases: [],
      // RAW example: {"id": "sx6wyHhbFdRXh302Lunr", "followers": ["sx6wyHhbFdRXh302Lunr",
      // "sx6wyHhbFdRXh302Lunr"]}
      example: {},
    }),

    /* RAW summary: Update Opportunity Status */
    update_status: write("PUT /opportunities/{id}/status", {
      title: "TODO",
      description: "TODO",
      scopes: ["opportunities.write"],
      path: { id: id("opportunity") },
      body: {
        status: z.enum(["open", "won", "lost", "abandoned", "all"]),
        lostReasonId: id("lostReason").optional(),
      },
      returns: ["succeded"],
      aliases: [],
      // RAW example: {"id": "yWQobCRIhRguQtD2llvk"}
      example: {},
    }),
  },
);
