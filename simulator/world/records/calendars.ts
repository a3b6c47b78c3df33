export interface CalendarGroup {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly description: string;
  readonly slug: string;
  readonly isActive: boolean;
}

export interface Calendar {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly groupId?: string | undefined;
  readonly calendarType?: string | undefined;
  readonly slotDuration?: number | undefined;
  readonly slotDurationUnit?: string | undefined;
  readonly slotInterval?: number | undefined;
  readonly slotIntervalUnit?: string | undefined;
  readonly slotBuffer?: number | undefined;
  readonly slotBufferUnit?: string | undefined;
  readonly preBuffer?: number | undefined;
  readonly preBufferUnit?: string | undefined;
  readonly appoinmentPerSlot?: number | undefined;
  readonly appoinmentPerDay?: number | undefined;
  readonly allowBookingAfter?: number | undefined;
  readonly allowBookingAfterUnit?: string | undefined;
  readonly allowBookingFor?: number | undefined;
  readonly allowBookingForUnit?: string | undefined;
  readonly autoConfirm?: boolean | undefined;
  readonly openHours?: readonly OpenDays[] | undefined;
  readonly availabilityType?: number | undefined;
  readonly availabilities?: readonly DateAvailability[] | undefined;
  readonly teamMembers?: readonly TeamMember[] | undefined;
  /** Every other field of the calendar, kept as it was given. */
  readonly more: Readonly<Record<string, unknown>>;
}

export interface DateAvailability {
  readonly date: string;
  readonly hours: OpenDays["hours"];
  readonly deleted?: boolean | undefined;
}

export interface TeamMember {
  readonly userId: string;
  readonly [other: string]: unknown;
}

/** An appointment, or a blocked slot when there is no contact. */
export interface CalendarEvent {
  readonly id: string;
  readonly kind: "appointment" | "block";
  readonly locationId: string;
  readonly calendarId?: string | undefined;
  readonly contactId?: string | undefined;
  readonly title: string;
  readonly appointmentStatus: string;
  readonly assignedUserId?: string | undefined;
  readonly address?: string | undefined;
  readonly description?: string | undefined;
  readonly meetingLocationType?: string | undefined;
  readonly rrule?: string | undefined;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly dateAdded: string;
  readonly dateUpdated: string;
}

/** Hours of a day, on the wall clock of the calendar's zone. */
export interface Hours {
  readonly openHour: number;
  readonly openMinute: number;
  readonly closeHour: number;
  readonly closeMinute: number;
}

export interface OpenDays {
  /** 0 is Sunday. */
  readonly daysOfTheWeek: readonly number[];
  readonly hours: readonly Hours[];
}
