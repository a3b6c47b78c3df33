import { Collection } from "./collection.js";
import { PlainRecords } from "./plain-record.js";
import type { Company, CustomField, CustomValue, Location, NamedRecord, User } from "./records/account.js";
import type { AdUnit } from "./records/ads.js";
import type {
  Affiliate,
  AffiliateCampaign,
  AffiliateCustomer,
  AffiliateMedium,
  Commission,
  Enrolment,
  Payout,
  PayoutMethod,
  WelcomeMail,
} from "./records/affiliates.js";
import type {
  Agent,
  AgentSession,
  ConversationAgent,
  ManagedAgent,
  ManagedTurn,
  VoiceAgent,
  VoiceCall,
  WorkingHours,
} from "./records/agents.js";
import type { DesignKit, Watermark, WatermarkJob } from "./records/branding.js";
import type { Calendar, CalendarEvent, CalendarGroup } from "./records/calendars.js";
import type { Contact, Note, RecordNote, Task } from "./records/contacts.js";
import type { BlogPost, BlogSite, SharedFile } from "./records/content.js";
import type { Conversation, Email, Message } from "./records/conversations.js";
import type {
  Assessment,
  Assignment,
  Course,
  CourseCategory,
  CourseOffer,
  Lesson,
  LessonCompletion,
  OfferGrant,
  Quiz,
} from "./records/courses.js";
import type { Form, Submission, UploadedFile } from "./records/forms.js";
import type { KnowledgeBase, KnowledgeFile } from "./records/knowledge.js";
import type { Campaign, TriggerLink, Workflow } from "./records/marketing.js";
import type { LostReason, Opportunity, Pipeline } from "./records/opportunities.js";
import type { PhoneNumber } from "./records/telephony.js";
import type { AttachedPlan, Wallet, WalletTransaction } from "./records/wallets.js";

export type Collections = Readonly<ReturnType<typeof emptyCollections>>;

/**
 * Every kind of record that the account keeps; a new kind is one line here. Optional fields of a record may be
 * undefined: JSON leaves them out.
 */
export function emptyCollections() {
  return {
    /** Kinds without logic of their own. */
    records: new PlainRecords(),

    companies: new Collection<Company>(),
    locations: new Collection<Location>(),
    users: new Collection<User>(),
    snapshots: new Collection<NamedRecord>(),
    tags: new Collection<NamedRecord>(),
    customFields: new Collection<CustomField>(),
    customValues: new Collection<CustomValue>(),

    contacts: new Collection<Contact>(),
    notes: new Collection<Note>(),
    recordNotes: new Collection<RecordNote>(),
    tasks: new Collection<Task>(),

    conversations: new Collection<Conversation>(),
    messages: new Collection<Message>(),
    emails: new Collection<Email>(),

    calendarGroups: new Collection<CalendarGroup>(),
    calendars: new Collection<Calendar>(),
    events: new Collection<CalendarEvent>(),

    pipelines: new Collection<Pipeline>(),
    opportunities: new Collection<Opportunity>(),
    lostReasons: new Collection<LostReason>(),

    workflows: new Collection<Workflow>(),
    campaigns: new Collection<Campaign>(),
    links: new Collection<TriggerLink>(),
    forms: new Collection<Form>(),
    submissions: new Collection<Submission>(),
    uploads: new Collection<UploadedFile>(),

    courses: new Collection<Course>(),
    courseCategories: new Collection<CourseCategory>(),
    lessons: new Collection<Lesson>(),
    quizzes: new Collection<Quiz>(),
    assignments: new Collection<Assignment>(),
    assessments: new Collection<Assessment>(),
    courseOffers: new Collection<CourseOffer>(),
    offerGrants: new Collection<OfferGrant>(),
    completions: new Collection<LessonCompletion>(),

    designKits: new Collection<DesignKit>(),
    watermarks: new Collection<Watermark>(),
    watermarkJobs: new Collection<WatermarkJob>(),

    agents: new Collection<Agent>(),
    agentSessions: new Collection<AgentSession>(),
    managedAgents: new Collection<ManagedAgent>(),
    managedTurns: new Collection<ManagedTurn>(),
    conversationAgents: new Collection<ConversationAgent>(),
    workingHours: new Collection<WorkingHours>(),
    voiceAgents: new Collection<VoiceAgent>(),
    voiceCalls: new Collection<VoiceCall>(),
    phoneNumbers: new Collection<PhoneNumber>(),
    knowledgeBases: new Collection<KnowledgeBase>(),
    knowledgeFiles: new Collection<KnowledgeFile>(),

    wallets: new Collection<Wallet>(),
    walletTransactions: new Collection<WalletTransaction>(),
    attachedPlans: new Collection<AttachedPlan>(),

    blogSites: new Collection<BlogSite>(),
    blogPosts: new Collection<BlogPost>(),
    sharedFiles: new Collection<SharedFile>(),

    affiliates: new Collection<Affiliate>(),
    affiliateCampaigns: new Collection<AffiliateCampaign>(),
    enrolments: new Collection<Enrolment>(),
    welcomeMails: new Collection<WelcomeMail>(),
    affiliateCustomers: new Collection<AffiliateCustomer>(),
    commissions: new Collection<Commission>(),
    payouts: new Collection<Payout>(),
    payoutMethods: new Collection<PayoutMethod>(),
    affiliateMedia: new Collection<AffiliateMedium>(),
    facebookAds: new Collection<AdUnit>(),
    googleAds: new Collection<AdUnit>(),
    linkedInAds: new Collection<AdUnit>(),
  };
}
