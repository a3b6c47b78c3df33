import { type ResourceDeclaration, twinOf } from "../src/declare/resource.js";
import { locations, snapshots } from "./agency.js";
import { agents } from "./agents.js";
import { calendar, calendars, freeSlots } from "./calendars.js";
import { campaigns } from "./campaigns.js";
import { contact } from "./contacts.js";
import { conversation } from "./conversations.js";
import { course, courses, coursesOfContact, learners } from "./courses.js";
import { customFields, customValues } from "./custom-fields.js";
import { forms } from "./forms.js";
import { opportunity, pipelines } from "./opportunities.js";
import { products } from "./products.js";
import { links, phoneNumbers, profile, tags, users } from "./sub-account.js";
import { workflows } from "./workflows.js";

/** The resources of the account's sub-account, and of the agency. */
const declared: readonly ResourceDeclaration[] = [
  profile,
  workflows,
  calendars,
  calendar,
  freeSlots,
  pipelines,
  opportunity,
  contact,
  conversation,
  customFields,
  customValues,
  tags,
  users,
  forms,
  campaigns,
  products,
  courses,
  course,
  learners,
  coursesOfContact,
  agents,
  phoneNumbers,
  links,
  locations,
  snapshots,
];

/** All resources. Those of a sub-account are also below `ghl://locations/{locationId}/`. */
export const resources: readonly ResourceDeclaration[] = [
  ...declared,
  ...declared.flatMap((declaration) => twinOf(declaration) ?? []),
];
