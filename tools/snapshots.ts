import { z } from "zod";
import { companyId, id } from "../src/catalogue/fields.js";
import { admin, read, toolset } from "../src/catalogue/toolset.js";

export default toolset(
  "snapshots",
  { title: "Snapshots", summary: "TODO", version: "2021-07-28", token: "agency" },
  {
    /* RAW summary: Get Snapshots; description: Get a list of all own and imported Snapshots */
    list_snapshots: read("GET /snapshots/", {
      title: "TODO",
      description: "TODO",
      scopes: ["snapshots.readonly"],
      query: {
        companyId,
      },
      returns: ["snapshots"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Create Snapshot Share Link; description: Create a share link for snapshot; params:
     snapshot_id — id for snapshot to be shared; share_type — Type of share link to generate;
     relationship_number — Comma separated Relationship number of Agencies to create agency restricted share
     link; share_location_id — Comma separated Sub-Account ids to create sub-account restricted share link */
    create_share_link: admin("POST /snapshots/share/link", {
      title: "TODO",
      description: "TODO",
      // NOTE risk: gives other agencies or sub-accounts a copy of the snapshot
      query: {
        companyId,
      },
      body: {
        snapshot_id: id("snapshot"),
        share_type: z.enum(["link", "permanent_link", "agency_link", "location_link"]),
        relationship_number: z.string().optional(),
        share_location_id: z.string().optional(),
      },
      returns: ["id", "shareLink"],
      aliases: [],
      // RAW example: {"snapshot_id": "1eM2UgkfaECOYyUdCo9Pa", "share_type": "permanent_link"}
      example: {},
    }),

    /* RAW summary: Get Snapshot Push between Dates; description: Get list of sub-accounts snapshot pushed in
     time period; params: lastDoc — Id for last document till what you want to skip */
    list_pushes: read("GET /snapshots/snapshot-status/{snapshotId}", {
      title: "TODO",
      description: "TODO",
      query: {
        companyId,
        from: z.string(),
        to: z.string(),
        lastDoc: z.string(),
        limit: z.number(),
      },
      // CHECK lastDoc: required by the spec, though the first page can have none
      pager: { kind: "cursor", from: { lastDoc: "last.id" }, limit: "limit", items: "data" },
      returns: ["data"],
      aliases: [],
      // RAW example: {"snapshotId": "39It2BFz7EkNaNBALPif", "from": "10-10-2022 12:00 AM", "to": "12-18-2023
      // 11:59 PM", "lastDoc": "VUJO4Sw2TrDNZ5lx4wZg", "limit": "10"}
      example: {},
      v3: {
        query: {
          limit: z.number().optional(),
        },
      },
    }),

    /* RAW summary: Get Last Snapshot Push; description: Get Latest Snapshot Push Status for a location id */
    get_last_push: read("GET /snapshots/snapshot-status/{snapshotId}/location/{locationId}", {
      title: "TODO",
      description: "TODO",
      path: { locationId: id("location") },
      query: {
        companyId,
      },
      returns: ["data"],
      aliases: [],
      // RAW example: {"snapshotId": "39It2BFz7EkNaNBALPif"}
      example: {},
    }),
  },
);
