import { resource } from "../src/declare/resource.js";
import { part, pick } from "./view.js";

export const forms = resource({
  name: "forms",
  uri: "ghl://forms",
  title: "Forms and surveys",
  description: "The sub-account's forms and surveys with their ids, for reading who sent them in.",
  ttlMs: 300_000,
  reads: () => ({
    forms: { operation: "forms_list_forms", args: { limit: 50, maxItems: 500 }, partial: true },
    surveys: { operation: "surveys_list_surveys", args: { limit: 50, maxItems: 500 }, partial: true },
  }),
  view: ({ forms: all, surveys }) => ({
    forms: part(all, "forms", (found) => found.map((form) => pick(form, "id", "name"))),
    surveys: part(surveys, "surveys", (found) => found.map((survey) => pick(survey, "id", "name"))),
  }),
});
