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
