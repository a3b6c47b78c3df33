import { z } from "zod";
import { id, locationId, object } from "../../src/catalogue/fields.js";
import { admin, type Declarations, read, write } from "../../src/catalogue/toolset.js";

const formQuestion = object({
  label: z.string().optional(),
  key: z.string(),
  type: z.enum([
    "CUSTOM",
    "CITY",
    "COMPANY_NAME",
    "COUNTRY",
    "DATE_OF_BIRTH",
    "EMAIL",
    "FIRST_NAME",
    "FULL_NAME",
    "GENDER",
    "JOB_TITLE",
    "LAST_NAME",
    "MARITAL_STATUS",
    "MILITARY_STATUS",
    "PHONE",
    "POST_CODE",
    "RELATIONSHIP_STATUS",
    "STATE",
    "STREET_ADDRESS",
    "WORK_EMAIL",
    "WORK_PHONE_NUMBER",
    "ZIP",
    "SHORT_ANSWER",
  ]),
  options: z.array(object({ key: z.string(), value: z.string() })).optional(),
});

const thankYouPage = object({
  title: z.string(),
  body: z.string(),
  buttonText: z.string(),
  buttonType: z.string(),
  buttonLink: z.string().optional(),
  businessPhone: z.string().optional(),
  countryCode: z.string().optional(),
});

const formQuestionV3 = object({
  label: z.string().optional(),
  key: z.string(),
  type: z.enum([
    "CUSTOM",
    "CITY",
    "COMPANY_NAME",
    "COUNTRY",
    "DATE_OF_BIRTH",
    "EMAIL",
    "FIRST_NAME",
    "FULL_NAME",
    "GENDER",
    "JOB_TITLE",
    "LAST_NAME",
    "MARITIAL_STATUS",
    "MILITARY_STATUS",
    "PHONE",
    "POST_CODE",
    "RELATIONSHIP_STATUS",
    "STATE",
    "STREET_ADDRESS",
    "WORK_EMAIL",
    "WORK_PHONE_NUMBER",
    "ZIP",
    "SHORT_ANSWER",
  ]),
  options: z.array(object({ key: z.string(), value: z.string() })).optional(),
});

