export interface DndSetting {
  readonly status: string;
  readonly message?: string | undefined;
  readonly code?: string | undefined;
}

export interface CustomFieldValue {
  readonly id: string;
  readonly value: unknown;
}

export interface Contact {
  readonly id: string;
  readonly locationId: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly companyName?: string | undefined;
  readonly address1?: string | undefined;
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  readonly country?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly website?: string | undefined;
  readonly timezone?: string | undefined;
  readonly gender?: string | undefined;
  readonly dateOfBirth?: unknown;
  readonly source?: string | undefined;
  readonly assignedTo?: string | undefined;
  readonly businessId?: string | undefined;
  readonly type: string;
  readonly tags: readonly string[];
  readonly followers: readonly string[];
  readonly customFields: readonly CustomFieldValue[];
  readonly dnd: boolean;
  /** Keys Call, Email, SMS, WhatsApp, GMB, FB. */
  readonly dndSettings: Readonly<Record<string, DndSetting>>;
  readonly inboundDndSettings?: unknown;
  readonly dateAdded: string;
  readonly dateUpdated: string;
  readonly campaignIds: readonly string[];
  readonly workflowIds: readonly string[];
}

export interface Note {
  readonly id: string;
  readonly contactId: string;
  readonly body: string;
  readonly title?: string | undefined;
  readonly color?: string | undefined;
  readonly pinned?: boolean | undefined;
  readonly userId?: string | undefined;
  /** Set on the notes of an appointment. */
  readonly appointmentId?: string | undefined;
  readonly dateAdded: string;
}

export interface Task {
  readonly id: string;
  readonly contactId: string;
  readonly title: string;
  readonly body?: string | undefined;
  readonly assignedTo?: string | undefined;
  readonly dueDate: string;
  readonly completed: boolean;
}

export function nameOf(contact: Contact): string {
  return [contact.firstName, contact.lastName].filter(Boolean).join(" ");
}

export interface NoteRelation {
  readonly objectKey?: string | undefined;
  readonly recordId?: string | undefined;
}

export interface NoteAttachment extends NoteRelation {
  readonly id?: string | undefined;
}

/** A note that hangs on records of any kind. The notes of a contact or a booking are kept apart. */
export interface RecordNote {
  readonly id: string;
  readonly locationId: string;
  readonly body: string;
  readonly userId: string;
  readonly source: string;
  readonly title?: string | undefined;
  readonly color?: string | undefined;
  readonly pinned: boolean;
  readonly relations: readonly NoteRelation[];
  readonly attachments: readonly NoteAttachment[];
  /** A deleted note is kept, for it can be restored. */
  readonly deleted: boolean;
  readonly dateAdded: string;
}
