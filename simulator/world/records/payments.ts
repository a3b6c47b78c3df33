/** A record of payments: `id` is sent as `_id`, `fields` as they are. */
export interface PaymentRecord {
  readonly id: string;
  readonly locationId: string;
  readonly contactId?: string | undefined;
  readonly createdAt: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Invoice extends PaymentRecord {
  readonly status: string;
  readonly dueDate: string;
  readonly issueDate: string;
}

export interface Price {
  readonly id: string;
  readonly locationId: string;
  readonly productId: string;
  readonly name: string;
  readonly type: "one_time" | "recurring";
  readonly currency: string;
  readonly amount: number;
  readonly recurring?: { readonly interval: string; readonly intervalCount: number } | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
}
