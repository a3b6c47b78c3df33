import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { type LookupKind, lookups } from "../../src/declare/lookups.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;
beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
});
afterAll(() => on?.close());

/** Of each kind one thing that is there, and a call that takes its id or its name. */
const cases: Readonly<
  Record<LookupKind, (named: string) => readonly [tool: string, args: Record<string, unknown>]>
> = {
  affiliateCampaign: (campaignId) => ["read_operation", of("affiliates_get_campaign", { campaignId })],
  agent: (agentId) => ["agent_studio_get_agent", { agentId }],
  business: (businessId) => ["read_operation", of("contacts_list_contacts_of_business", { businessId })],
  calendar: (calendarId) => ["calendars_get_calendar", { calendarId }],
  campaign: (campaignId) => [
    "write_operation",
    of("contacts_add_to_campaign", { contactId: contactId(), campaignId }),
  ],
  course: (productId) => ["read_operation", of("courses_get_course", { productId })],
  courseCategory: (categoryId) => [
    "read_operation",
    of("courses_get_category", { productId: someLesson().courseId, categoryId }),
  ],
  customField: (id) => [
    "contacts_update_contact",
    { contactId: contactId(), customFields: { [id]: "Botox" } },
  ],
  customValue: (id) => [
    "write_operation",
    of("locations_update_custom_value", { id, name: "Hours", value: "9 to 5", dryRun: true }),
  ],
  form: (formId) => ["forms_list_submissions", { formId }],
  group: (groupId) => ["calendars_list_calendars", { groupId }],
  lesson: (lessonId) => [
    "read_operation",
    of("courses_get_lesson", { productId: someLesson().courseId, lessonId }),
  ],
  link: (linkId) => [
    "write_operation",
    of("links_update_link", { linkId, name: "Offer", redirectTo: "https://example.com", dryRun: true }),
  ],
  lostReason: (lostReasonId) => [
    "opportunities_update_status",
    { id: someDeal(), status: "lost", lostReasonId },
  ],
  managedAgent: (managedAgentId) => [
    "read_operation",
    of("agent_studio_get_managed_agent", { managedAgentId }),
  ],
  offer: (offerId) => ["read_operation", of("courses_get_offer", { offerId })],
  pipeline: (pipeline_id) => ["opportunities_search_opportunities", { pipeline_id }],
  pipelineStage: (pipeline_stage_id) => ["opportunities_search_opportunities", { pipeline_stage_id }],
  product: (productId) => ["read_operation", of("products_list_prices", { productId })],
  survey: (surveyId) => ["read_operation", of("surveys_list_submissions", { surveyId })],
  tag: (tagId) => ["read_operation", of("locations_get_tag", { tagId })],
  user: (userId) => ["read_operation", of("users_get_user", { userId })],
  voiceAgent: (agentId) => ["read_operation", of("voice_ai_get_agent", { agentId })],
  workflow: (workflowId) => ["contacts_add_to_workflow", { contactId: contactId(), workflowId }],
};

function of(operation: string, args: Record<string, unknown>) {
  return { operation, arguments: args };
}

function contactId(): string {
  return present(on.simulator.world.contacts.find(({ locationId }) => locationId === demo.locationId)).id;
}

function someDeal(): string {
  return present(on.simulator.world.opportunities.find(({ locationId }) => locationId === demo.locationId))
    .id;
}

function someLesson() {
  return present(on.simulator.world.lessons.all()[0]);
}

function titled({ id, title }: { readonly id: string; readonly title: string }) {
  return { id, name: title };
}

function there(kind: LookupKind): { readonly id: string; readonly name: string } {
  const { world } = on.simulator;
  const mine = <Item extends { readonly locationId?: string | undefined }>(items: {
    find(test: (one: Item) => boolean): Item | undefined;
  }) => present(items.find(({ locationId }) => locationId === demo.locationId));
  switch (kind) {
    case "affiliateCampaign":
      return mine(world.affiliateCampaigns);
    case "agent":
      return mine(world.agents);
    case "business":
    case "product": {
      const { id, name } = mine(world.records.of(kind === "product" ? "products" : "businesses"));
      return { id, name: String(name) };
    }
    case "calendar":
      return mine(world.calendars);
    case "campaign":
      return mine(world.campaigns);
    case "course":
      return titled(mine(world.courses));
    case "courseCategory":
      return titled(present(world.courseCategories.get(someLesson().categoryId)));
    case "lesson":
      return titled(someLesson());
    case "offer":
      return titled(mine(world.courseOffers));
    case "customField":
      return mine(world.customFields);
    case "customValue":
      return mine(world.customValues);
    case "form":
      return mine(world.forms);
    case "group":
      return mine(world.calendarGroups);
    case "link":
      return mine(world.links);
    case "lostReason":
      return mine(world.lostReasons);
    case "managedAgent":
      return mine(world.managedAgents);
    case "survey":
      return present(
        world.forms.find(({ locationId, kind }) => locationId === demo.locationId && kind === "survey"),
      );
    case "voiceAgent": {
      const { id, agentName } = mine(world.voiceAgents);
      return { id, name: agentName };
    }
    case "pipeline":
      return mine(world.pipelines);
    case "pipelineStage":
      return present(mine(world.pipelines).stages[0]);
    case "tag":
      return mine(world.tags);
    case "workflow":
      return mine(world.workflows);
    case "user": {
      const user = present(world.users.find(({ locationIds }) => locationIds.includes(demo.locationId)));
      return { id: user.id, name: `${user.firstName} ${user.lastName}` };
    }
  }
}

const kinds = Object.keys(lookups).filter((kind): kind is LookupKind => Object.hasOwn(lookups, kind));

describe.each(kinds)("a name of the kind %s", (kind) => {
  it("stands for the id that the API takes", async () => {
    const { id, name } = there(kind);
    const before = on.simulator.requests.length;
    const [tool, args] = cases[kind](name);
    const result = await on.peer.call(tool, args);
    expect(result.isError, result.content[0]?.text).toBeUndefined();
    // Lists are read before it, and after it for the names of what it answers: none of them is asked for by an id.
    const sent = on.simulator.requests
      .slice(before)
      .map(({ path, query, body }) => `${path} ${JSON.stringify(query)} ${body}`);
    const shown = JSON.stringify(result.structuredContent?.url ?? "");
    expect([...sent, shown].join("\n")).toContain(id);
  });
});
