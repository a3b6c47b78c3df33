import { isRecord } from "../../src/text/json.js";
import type { Fields, SimulatedRequest } from "./endpoint.js";

/** Which of the records a request asks for, and what its reply says of them. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Counts and whereabouts, by every name that some reply gives them. */
  readonly counts: Fields;
  /** The few that a reply has whose form nobody has written down. */
  readonly brief: Fields;
}

/** How the next page is asked for where it is not by number or by how many to skip. */
export interface Cursor {
  /** The argument that takes it. */
  readonly from: string;
  /** The field of the reply that gives it. */
  readonly to: string;
}

const limits = ["limit", "pageSize", "pageLimit", "perPage"];
const skips = ["skip", "offset"];
const pages = ["page", "pageNumber"];

export function pageOf<Item extends { readonly id: string }>(
  all: readonly Item[],
  request: SimulatedRequest,
  {
    cursor,
    usual = 20,
    firstPage = 1,
  }: { readonly cursor?: Cursor | undefined; readonly usual?: number; readonly firstPage?: number },
): Page<Item> {
  const asked = { ...request.query, ...request.body };
  const limit = numberAt(asked, limits) ?? usual;
  const page = numberAt(asked, pages);
  const token = cursor === undefined ? undefined : asked[cursor.from];
  const skip =
    typeof token === "string"
      ? readCursor(token)
      : (numberAt(asked, skips) ?? ((page ?? firstPage) - firstPage) * limit);
  const items = all.slice(skip, skip + limit);
  const end = skip + items.length;
  const isLast = end >= all.length;
  const next = cursor === undefined ? {} : { [cursor.to]: isLast ? null : writtenCursor(end) };
  const current = page ?? Math.floor(skip / Math.max(1, limit)) + firstPage;
  return {
    items,
    counts: {
      total: all.length,
      count: all.length,
      totalCount: all.length,
      totalRecords: all.length,
      totalItems: all.length,
      totalPages: Math.ceil(all.length / Math.max(1, limit)),
      page: current,
      currentPage: current,
      limit,
      pageSize: limit,
      skip,
      offset: skip,
      hasMore: !isLast,
      hasNextPage: !isLast,
      nextPage: isLast ? null : current + 1,
      ...next,
    },
    brief: { total: all.length, ...next },
  };
}

/** A range of days, by the names of its first and last; it bounds when a record was made. */
const ranges = [
  ["startAt", "endAt"],
  ["startDate", "endDate"],
  ["dateFrom", "dateTo"],
] as const;

function isWithin(item: Fields, asked: Fields): boolean {
  const { createdAt } = item;
  if (typeof createdAt !== "string") return true;
  return ranges.every(([first, last]) => {
    const from = first in item ? undefined : asked[first];
    const to = last in item ? undefined : asked[last];
    return (
      (typeof from !== "string" ||
        Number.isNaN(Date.parse(from)) ||
        Date.parse(createdAt) >= Date.parse(from)) &&
      (typeof to !== "string" || Number.isNaN(Date.parse(to)) || Date.parse(createdAt) <= endOf(to))
    );
  });
}

/** A day counts whole. */
function endOf(text: string): number {
  return Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : text);
}

const searches = ["query", "search", "searchTerm", "searchText", "q", "name"];
const meanNothing = new Set([
  ...limits,
  ...skips,
  ...pages,
  "locationId",
  "companyId",
  "altId",
  "altType",
  "sort",
  "order",
]);

/** The records that have what the request names: its search text somewhere, and each field that is theirs by value. */
export function matching<Item extends Fields>(
  all: readonly Item[],
  request: SimulatedRequest,
): readonly Item[] {
  const asked = Object.entries({ ...request.query, ...request.body }).filter(
    ([name, value]) => !meanNothing.has(name) && value !== "" && value !== undefined,
  );
  const range = Object.fromEntries(asked);
  return all.filter(
    (item) =>
      isWithin(item, range) &&
      asked.every(([name, value]) =>
        searches.includes(name) && typeof value === "string"
          ? JSON.stringify(item).toLowerCase().includes(value.toLowerCase())
          : !(name in item) || holds(item[name], value),
      ),
  );
}

/** Several values are given as a list, or joined by commas. */
function holds(own: unknown, asked: unknown): boolean {
  const wanted = Array.isArray(asked) ? asked.map(String) : String(asked).split(",");
  if (isRecord(own)) return true;
  return (Array.isArray(own) ? own : [own]).some((one) => wanted.includes(String(one)));
}

function numberAt(fields: Fields, names: readonly string[]): number | undefined {
  const name = names.find((one) => fields[one] !== undefined && Number.isFinite(Number(fields[one])));
  return name === undefined ? undefined : Number(fields[name]);
}

function writtenCursor(place: number): string {
  return Buffer.from(`after ${place}`).toString("base64url");
}

function readCursor(text: string): number {
  return Number(/^after (\d+)$/.exec(Buffer.from(text, "base64url").toString())?.[1] ?? 0);
}
