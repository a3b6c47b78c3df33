/**
 * Where the names of things are found that people know by name and the API by id. Names are completed, and taken
 * in arguments instead of ids.
 */
export interface Lookup {
  /** The operation that lists them, for the account's sub-account. */
  readonly operation: string;
  readonly args?: Readonly<Record<string, unknown>>;
  /** The argument that takes the sub-account, where it is one that the account does not fill in. */
  readonly location?: string;
  /** Dot path to the list in the reply. */
  readonly items: string;
  /** Where the things stand one level further in: the list inside each item. */
  readonly within?: string;
  readonly id: string;
  /** Dot paths whose texts make up the name. */
  readonly name: readonly string[];
  /** Dot paths to what else stands for it and looks like an id, though the API takes another one. */
  readonly otherId?: string;
  /** The arguments of a call that name what it stands in, the first that is given: names count within that alone. */
  readonly in?: readonly string[];
  /** The argument of `operation` that takes what they stand in, where it lists those of one such thing alone. */
  readonly of?: string;
}

/** The keys are kinds of ids as in the glossary. */
export const lookups = {
  agent: {
    operation: "agent_studio_list_agents",
    args: { limit: 100, offset: 0, maxItems: 500 },
    items: "agents",
    // The items have an `id` too: that of a document, which no operation takes.
    id: "agentId",
    otherId: "id",
    name: ["name"],
  },
  business: { operation: "businesses_list_businesses", items: "businesses", id: "id", name: ["name"] },
  calendar: { operation: "calendars_list_calendars", items: "calendars", id: "id", name: ["name"] },
  campaign: { operation: "campaigns_list_campaigns", items: "campaigns", id: "id", name: ["name"] },
  course: {
    operation: "courses_list_courses",
    args: { limit: 50, maxItems: 500 },
    items: "products",
    id: "id",
    name: ["title"],
  },
  courseCategory: {
    operation: "courses_list_categories",
    items: "categories",
    id: "id",
    name: ["title"],
    in: ["productId"],
    of: "productId",
  },
  customField: {
    operation: "locations_list_custom_fields",
    args: { model: "all" },
    items: "customFields",
    id: "id",
    name: ["name"],
  },
  customValue: { operation: "locations_list_custom_values", items: "customValues", id: "id", name: ["name"] },
  form: {
    operation: "forms_list_forms",
    args: { limit: 50, maxItems: 500 },
    items: "forms",
    id: "id",
    name: ["name"],
  },
  group: { operation: "calendars_list_groups", items: "groups", id: "id", name: ["name"] },
  lesson: {
    operation: "courses_list_lessons",
    items: "lessons",
    id: "id",
    name: ["title"],
    in: ["productId"],
    of: "productId",
  },
  link: { operation: "links_list_links", items: "links", id: "id", name: ["name"] },
  lostReason: {
    operation: "opportunities_list_lost_reasons",
    args: { limit: 100, maxItems: 500 },
    items: "lostReasons",
    id: "id",
    name: ["name"],
  },
  managedAgent: {
    operation: "agent_studio_list_managed_agents",
    args: { limit: 100, skip: 0, maxItems: 500 },
    items: "agents",
    id: "id",
    name: ["name"],
  },
  offer: {
    operation: "courses_list_offers",
    args: { limit: 50, maxItems: 500 },
    items: "offers",
    id: "id",
    name: ["title"],
  },
  pipeline: { operation: "opportunities_list_pipelines", items: "pipelines", id: "id", name: ["name"] },
  pipelineStage: {
    operation: "opportunities_list_pipelines",
    items: "pipelines",
    within: "stages",
    id: "id",
    name: ["name"],
    in: ["pipelineId", "pipeline_id"],
  },
  product: {
    operation: "products_list_products",
    args: { limit: 100, maxItems: 500 },
    items: "products",
    id: "_id",
    name: ["name"],
  },
  survey: {
    operation: "surveys_list_surveys",
    args: { limit: 50, maxItems: 500 },
    items: "surveys",
    id: "id",
    name: ["name"],
  },
  tag: { operation: "locations_list_tags", items: "tags", id: "id", name: ["name"] },
  user: {
    operation: "users_search_users",
    args: { limit: 100, maxItems: 500 },
    location: "locationId",
    items: "users",
    id: "id",
    name: ["firstName", "lastName"],
  },
  voiceAgent: {
    operation: "voice_ai_list_agents",
    args: { pageSize: 50, maxItems: 500 },
    items: "agents",
    id: "id",
    name: ["agentName"],
  },
  workflow: { operation: "workflows_list_workflows", items: "workflows", id: "id", name: ["name"] },
} as const satisfies Readonly<Record<string, Lookup>>;

export type LookupKind = keyof typeof lookups;

/** The fields of replies that hold the id of something whose name can be looked up, whatever record they stand in. */
export const namedFields: Readonly<Record<string, LookupKind>> = {
  assignedTo: "user",
  assignedUserId: "user",
  calendarId: "calendar",
  formId: "form",
  lostReasonId: "lostReason",
  pipelineId: "pipeline",
  pipelineStageId: "pipelineStage",
  surveyId: "survey",
  userId: "user",
  workflowId: "workflow",
};

/** What the name is called that stands beside an id: `calendarName`, `assignedToName`. */
export function nameField(idField: string): string {
  return `${idField.replace(/Id$/, "")}Name`;
}

/** What such a thing stands in, where a call names it: the pipeline of a stage, the course of a lesson. */
export function parentIn(kind: LookupKind, args: Readonly<Record<string, unknown>>): string | undefined {
  const { in: names = [] }: Lookup = lookups[kind];
  return names.map((name) => args[name]).find((one) => typeof one === "string");
}

export function isLookupKind(kind: string): kind is LookupKind {
  return Object.hasOwn(lookups, kind);
}
