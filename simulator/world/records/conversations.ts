export interface Conversation {
  readonly id: string;
  readonly locationId: string;
  readonly contactId: string;
  readonly assignedTo?: string | undefined;
  readonly unreadCount: number;
  readonly starred: boolean;
  readonly dateAdded: string;
  readonly dateUpdated: string;
}

export interface Message {
  readonly id: string;
  readonly locationId: string;
  readonly contactId: string;
  readonly conversationId: string;
  readonly channel: string;
  readonly direction: "inbound" | "outbound";
  readonly status: string;
  readonly body: string;
  readonly attachments: readonly string[];
  readonly dateAdded: string;
  readonly source: string;
  readonly userId?: string | undefined;
  readonly conversationProviderId?: string | undefined;
  /** Set on a message that is, or was, to be sent later. */
  readonly scheduledFor?: string | undefined;
  readonly call?: { readonly status: string; readonly seconds: number } | undefined;
  readonly emailMessageId?: string | undefined;
}

/** The email behind a message: the list of messages does not carry it. */
export interface Email {
  readonly id: string;
  readonly messageId: string;
  readonly threadId: string;
  readonly subject: string;
  readonly html: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
}
