import { z } from "zod";
import { companyId, everyLocation, id, time } from "../src/declare/fields.js";
import { byCursor } from "../src/declare/pages.js";
import { admin, read, toolset } from "../src/declare/toolset.js";

export default toolset(
  "snapshots",
  {
    title: "Snapshots",
    summary:
      "Snapshots of the agency, the templates for sub-accounts: list them, share them, follow their pushes.",
    version: "2021-07-28",
    area: "snapshots",
    token: "agency",
  },
  {
    list_snapshots: read("GET /snapshots/", {
      title: "List snapshots",
      description:
        "The agency's snapshots, its own and imported ones. To load one: snapshotId of locations_create_location, or snapshot of locations_update_location.",
      query: { companyId },
      returns: { snapshots: "list" },
      example: {},
    }),

    create_share_link: admin("POST /snapshots/share/link", {
      title: "Create snapshot share link",
      description:
        "Make a link by which others import a copy of a snapshot: anyone (link, permanent_link), certain agencies (agency_link) or certain sub-accounts (location_link).",
      riskNote:
        "Whoever may use the link gets a copy of all that the snapshot holds; it cannot be called back.",
      query: { companyId },
      body: {
        snapshot_id: id("snapshot"),
        share_type: everyLocation(z.enum(["link", "permanent_link", "agency_link", "location_link"]), [
          "location_link",
        ]),
        relationship_number: z
          .string()
          .optional()
          .describe("With agency_link: the agencies' numbers, such as 0-128-926, by comma."),
        share_location_id: id("location")
          .describe("With location_link: sub-account ids, by comma.")
          .optional(),
      },
      returns: { id: "value", shareLink: "value" },
      example: {
        snapshot_id: "1eM2UgkfaECOYyUdCo9P",
        share_type: "agency_link",
        relationship_number: "0-128-926",
      },
    }),

    list_pushes: read("GET /snapshots/snapshot-status/{snapshotId}", {
      title: "List snapshot pushes",
      description:
        "The sub-accounts that a snapshot was pushed to between two dates, and how each push stands. One sub-account in detail: snapshots_get_last_push.",
      query: {
        companyId,
        from: time("clock12MonthFirst"),
        to: time("clock12MonthFirst"),
        limit: z.number().default(20),
        // mended: the first page has no document to start after
        lastDoc: z.string().optional().describe("The id of the last push of the page before."),
      },
      pager: byCursor("data", { from: { lastDoc: "last.id" }, limit: "limit" }),
      returns: { data: "list" },
      example: {
        snapshotId: "39It2BFz7EkNaNBALPif",
        from: "2026-03-01",
        to: "2026-03-31",
        limit: 20,
      },
      // The v3 form takes ISO 8601 alone, and 20 a page unless told.
      v3: { query: { from: time("iso"), to: time("iso"), limit: z.number().default(20) } },
    }),

    get_last_push: read("GET /snapshots/snapshot-status/{snapshotId}/location/{locationId}", {
      title: "Get latest snapshot push",
      description:
        "How the latest push of a snapshot into one sub-account stands: which kinds of asset are done, which are still to come.",
      path: { locationId: id("location") },
      query: { companyId },
      returns: { data: "record" },
      example: { snapshotId: "39It2BFz7EkNaNBALPif", locationId: "Lm5ZkQw9TxEr3YbNv7Ua" },
    }),
  },
);
