import { z } from "zod";
import { created, type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { files } from "./files.js";

const listSchema = z.object({
  locationId: z.string(),
  query: z.string().default(""),
  limit: z.coerce.number().default(20),
});

const previewSchema = z.object({
  url: z.string(),
  option: z.enum(["Exact", "Path", "Domain"]),
  search: z.string().default(""),
  page: z.number().default(1),
  pageSize: z.number().min(10).max(200).default(50),
});

const pages = ["", "/about", "/services", "/services/laser", "/services/facials", "/pricing", "/contact"];

/** Knowledge bases, their files, and the sitemap that a crawl would start from. */
export const knowledgeBases: readonly Endpoint[] = [
  {
    line: "GET /knowledge-bases/",
    handle(request, world) {
      const { locationId, query, limit } = read(listSchema, request.query);
      const found = world.knowledgeBases.where(
        (one) => one.locationId === locationId && one.name.toLowerCase().includes(query.toLowerCase()),
      );
      return ok({
        success: true,
        data: { knowledgeBases: found.slice(0, limit), activeCount: found.length },
      });
    },
  },
  {
    line: "GET /knowledge-bases/{knowledgeBaseId}",
    handle(request, world) {
      const found = world.knowledgeBases.get(param(request, "knowledgeBaseId"));
      const base = reachable(found, "Knowledge base", request, world);
      const held = world.knowledgeFiles.where(({ knowledgeBaseId }) => knowledgeBaseId === base.id);
      return ok({ success: true, data: { ...base, filesCount: held.length } });
    },
  },
  ...files,
  {
    line: "POST /knowledge-bases/crawler/sitemap-preview",
    handle(request) {
      const { url, option, search, page, pageSize } = read(previewSchema, request.body);
      const given = new URL(url.includes("://") ? url : `https://${url}`);
      const all = pages.map((path) => `${given.origin}${path}`);
      const start = `${given.origin}${given.pathname.replace(/\/$/, "")}`;
      const byMode = {
        Exact: all.filter((address) => address === start),
        Path: all.filter((address) => address === start || address.startsWith(`${start}/`)),
        Domain: all,
      }[option];
      const found = byMode.filter((address) => address.includes(search));
      const reason = byMode.length === 0 ? "FILTERED_EMPTY" : "SEARCH_EMPTY";
      return created({
        hasSitemap: true,
        ...(found.length === 0 ? { reason } : {}),
        source: "sitemap",
        cached: false,
        urls: found.slice((page - 1) * pageSize, page * pageSize),
        total: found.length,
        page,
        pageSize,
        totalSitemapUrls: all.length,
        modeFilteredTotal: byMode.length,
      });
    },
  },
];
