/** What a client looks like: `deleted` kits are kept, and shown where somebody asks for them. */
export interface DesignKit {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly deleted: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly logos: readonly { readonly id: string; readonly url: string; readonly label: string }[];
  readonly colors: readonly KitColor[];
  readonly fonts: readonly {
    readonly id: string;
    readonly font: string;
    readonly fallback: string;
    readonly label: string;
  }[];
}

/** One color in four ways of writing. */
export interface KitColor {
  readonly id: string;
  readonly label: string;
  readonly hex: string;
  readonly hexa: string;
  readonly rgb: string;
  readonly rgba: string;
}

/** What the social planner lays over media; `id` is sent as `_id`. */
export interface Watermark {
  readonly id: string;
  readonly locationId: string;
  readonly templateName?: string | undefined;
  readonly watermarkImageUrl?: string | undefined;
  readonly position?: string | undefined;
  readonly scale?: number | undefined;
  readonly opacity?: number | undefined;
  readonly padding?: boolean | undefined;
  readonly accountIds: readonly string[];
  readonly createdBy?: string | undefined;
  readonly deleted: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A watermark laid over one image or video. */
export interface WatermarkJob {
  readonly id: string;
  readonly watermarkId: string;
  readonly inputMediaUrl: string;
  readonly outputMediaUrl: string;
}
