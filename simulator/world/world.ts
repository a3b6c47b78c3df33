import { Chance } from "./chance.js";
import { Collection } from "./collection.js";
import { OAuth, type OAuthOptions } from "./oauth.js";
import type * as Records from "./records/records.js";
import { demoPits, type Pit, type Token } from "./tokens.js";

/** Everything the simulated account holds; each request reads and changes it. */
export interface World {
  readonly now: () => Date;
  /** Gives ids to new records. */
  readonly chance: Chance;
  readonly tokens: Map<string, Token>;
  /** The marketplace app's logins. */
  readonly oauth: OAuth;
  readonly companies: Collection<Records.Company>;
  readonly locations: Collection<Records.Location>;
  readonly users: Collection<Records.User>;
  readonly contacts: Collection<Records.Contact>;
  readonly notes: Collection<Records.Note>;
  readonly tasks: Collection<Records.Task>;
  readonly conversations: Collection<Records.Conversation>;
  readonly messages: Collection<Records.Message>;
  readonly emails: Collection<Records.Email>;
  readonly calendarGroups: Collection<Records.CalendarGroup>;
  readonly calendars: Collection<Records.Calendar>;
  readonly events: Collection<Records.CalendarEvent>;
  readonly pipelines: Collection<Records.Pipeline>;
  readonly opportunities: Collection<Records.Opportunity>;
  readonly lostReasons: Collection<Records.LostReason>;
  readonly workflows: Collection<Records.Workflow>;
  readonly campaigns: Collection<Records.Campaign>;
  readonly forms: Collection<Records.Form>;
  readonly submissions: Collection<Records.Submission>;
  readonly uploads: Collection<Records.UploadedFile>;
  readonly tags: Collection<Records.NamedRecord>;
  readonly customFields: Collection<Records.CustomField>;
  readonly customValues: Collection<Records.CustomValue>;
  readonly links: Collection<Records.TriggerLink>;
  readonly businesses: Collection<Records.Business>;
  readonly agents: Collection<Records.Agent>;
  readonly agentSessions: Collection<Records.AgentSession>;
  readonly paymentProviders: Collection<Records.PaymentRecord>;
  readonly products: Collection<Records.PaymentRecord>;
  readonly prices: Collection<Records.Price>;
  readonly invoices: Collection<Records.Invoice>;
  readonly transactions: Collection<Records.PaymentRecord>;
  readonly orders: Collection<Records.PaymentRecord>;
  readonly subscriptions: Collection<Records.PaymentRecord>;
  readonly voiceCalls: Collection<Records.VoiceCall>;
  readonly voiceAgents: Collection<Records.VoiceAgent>;
  readonly phoneNumbers: Collection<Records.PhoneNumber>;
  readonly snapshots: Collection<Records.NamedRecord>;
}

/** An account without records, but with its tokens. */
export function emptyWorld(
  seed: number,
  now: () => Date,
  pits: readonly Pit[] = [],
  oauth: OAuthOptions = {},
): World {
  const tokens = [...demoPits, ...pits].map((pit): [string, Token] => [pit.token, { ...pit, kind: "pit" }]);
  return {
    now,
    chance: new Chance(seed),
    tokens: new Map(tokens),
    oauth: new OAuth(oauth),
    companies: new Collection(),
    locations: new Collection(),
    users: new Collection(),
    contacts: new Collection(),
    notes: new Collection(),
    tasks: new Collection(),
    conversations: new Collection(),
    messages: new Collection(),
    emails: new Collection(),
    calendarGroups: new Collection(),
    calendars: new Collection(),
    events: new Collection(),
    pipelines: new Collection(),
    opportunities: new Collection(),
    lostReasons: new Collection(),
    workflows: new Collection(),
    campaigns: new Collection(),
    forms: new Collection(),
    submissions: new Collection(),
    uploads: new Collection(),
    tags: new Collection(),
    customFields: new Collection(),
    customValues: new Collection(),
    links: new Collection(),
    businesses: new Collection(),
    agents: new Collection(),
    agentSessions: new Collection(),
    paymentProviders: new Collection(),
    products: new Collection(),
    prices: new Collection(),
    invoices: new Collection(),
    transactions: new Collection(),
    orders: new Collection(),
    subscriptions: new Collection(),
    voiceCalls: new Collection(),
    voiceAgents: new Collection(),
    phoneNumbers: new Collection(),
    snapshots: new Collection(),
  };
}
