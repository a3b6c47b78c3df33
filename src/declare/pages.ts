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
}
