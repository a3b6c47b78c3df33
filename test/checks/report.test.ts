import type { Tool } from "@modelcontextprotocol/client";
import { describe, expect, it } from "vitest";
import { surfaceReport } from "../../scripts/surface/compare.js";

const contacts: Tool = {
  name: "contacts_search_contacts",
  title: "Search contacts",
  description: "Finds contacts.",
  annotations: { readOnlyHint: true },
  inputSchema: {
    type: "object",
    properties: {
      query: { type: "string" },
      page: { type: "object", properties: { limit: { type: "number" } } },
    },
    required: ["query"],
  },
};

/** The report on what a change makes of the one tool that is listed. */
const reportOn = (...now: readonly Tool[]) =>
  surfaceReport(
    { default: [contacts], search: [], all: [contacts] },
    { default: now, search: [], all: now },
    "abc1234",
  );

describe("The report on the surface", () => {
  it("says so when nothing changes", () => {
    const report = reportOn(contacts);
    expect(report).toContain("# The surface since abc1234");
    expect(report).toContain("No tool changes.");
  });

  it("counts tools and tokens of each surface, before and after", () => {
    expect(reportOn(contacts, { ...contacts, name: "more" })).toMatch(
      /\| all \| 1 → 2 \(\+1\) \| \d+ → \d+ \(\+\d+\) \|/,
    );
  });

  it("names a tool that is new and one that is gone", () => {
    const report = reportOn({ ...contacts, name: "contacts_find" });
    expect(report).toContain("## New tools (1)\n\n- `contacts_find`");
    expect(report).toContain("## Tools that are gone (1)\n\n- `contacts_search_contacts`");
  });

  it("shows words before and after", () => {
    expect(reportOn({ ...contacts, title: "Find contacts" })).toContain(
      'title: "Search contacts" → "Find contacts"',
    );
  });

  it("shows a hint before and after", () => {
    expect(reportOn({ ...contacts, annotations: { readOnlyHint: false } })).toContain(
      "hint `readOnlyHint`: true → false",
    );
  });

  it.each([
    [
      "is new",
      { query: { type: "string" }, page: {}, tag: {} },
      ["query", "tag"],
      "new argument `tag` (required)",
    ],
    ["is gone", { query: { type: "string" } }, ["query"], "argument `page` is gone"],
    ["is no longer required", { query: { type: "string" } }, [], "`query`: is no longer required"],
    ["takes another type", { query: { type: "number" } }, ["query"], '`query`: type "string" → "number"'],
    [
      "lies within another and takes another type",
      {
        query: { type: "string" },
        page: { type: "object", properties: { limit: { type: "string" } } },
      },
      ["query"],
      '`page.limit`: type "number" → "string"',
    ],
  ])("shows that an argument %s", (_, properties, required, line) => {
    expect(
      reportOn({ ...contacts, inputSchema: { type: "object", properties, required: [...required] } }),
    ).toContain(`  - ${line}`);
  });

  it("shows that anything else of a tool differs", () => {
    expect(reportOn({ ...contacts, outputSchema: { type: "object" } })).toContain("`outputSchema` differs");
  });
});