export const facebookAccount = {
  /* RAW summary: Get ad accounts; description: Retrieve Facebook ad accounts available for the connected
     user; params: type — Account source type; fetchAll — Fetch all accounts; next — Pagination cursor; limit
     — Results page limit */
  list_facebook_ad_accounts: read("GET /ad-publishing/facebook/ad-accounts", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.string().optional(),
      fetchAll: z.string().optional(),
      next: z.string().optional(),
      limit: z.number().optional(),
    },
    // CHECK items and next: the spec gives no reply
    pager: { kind: "cursor", from: { next: "next" }, limit: "limit", items: "adAccounts" },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get ad account details; description: Retrieve details of a specific Facebook ad account */
  get_facebook_ad_account: read("GET /ad-publishing/facebook/ad-accounts/{adAccountId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    // RAW example: {"adAccountId": "act_123456789"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Delete ad account; description: Remove a Facebook ad account connection from a location */
  delete_facebook_ad_account: admin("DELETE /ad-publishing/facebook/ad-accounts/{adAccountId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    also: ["delete"],
    // NOTE risk: removes the connection between the sub-account and the ad network
    body: {
      locationId,
    },
    aliases: [],
    // RAW example: {"adAccountId": "act_123456789"}
    example: {},
  }),

  /* RAW summary: Get conversation forms; description: Retrieve Facebook conversation lead forms for a
     location */
  list_facebook_conversation_forms: read("GET /ad-publishing/facebook/conversation-forms", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Create conversation form; description: Create a new Facebook conversation lead form;
     params: name — Conversation form name; text — Welcome message text; questions — Quick-reply questions
     shown in the welcome message of the conversation form */
  create_facebook_conversation_form: write("POST /ad-publishing/facebook/conversation-forms", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      name: z.string(),
      text: z.string(),
      questions: z.array(object({ question: z.string(), response: z.string().optional() })),
    },
    aliases: [],
    // RAW example: {"name": "Welcome Form", "text": "Hi! How can we help?", "questions": [{"question":
    // "How can we help?", "response": "Thanks for reaching out! A team member will assist you shortly."},
    // {"question": "I want to learn more", "response": "Great! Here is a link to our services."}]}
    example: {},
  }),

  /* RAW summary: Get Facebook integration; description: Retrieve the Facebook ad integration details for a
     location */
  get_facebook_integration: read("GET /ad-publishing/facebook/integration", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Create Facebook integration; description: Create a Facebook ad integration for a location
     with page and ad account; params: pageId — Facebook page ID; adAccountId — Ad account identifier */
  create_facebook_integration: admin("POST /ad-publishing/facebook/integration", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      pageId: id("page"),
      adAccountId: id("adAccount").optional(),
    },
    aliases: [],
    // RAW example: {"pageId": "123456789"}
    example: {},
  }),

  /* RAW summary: Delete Facebook integration; description: Remove the Facebook ad integration from a
     location */
  delete_facebook_integration: admin("DELETE /ad-publishing/facebook/integration", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    also: ["delete"],
    // NOTE risk: removes the connection between the sub-account and the ad network
    body: {
      locationId,
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get lead form by ID; description: Retrieve a specific Facebook lead form by its ID */
  get_facebook_lead_form: read("GET /ad-publishing/facebook/lead-form/{leadFormId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    // RAW example: {"leadFormId": "507f1f77bcf86cd799439011"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Get current Facebook user; description: Retrieve the authenticated Facebook user profile
     for a location */
  get_facebook_current_user: read("GET /ad-publishing/facebook/me", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Delete page connection; description: Remove a Facebook page connection from a location;
     params: pageId — Facebook page ID */
  delete_facebook_page: admin("DELETE /ad-publishing/facebook/page", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    also: ["delete"],
    // NOTE risk: removes the connection between the sub-account and the ad network
    query: {
      locationId,
      pageId: id("page"),
    },
    aliases: [],
    // RAW example: {"pageId": "123456789"}
    example: {},
  }),

  /* RAW summary: Set default page; description: Set the default Facebook page for a location; params: pageId
     — Facebook page identifier */
  set_facebook_default_page: write("PUT /ad-publishing/facebook/page/default", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    query: {
      locationId,
    },
    body: {
      pageId: id("page"),
    },
    aliases: [],
    // RAW example: {"pageId": "103456789012345"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Get page lead forms; description: Retrieve lead gen forms for a specific Facebook page */
  list_facebook_lead_forms: read("GET /ad-publishing/facebook/page/{pageId}/forms", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    // RAW example: {"pageId": "103456789012345"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Create page lead form; description: Create a new lead gen form on a Facebook page; params:
     type — Lead form type; name — Lead form name; questions — List of questions displayed on the lead form;
     privacyPolicyLink — Privacy policy URL; thankYouPage — Thank you page config; greetingCard — Greeting
     card config; customDisclaimer — Custom disclaimer config */
  create_facebook_lead_form: write("POST /ad-publishing/facebook/page/{pageId}/forms", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      type: z.enum(["MORE_VOLUME", "HIGHER_INTENT"]),
      name: z.string(),
      questions: z.array(formQuestion),
      privacyPolicyLink: z.string(),
      thankYouPage,
      greetingCard: object({ title: z.string(), style: z.string(), content: z.array(z.string()) }).optional(),
      questionPageHeadline: z.string().optional(),
      privacyPolicyText: z.string().optional(),
      customDisclaimer: object({
        title: z.string(),
        body: z.string(),
        checkboxes: z
          .array(object({ is_required: z.boolean(), text: z.string(), key: z.string() }))
          .optional(),
      }).optional(),
    },
    aliases: [],
    // RAW example: {"pageId": "103456789012345", "type": "MORE_VOLUME", "name": "Contact Form",
    // "questions": [{"key": "full_name", "type": "FULL_NAME", "options": []}, {"key": "email_address",
    // "type": "EMAIL", "options": []}, {"key": "are_you_interested", "label": "Are you interested?",
    // "type": "CUSTOM", "options": [{"value": "Yes"}, {"value": "No"}]}], "privacyPolicyLink":
    // "https://example.com/privacy"}
    example: {},
    v3: {
      body: {
        questions: z.array(formQuestionV3),
        customDisclaimer: object({
          title: z.string(),
          body: z.string(),
          checkboxes: z
            .array(object({ isRequired: z.boolean(), text: z.string(), key: z.string() }))
            .optional(),
        }).optional(),
        isDraft: z.boolean().optional(),
        draftFormId: z.string().optional(),
        locale: z.string().optional(),
      },
    },
  }),

  /* RAW summary: Get Instagram accounts for page; description: Retrieve Instagram accounts linked to a
     specific Facebook page; params: type — Integration type */
  list_facebook_instagram_accounts: read("GET /ad-publishing/facebook/page/{pageId}/instagram", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.enum(["INTEGRATION", "AD_MANAGER"]).optional(),
    },
    aliases: [],
    // RAW example: {"pageId": "103456789012345"}
    example: {},
  }),

  /* RAW summary: Get Facebook pages; description: Retrieve Facebook pages associated with the connected
     account; params: fetchExisting — Fetch existing pages flag */
  list_facebook_pages: read("GET /ad-publishing/facebook/pages", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      fetchExisting: z.string().optional(),
    },
    aliases: [],
    example: {},
  }),
} satisfies Declarations;
