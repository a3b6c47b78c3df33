export interface BlogSite {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
}

/** An article; `id` is sent as `_id`. */
export interface BlogPost {
  readonly id: string;
  readonly locationId: string;
  readonly blogId: string;
  readonly title: string;
  readonly description: string;
  readonly urlSlug: string;
  readonly status: "DRAFT" | "PUBLISHED" | "SCHEDULED" | "ARCHIVED";
  readonly publishedAt: string | undefined;
  readonly rawHTML: string;
}

/** A file behind a share link; `id` is its slug. */
export interface SharedFile {
  readonly id: string;
  readonly locationId: string;
  readonly assetId: string;
  readonly contentType: string;
  readonly filename: string;
  readonly size: number;
  readonly allowDownload: boolean;
  readonly expired: boolean;
}
