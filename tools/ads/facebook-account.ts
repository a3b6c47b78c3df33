import { z } from "zod";
import { id, locationId, object } from "../../src/catalogue/fields.js";
import { admin, type Declarations, read, write } from "../../src/catalogue/toolset.js";
import {
  customDisclaimer,
  customDisclaimerV3,
  leadFormQuestions,
  leadFormQuestionsV3,
  thankYouPage,
} from "./facebook-schemas.js";
import { connection, draftQueryV3, facebookAdAccountId, facebookLeadFormId } from "./schemas.js";

export const facebookAccount = {
  get_facebook_integration: read("GET /ad-publishing/facebook/integration", {
    title: "Get Facebook ads connection",
    description:
      "Which Facebook page and Meta ad account this sub-account advertises with. Whose login it is: ads_get_facebook_current_user.",
    scopes: ["adPublishing.readonly"],
    query: { locationId },
    aliases: [
      "is the facebook ads integration set up",
      "check the meta ads setup of a client",
      "are we linked to facebook ads manager",
      "are fb ads hooked up for this client",
      "which page and ad acct do our meta ads use",
      "facebook ads won't load is it connected",
      "see the fb advertising connection",
    ],
    example: {},
    v3: draftQueryV3,
  }),

  create_facebook_integration: admin("POST /ad-publishing/facebook/integration", {
    title: "Connect Facebook page and ad account",
    description:
      "Set the Facebook page and Meta ad account that this sub-account advertises with. A person must have logged in to Facebook in HighLevel first.",
    scopes: ["adPublishing.write"],
    body: { locationId, pageId: id("page"), adAccountId: facebookAdAccountId.optional() },
    aliases: [
      "hook up facebook ads for a client",
      "link our meta ad account",
      "switch to another fb ad account",
      "connect fb ads for the new client",
      "pick the page and ad acct for meta ads",
      "get this salon ready to advertise on facebook",
      "plug the meta ad account in",
    ],
    example: { pageId: "103456789012345", adAccountId: "act_481920375566120" },
  }),

  delete_facebook_integration: admin("DELETE /ad-publishing/facebook/integration", {
    title: "Disconnect Facebook ads",
    description:
      "Cut this sub-account off from Facebook ads altogether. Only one page: ads_delete_facebook_page; only an ad account: ads_delete_facebook_ad_account.",
    scopes: ["adPublishing.write"],
    also: ["delete"],
    riskNote: "Facebook ads can neither be run nor reported from HighLevel until they are connected anew.",
    body: { locationId },
    aliases: [
      "unlink facebook ads from a client",
      "remove the meta ads integration",
      "client left cut facebook advertising off",
      "client churned disconnect fb ads completely",
      "kill the whole facebook ads connection",
      "we stopped advertising on meta so unhook it",
      "nuke the fb ads link and start fresh",
    ],
    example: {},
  }),

  get_facebook_current_user: read("GET /ad-publishing/facebook/me", {
    title: "Get connected Facebook ads user",
    description:
      "The Facebook profile whose login this sub-account's ads use. Look here when its pages or ad accounts come back empty.",
    scopes: ["adPublishing.readonly"],
    query: { locationId },
    aliases: [
      "whose facebook login are the ads under",
      "who connected meta ads",
      "which fb profile is signed in for ads",
      "which person's facebook runs our ads",
      "she quit was her fb login behind the ads",
      "no fb pages show up who is logged in",
      "name on the meta ads connection",
    ],
    example: {},
    v3: draftQueryV3,
  }),

  list_facebook_ad_accounts: read("GET /ad-publishing/facebook/ad-accounts", {
    title: "List Facebook ad accounts",
    description:
      "The Meta ad accounts that the connected Facebook login may use, with the act_ ids that other operations want.",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.string().optional().describe("AD_MANAGER or INTEGRATION."),
      fetchAll: z.string().optional().describe('"true": all at once.'),
      limit: z.number().default(20),
      next: z.string().optional().describe("Cursor of the page before."),
    },
    // The spec shows no reply: where these paths are wrong, the first page is all there is.
    pager: { kind: "cursor", from: { next: "next" }, limit: "limit", items: "adAccounts" },
    aliases: [
      "which meta ad accounts can we pick",
      "find the act number of a facebook advertiser",
      "fb business manager accounts",
      "list our fb ad accts",
      "all meta ad accounts under this login",
      "facebook ad account ids to choose from",
      "does the client's fb ad account show up",
    ],
    example: { type: "AD_MANAGER", limit: 25 },
  }),

  get_facebook_ad_account: read("GET /ad-publishing/facebook/ad-accounts/{adAccountId}", {
    title: "Get Facebook ad account",
    description:
      "Read one Meta ad account by its act_ id. All that can be used: ads_list_facebook_ad_accounts.",
    scopes: ["adPublishing.readonly"],
    path: { adAccountId: facebookAdAccountId },
    query: { locationId },
    aliases: [
      "details of our facebook advertising account",
      "currency and status of a meta ad account",
      "is the fb ad account disabled",
      "open one fb ad acct",
      "what currency is the facebook ad account in",
      "fb ads not running is the acct restricted",
      "timezone of our meta ad account",
    ],
    example: { adAccountId: "act_481920375566120" },
    v3: draftQueryV3,
  }),

  delete_facebook_ad_account: admin("DELETE /ad-publishing/facebook/ad-accounts/{adAccountId}", {
    title: "Disconnect Facebook ad account",
    description:
      "Take one Meta ad account off this sub-account; at Meta it stays. The whole connection: ads_delete_facebook_integration.",
    scopes: ["adPublishing.write"],
    also: ["delete"],
    riskNote: "Its ads can neither be run nor reported from HighLevel until it is connected anew.",
    path: { adAccountId: facebookAdAccountId },
    body: { locationId },
    aliases: [
      "unlink a meta ad account",
      "remove the old fb ad account from a client",
      "wrong facebook ad account is attached drop it",
      "yank a meta ad account off this client",
      "fb ad acct got banned take it off",
      "kick the agency's facebook ad acct out of here",
      "detach one fb ad account only",
    ],
    example: { adAccountId: "act_481920375566120" },
  }),

  list_facebook_pages: read("GET /ad-publishing/facebook/pages", {
    title: "List Facebook pages for ads",
    description:
      "The Facebook pages that the connected login can advertise for. Start here for a pageId. Pages for organic posts: social_list_accounts.",
    scopes: ["adPublishing.readonly"],
    query: { locationId, fetchExisting: z.string().optional().describe('"true" or "false".') },
    aliases: [
      "which fb pages can run ads",
      "find the id of our facebook page",
      "business pages on the meta login",
      "list the fb pages we manage for ads",
      "does the client's facebook page show up for ads",
      "page ids for meta ads",
      "which businesses on facebook can we advertise",
    ],
    example: { fetchExisting: "true" },
  }),

  set_facebook_default_page: write("PUT /ad-publishing/facebook/page/default", {
    title: "Set default Facebook page for ads",
    description:
      "Choose the Facebook page that new ads of this sub-account use unless another is named. The ad account stays.",
    scopes: ["adPublishing.write"],
    query: { locationId },
    body: { pageId: id("page") },
    aliases: [
      "advertise from a different fb page",
      "make this our main facebook page for ads",
      "switch the page meta ads run under",
      "new ads should run under our other fb page",
      "pick which facebook page ads come from",
      "flip the default meta page",
      "rebranded so use the new fb page for ads",
    ],
    example: { pageId: "103456789012345" },
    v3: draftQueryV3,
  }),

  delete_facebook_page: admin("DELETE /ad-publishing/facebook/page", {
    title: "Disconnect Facebook page from ads",
    description:
      "Take one Facebook page off this sub-account's ads. The page on Facebook is not touched; the ad account stays connected.",
    scopes: ["adPublishing.write"],
    also: ["delete"],
    riskNote: "Ads can no longer be run for the page from HighLevel until it is connected anew.",
    query: { locationId, pageId: id("page") },
    aliases: [
      "unlink a fb page",
      "remove our old facebook business page from advertising",
      "client sold the facebook page",
      "yank a page off our fb ads",
      "wrong facebook page is attached kick it out",
      "detach one meta page but keep the ad account",
      "old fb page closed drop it from ads",
    ],
    example: { pageId: "103456789012345" },
  }),

  list_facebook_instagram_accounts: read("GET /ad-publishing/facebook/page/{pageId}/instagram", {
    title: "List Instagram accounts of a Facebook page",
    description:
      "The Instagram profiles linked to one Facebook page, for ads that shall run on Instagram too.",
    scopes: ["adPublishing.readonly"],
    query: { locationId, type: connection.optional() },
    aliases: [
      "which instagram can we run ads from",
      "ig profile behind our facebook page",
      "find the instagram actor id",
      "which ig account can our ads run under",
      "is the client's ig tied to their fb page",
      "list insta profiles for meta ads",
      "ig handle linked for advertising",
    ],
    example: { pageId: "103456789012345", type: "AD_MANAGER" },
  }),

  list_facebook_lead_forms: read("GET /ad-publishing/facebook/page/{pageId}/forms", {
    title: "List Facebook lead forms",
    description:
      "The instant forms of one Facebook page that lead ads open. For Messenger greetings: ads_list_facebook_conversation_forms; for HighLevel's own forms: forms_list_forms.",
    scopes: ["adPublishing.readonly"],
    query: { locationId },
    aliases: [
      "instant forms on our facebook page",
      "which meta lead gen forms do we have",
      "fb lead ad forms",
      "list the lead forms on our fb page",
      "id of a facebook instant form",
      "which fb form should the lead ad use",
      "show forms people fill in on facebook",
    ],
    example: { pageId: "103456789012345" },
    v3: draftQueryV3,
  }),

  get_facebook_lead_form: read("GET /ad-publishing/facebook/lead-form/{leadFormId}", {
    title: "Get Facebook lead form",
    description:
      "Read one Facebook instant form: its questions, privacy link and thank-you page. The people who filled it in are contacts, not listed here.",
    scopes: ["adPublishing.readonly"],
    path: { leadFormId: facebookLeadFormId },
    query: { locationId },
    aliases: [
      "what does the fb lead ad ask",
      "open a meta instant form",
      "questions on the facebook lead gen form",
      "pull up one fb lead form",
      "does our facebook form ask for a phone number",
      "thank you screen of the meta lead form",
      "privacy link on a fb instant form",
    ],
    example: { leadFormId: "507f1f77bcf86cd799439011" },
    v3: draftQueryV3,
  }),

  create_facebook_lead_form: write("POST /ad-publishing/facebook/page/{pageId}/forms", {
    title: "Create Facebook lead form",
    description:
      "Make a new instant form on a Facebook page for lead ads. There is no update: to change one, make another and give it to the ad as destinationFormId.",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      name: z.string(),
      type: z
        .enum(["MORE_VOLUME", "HIGHER_INTENT"])
        .describe("MORE_VOLUME is quick to fill in; HIGHER_INTENT adds a review step."),
      questions: leadFormQuestions,
      privacyPolicyLink: z.string(),
      thankYouPage,
      greetingCard: object({
        title: z.string(),
        content: z.array(z.string()),
        style: z.string().describe("Such as LIST_STYLE."),
      }).optional(),
      questionPageHeadline: z.string().optional(),
      privacyPolicyText: z.string().optional(),
      customDisclaimer: customDisclaimer.optional(),
    },
    aliases: [
      "new instant form for a meta lead ad",
      "build a fb form that asks name and phone",
      "capture leads inside facebook",
      "facebook lead gen questionnaire",
      "fb lead form needs another question so redo it",
      "make a form for our facebook giveaway ad",
      "new fb sign-up form inside the ad",
      "get a quote form on meta",
    ],
    example: {
      pageId: "103456789012345",
      name: "Free whitening consult",
      type: "HIGHER_INTENT",
      questions: [
        { type: "FULL_NAME", key: "full_name" },
        { type: "PHONE", key: "phone" },
        {
          type: "CUSTOM",
          key: "insured",
          label: "Do you have dental insurance?",
          options: [
            { key: "yes", value: "Yes" },
            { key: "no", value: "No" },
          ],
        },
      ],
      privacyPolicyLink: "https://brightsmiledental.example.com/privacy",
      thankYouPage: {
        title: "Thank you!",
        body: "We will call you within one business day.",
        buttonText: "Visit our site",
        buttonType: "VIEW_WEBSITE",
        buttonLink: "https://brightsmiledental.example.com",
      },
    },
    v3: {
      body: {
        questions: leadFormQuestionsV3,
        customDisclaimer: customDisclaimerV3.optional(),
        isDraft: z.boolean().optional(),
        draftFormId: z.string().optional(),
        locale: z.string().optional(),
      },
    },
  }),

  list_facebook_conversation_forms: read("GET /ad-publishing/facebook/conversation-forms", {
    title: "List Facebook conversation forms",
    description:
      "The saved greetings with quick questions that open when someone taps a Facebook message ad. Instant forms: ads_list_facebook_lead_forms.",
    scopes: ["adPublishing.readonly"],
    query: { locationId },
    aliases: [
      "messenger greetings for our ads",
      "welcome messages of fb click to message ads",
      "chat starters on meta ads",
      "list the saved fb messenger openers",
      "which greeting does our messenger ad open with",
      "id of a meta chat greeting for ads",
      "quick questions on our facebook message ads",
    ],
    example: {},
    v3: draftQueryV3,
  }),

  create_facebook_conversation_form: write("POST /ad-publishing/facebook/conversation-forms", {
    title: "Create Facebook conversation form",
    description:
      "Save a greeting with tappable questions and automatic answers for Facebook message ads; an ad takes it as conversationFormId.",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      name: z.string(),
      text: z.string().describe("The greeting."),
      questions: z
        .array(object({ question: z.string(), response: z.string().optional() }))
        .describe("[{question, response}]; response is sent when the question is tapped."),
    },
    aliases: [
      "welcome message for a messenger ad",
      "set up quick replies on a fb message ad",
      "click to message greeting for meta",
      "new opener for our fb messenger ads",
      "people tap the facebook ad to chat greet them",
      "save faq buttons for a meta message ad",
      "write tappable questions for messenger ads",
    ],
    example: {
      name: "Botox special greeting",
      text: "Hi! How can Glow Med Spa help you today?",
      questions: [
        { question: "How much is the special?", response: "$11 a unit through May 31." },
        { question: "Where are you?", response: "2210 S Lamar Blvd, Austin." },
      ],
    },
  }),
} satisfies Declarations;
