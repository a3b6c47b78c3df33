/** A number of a sub-account; `id` is sent as `sid`. */
export interface PhoneNumber {
  readonly id: string;
  readonly locationId: string;
  readonly phoneNumber: string;
  readonly countryCode: string;
  readonly type: string;
  readonly [other: string]: unknown;
}
