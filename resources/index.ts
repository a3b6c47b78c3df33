import type { ResourceDeclaration } from "../src/catalogue/resource.js";
import { calendar, calendars } from "./calendars.js";
import { workflows } from "./workflows.js";

/** Everything that can be read as a resource. */
export const resources: readonly ResourceDeclaration[] = [workflows, calendars, calendar];
