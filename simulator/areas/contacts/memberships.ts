import { z } from "zod";
import {
  created,
  type Endpoint,
  ok,
  param,
  type SimulatedRequest,
  succeeded,
} from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Contact } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";
import { contactOf } from "./contact.js";
import { normalTags, rememberTags } from "./tags.js";

const tagsSchema = z.object({ tags: z.array(z.string()) });
const followersSchema = z.object({ followers: z.array(z.string()) });

/** What a contact belongs to: tags, followers, campaigns, workflows. */
export const memberships: readonly Endpoint[] = [
  {
    line: "POST /contacts/{contactId}/tags",
    handle(request, world) {
      const contact = contactOf(request, world);
      const added = normalTags(read(tagsSchema, request.body).tags);
      rememberTags(contact.locationId, added, world);
      const tags = [...new Set([...contact.tags, ...added])];
      change(contact, { tags }, world);
      return created({ tags, tagsAdded: added.filter((tag) => !contact.tags.includes(tag)) });
    },
  },
  {
    line: "DELETE /contacts/{contactId}/tags",
    handle(request, world) {
      const contact = contactOf(request, world);
      const removed = normalTags(read(tagsSchema, request.body).tags);
      const tags = contact.tags.filter((tag) => !removed.includes(tag));
      change(contact, { tags }, world);
      return ok({ tags, tagsRemoved: contact.tags.filter((tag) => removed.includes(tag)) });
    },
  },
  {
    line: "POST /contacts/{contactId}/followers",
    handle(request, world) {
      const contact = contactOf(request, world);
      const given = read(followersSchema, request.body).followers;
      const followers = [...new Set([...contact.followers, ...given])];
      change(contact, { followers }, world);
      return created({ followers, followersAdded: given.filter((id) => !contact.followers.includes(id)) });
    },
  },
  {
    line: "DELETE /contacts/{contactId}/followers",
    handle(request, world) {
      const contact = contactOf(request, world);
      const given = read(followersSchema, request.body).followers;
      const followers = contact.followers.filter((id) => !given.includes(id));
      change(contact, { followers }, world);
      return ok({ followers, followersRemoved: contact.followers.filter((id) => given.includes(id)) });
    },
  },
  {
    line: "POST /contacts/{contactId}/campaigns/{campaignId}",
    handle(request, world) {
      const contact = contactOf(request, world);
      const id = campaignId(request, contact, world);
      change(contact, { campaignIds: [...new Set([...contact.campaignIds, id])] }, world);
      return created(succeeded(request));
    },
  },
  {
    line: "DELETE /contacts/{contactId}/campaigns/removeAll",
    handle: (request, world) => leaveAllCampaigns(request, world),
  },
  {
    line: "DELETE /contacts/{contactId}/campaigns/remove-all",
    handle: (request, world) => leaveAllCampaigns(request, world),
  },
  {
    line: "DELETE /contacts/{contactId}/campaigns/{campaignId}",
    handle(request, world) {
      const contact = contactOf(request, world);
      const id = campaignId(request, contact, world);
      change(contact, { campaignIds: contact.campaignIds.filter((one) => one !== id) }, world);
      return ok(succeeded(request));
    },
  },
  {
    line: "POST /contacts/{contactId}/workflow/{workflowId}",
    handle(request, world) {
      const contact = contactOf(request, world);
      const id = workflowId(request, contact, world);
      change(contact, { workflowIds: [...new Set([...contact.workflowIds, id])] }, world);
      return ok(succeeded(request));
    },
  },
  {
    line: "DELETE /contacts/{contactId}/workflow/{workflowId}",
    handle(request, world) {
      const contact = contactOf(request, world);
      const id = workflowId(request, contact, world);
      change(contact, { workflowIds: contact.workflowIds.filter((one) => one !== id) }, world);
      return ok(succeeded(request));
    },
  },
];

function leaveAllCampaigns(request: SimulatedRequest, world: World) {
  change(contactOf(request, world), { campaignIds: [] }, world);
  return ok(succeeded(request));
}

function change(contact: Contact, fields: Partial<Contact>, world: World) {
  world.contacts.put({ ...contact, ...fields, dateUpdated: world.now().toISOString() });
}

function campaignId(request: SimulatedRequest, contact: Contact, world: World): string {
  const campaign = world.campaigns.get(param(request, "campaignId"));
  if (campaign?.locationId !== contact.locationId) throw serviceError(400, "Campaign not found");
  return campaign.id;
}

function workflowId(request: SimulatedRequest, contact: Contact, world: World): string {
  const workflow = world.workflows.get(param(request, "workflowId"));
  if (workflow?.locationId !== contact.locationId) throw serviceError(400, "Workflow not found");
  return workflow.id;
}
