/**
 * How the pages of a list follow each other. The API has some twenty ways; three kinds cover them, so that one
 * uniform `next` can be given for all. `items` and `from` are dot paths into the reply.
 */
export type Pager = OffsetPager | PagePager | CursorPager;

/** The next page starts so many items further: `skip` or `offset` with `limit`. */
export interface OffsetPager {
  readonly kind: "offset";
  readonly offset: string;
  readonly limit: string;
  readonly items: string;
  readonly total?: string;
}

/** The next page has the next number. */
export interface PagePager {
  readonly kind: "page";
  readonly page: string;
  readonly limit?: string;
  /** The number of the first page. */
  readonly first: 0 | 1;
  /** An argument with which the reply is one whole list, whatever page is asked for. */
  readonly notWith?: string;
  readonly items: string;
  readonly total?: string;
}

/**
 * The next page is named by values of this one. A path that starts with `last.` looks into the last item,
 * any other into the reply. No value, no next page.
 */
export interface CursorPager {
  readonly kind: "cursor";
  readonly from: Readonly<Record<string, string>>;
  readonly limit?: string;
  readonly items: string;
  readonly total?: string;
  /** Dot path to what is false on the last page. */
  readonly more?: string;
}

/** By what the operations of the API say which page is meant. Of several ways in one operation, one is used. */
export const pagingArguments: ReadonlySet<string> = new Set([
  "page",
  "skip",
  "offset",
  "searchAfter",
  "startAfter",
  "startAfterId",
  "lastMessageId",
]);

/** A list whose next page starts at `offset`, with at most `limit` items: `byOffset("data", "totalCount")`. */
export function byOffset(items: string, total?: string): OffsetPager {
  return { kind: "offset", offset: "offset", limit: "limit", items, ...totalAt(total) };
}

/** The same where the argument is called `skip`. */
export function bySkip(items: string, total?: string): OffsetPager {
  return { ...byOffset(items, total), offset: "skip" };
}

/** A list whose pages are numbered by `page`, from 1 on unless `first` says 0. */
export function byPage(
  items: string,
  { first = 1, total, ...limit }: Partial<Pick<PagePager, "first" | "total" | "limit">> = {},
): PagePager {
  return { kind: "page", page: "page", ...limit, first, items, ...totalAt(total) };
}

/** A list of which each page says where the next one starts. */
export function byCursor(
  items: string,
  { total, ...place }: Pick<CursorPager, "from" | "limit" | "total" | "more">,
): CursorPager {
  return { kind: "cursor", ...place, items, ...totalAt(total) };
}

function totalAt(total: string | undefined): { readonly total?: string } {
  return total === undefined ? {} : { total };
}
