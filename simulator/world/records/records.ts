import type { OpenDays } from "../../areas/calendars/free-slots.js";

// The records of a simulated account. Optional fields may also be undefined, which JSON leaves out.

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

export type Channel = "SMS" | "RCS" | "Email" | "WhatsApp" | "IG" | "FB" | "Live_Chat" | "Call" | "Custom";

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
  /** Set while delivery lies ahead. */
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

export interface Pipeline {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly stages: readonly { readonly id: string; readonly name: string; readonly position: number }[];
}

export interface Opportunity {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly pipelineId: string;
  readonly pipelineStageId: string;
  readonly status: string;
  readonly contactId: string;
  readonly monetaryValue: number;
  readonly assignedTo?: string | undefined;
  readonly source?: string | undefined;
  readonly lostReasonId?: string | undefined;
  readonly followers: readonly string[];
  readonly customFields: readonly { readonly id: string; readonly fieldValue: unknown }[];
  readonly lastStatusChangeAt: string;
  readonly lastStageChangeAt: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface LostReason {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Workflow {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly status: "published" | "draft";
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Campaign {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly status: "published" | "draft";
}

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

export interface TriggerLink extends NamedRecord {
  readonly redirectTo: string;
}

export interface Business extends NamedRecord {
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly createdAt: string;
}

export interface Agent {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly description: string;
  readonly status: string;
  /** Whether a version of it is in production. */
  readonly published: boolean;
  readonly versionId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface AgentSession {
  readonly id: string;
  readonly agentId: string;
  readonly turns: number;
  /** Epoch milliseconds. */
  readonly lastUsed: number;
}

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

/** A number of a sub-account; `id` is sent as `sid`. */
export interface PhoneNumber {
  readonly id: string;
  readonly locationId: string;
  readonly phoneNumber: string;
  readonly countryCode: string;
  readonly type: string;
  readonly [other: string]: unknown;
}

export interface VoiceAgent {
  readonly id: string;
  readonly locationId: string;
  readonly agentName: string;
  readonly [other: string]: unknown;
}

export interface VoiceCall {
  readonly id: string;
  readonly locationId: string;
  readonly contactId: string;
  readonly agentId: string;
  readonly fromNumber: string;
  readonly createdAt: string;
  readonly duration: number;
  readonly summary: string;
  readonly transcript: string;
  readonly trialCall: boolean;
}
