export interface Form {
  readonly id: string;
  readonly kind: "form" | "survey";
  readonly locationId: string;
  readonly name: string;
}

export interface Submission {
  readonly id: string;
  readonly formId: string;
  readonly locationId: string;
  readonly contactId: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

export interface UploadedFile {
  readonly id: string;
  readonly customFieldId: string;
  readonly fileId: string;
  readonly contactId: string;
  readonly filename: string;
  readonly contentType: string;
  readonly size: number;
  readonly url: string;
}
