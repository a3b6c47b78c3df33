export interface Company {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  readonly timezone: string;
}

export interface Location {
  readonly id: string;
  readonly companyId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly postalCode: string;
  readonly website: string;
  /** IANA name. */
  readonly timezone: string;
  readonly allowDuplicateContact: boolean;
}

export interface User {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly type: "account" | "agency";
  readonly role: "admin" | "user";
  readonly locationIds: readonly string[];
}

export interface NamedRecord {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
}

export interface CustomField extends NamedRecord {
  readonly fieldKey: string;
  readonly dataType: string;
  readonly model: "contact" | "opportunity";
  readonly position: number;
  readonly picklistOptions?: readonly string[] | undefined;
}

export interface CustomValue extends NamedRecord {
  readonly value: string;
}
