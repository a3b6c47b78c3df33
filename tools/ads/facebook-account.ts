import { z } from "zod";
import { id, locationId, object } from "../../src/declare/fields.js";
import { byCursor } from "../../src/declare/pages.js";
import { admin, type Declarations, read, write } from "../../src/declare/toolset.js";
import {
  customDisclaimer,
  customDisclaimerV3,
  leadFormQuestions,
  leadFormQuestionsV3,
  thankYouPage,
} from "./facebook-schemas.js";
import {
  connection,
  facebookAdAccountId,
  facebookLeadFormId,
  facebookPage,
  facebookPager,
  projection,
} from "./schemas.js";

export const facebookAccount = {
  get_facebook_integration: read("GET /ad-publishing/facebook/integration", {
    title: "Get Facebook ads connection",
    description:
      "Which Facebook page and Meta ad account this sub-account advertises with. Whose login it is: ads_get_facebook_current_user.",
    query: { locationId },
    example: {},
  }),

  create_facebook_integration: admin("POST /ad-publishing/facebook/integration", {
    title: "Connect Facebook page and ad account",
    description:
      "Set the Facebook page and Meta ad account that this sub-account advertises with. A person must have logged in to Facebook in HighLevel first.",
    body: { locationId, pageId: id("page"), adAccountId: facebookAdAccountId.optional() },
    example: { pageId: "103456789012345", adAccountId: "act_481920375566120" },
  }),

  delete_facebook_integration: admin("DELETE /ad-publishing/facebook/integration", {
    title: "Disconnect Facebook ads",
    description:
      "Cut this sub-account off from Facebook ads altogether. Only one page: ads_delete_facebook_page; only an ad account: ads_delete_facebook_ad_account.",
    also: ["delete"],
    riskNote: "Facebook ads can neither be run nor reported from HighLevel until they are connected anew.",
    body: { locationId },
    example: {},
  }),

  get_facebook_current_user: read("GET /ad-publishing/facebook/me", {
    title: "Get connected Facebook ads user",
    description:
      "The Facebook profile whose login this sub-account's ads use. Look here when its pages or ad accounts come back empty.",
    query: { locationId },
    example: {},
  }),

  list_facebook_ad_accounts: read("GET /ad-publishing/facebook/ad-accounts", {
    title: "List Facebook ad accounts",
    description:
      "The Meta ad accounts that the connected Facebook login may use, with the act_ ids that other operations want.",
    query: {
      locationId,
      type: connection.optional(),
      fetchAll: z.string().optional().describe('"true": all at once.'),
      limit: z.number().default(20),
      next: z.string().optional().describe("Cursor of the page before."),
    },
    // The spec shows no reply: where these paths are wrong, the first page is all there is.
    pager: byCursor("adAccounts", { from: { next: "next" }, limit: "limit" }),
    example: { type: "AD_MANAGER", limit: 25 },
  }),

  get_facebook_ad_account: read("GET /ad-publishing/facebook/ad-accounts/{adAccountId}", {
    title: "Get Facebook ad account",
    description:
      "Read one Meta ad account by its act_ id. All that can be used: ads_list_facebook_ad_accounts.",
    path: { adAccountId: facebookAdAccountId },
    query: { locationId },
    example: { adAccountId: "act_481920375566120" },
  }),

  delete_facebook_ad_account: admin("DELETE /ad-publishing/facebook/ad-accounts/{adAccountId}", {
    title: "Disconnect Facebook ad account",
    description:
      "Take one Meta ad account off this sub-account; at Meta it stays. The whole connection: ads_delete_facebook_integration.",
    also: ["delete"],
    riskNote: "Its ads can neither be run nor reported from HighLevel until it is connected anew.",
    path: { adAccountId: facebookAdAccountId },
    body: { locationId },
    example: { adAccountId: "act_481920375566120" },
  }),

  list_facebook_pages: read("GET /ad-publishing/facebook/pages", {
    title: "List Facebook pages for ads",
    description:
      "The Facebook pages that the connected login can advertise for. Start here for a pageId. Pages for organic posts: social_list_accounts.",
    query: {
      locationId,
      fetchExisting: z.string().optional().describe('"true" or "false".'),
      ...facebookPage,
    },
    pager: facebookPager,
    example: { fetchExisting: "true" },
  }),

  set_facebook_default_page: write("PUT /ad-publishing/facebook/page/default", {
    title: "Set default Facebook page for ads",
    description:
      "Choose the Facebook page that new ads of this sub-account use unless another is named. The ad account stays.",
    query: { locationId },
    body: { pageId: id("page") },
    example: { pageId: "103456789012345" },
  }),

  delete_facebook_page: admin("DELETE /ad-publishing/facebook/page", {
    title: "Disconnect Facebook page from ads",
    description:
      "Take one Facebook page off this sub-account's ads. The page on Facebook is not touched; the ad account stays connected.",
    also: ["delete"],
    riskNote: "Ads can no longer be run for the page from HighLevel until it is connected anew.",
    query: { locationId, pageId: id("page") },
    example: { pageId: "103456789012345" },
  }),

  list_facebook_instagram_accounts: read("GET /ad-publishing/facebook/page/{pageId}/instagram", {
    title: "List Instagram accounts of a Facebook page",
    description:
      "The Instagram profiles linked to one Facebook page, for ads that shall run on Instagram too.",
    query: { locationId, type: connection.optional() },
    example: { pageId: "103456789012345", type: "AD_MANAGER" },
  }),

  list_facebook_lead_forms: read("GET /ad-publishing/facebook/page/{pageId}/forms", {
    title: "List Facebook lead forms",
    description:
      "The instant forms of one Facebook page that lead ads open. For Messenger greetings: ads_list_facebook_conversation_forms; for HighLevel's own forms: forms_list_forms.",
    query: { locationId, ...facebookPage, projection },
    pager: facebookPager,
    example: { pageId: "103456789012345" },
  }),

  get_facebook_lead_form: read("GET /ad-publishing/facebook/lead-form/{leadFormId}", {
    title: "Get Facebook lead form",
    description:
      "Read one Facebook instant form: its questions, privacy link and thank-you page. The people who filled it in are contacts, not listed here.",
    path: { leadFormId: facebookLeadFormId },
    query: { locationId },
    example: { leadFormId: "507f1f77bcf86cd799439011" },
    v3: { query: { isDraft: z.boolean().optional() } },
  }),

  create_facebook_lead_form: write("POST /ad-publishing/facebook/page/{pageId}/forms", {
    title: "Create Facebook lead form",
    description:
      "Make a new instant form on a Facebook page for lead ads. There is no update: to change one, make another and give it to the ad as destinationFormId.",
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
        style: z.enum(["LIST_STYLE", "PARAGRAPH_STYLE"]),
      }).optional(),
      questionPageHeadline: z.string().optional(),
      privacyPolicyText: z.string().optional(),
      customDisclaimer: customDisclaimer.optional(),
    },
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
    query: { locationId, ...facebookPage },
    pager: facebookPager,
    example: {},
  }),

  create_facebook_conversation_form: write("POST /ad-publishing/facebook/conversation-forms", {
    title: "Create Facebook conversation form",
    description:
      "Save a greeting with tappable questions and automatic answers for Facebook message ads; an ad takes it as conversationFormId.",
    body: {
      locationId,
      name: z.string(),
      text: z.string().describe("The greeting."),
      questions: z
        .array(object({ question: z.string(), response: z.string().optional() }))
        .describe("[{question, response}]; response is sent when the question is tapped."),
    },
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
