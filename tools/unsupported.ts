import type { Unsupported } from "../src/declare/unsupported.js";

/** What people ask for and the API has no way to do. The words in which they ask stand in `unsupported.phrases.txt`. */
export const unsupported: Readonly<Record<string, Unsupported>> = {
  refund_payment: {
    says: "The API cannot refund a payment: a person does it in HighLevel under Payments > Transactions.",
    nearest: ["payments_get_transaction", "payments_list_transactions"],
  },
  merge_contacts: {
    says: "The API cannot merge two contacts into one: a person does it in HighLevel in the contact list, by selecting both and choosing Merge.",
    nearest: ["contacts_find_duplicate", "contacts_update_contact", "contacts_search_contacts"],
  },
  create_workflow: {
    says: "The API cannot create a workflow: a person builds it in HighLevel under Automation > Workflows; the API only lists workflows and puts contacts into them.",
    nearest: ["workflows_list_workflows", "contacts_add_to_workflow"],
  },
  edit_workflow_steps: {
    says: "The API cannot change the triggers, steps, waits or texts of a workflow: a person does it in HighLevel under Automation > Workflows.",
    nearest: ["workflows_list_workflows", "emails_get_workflow_campaign"],
  },
  publish_or_pause_workflow: {
    says: "The API cannot publish, pause, rename or delete a workflow: a person does it in HighLevel under Automation > Workflows.",
    nearest: ["workflows_list_workflows", "contacts_remove_from_workflow"],
  },
  view_workflow_steps: {
    says: "The API does not show the triggers and steps of a workflow, only its name and state: a person sees them in HighLevel under Automation > Workflows.",
    nearest: ["workflows_list_workflows", "emails_get_workflow_campaign"],
  },
  workflow_history: {
    says: "The API does not show who is in a workflow, its history, logs or errors: a person sees them in HighLevel in the workflow under Enrollment History and Execution Logs.",
    nearest: ["workflows_list_workflows", "conversations_list_messages"],
  },
  edit_drip_campaign: {
    says: "The API cannot create or edit a classic drip campaign: it lists them and puts contacts in and out; a person edits them in HighLevel.",
    nearest: ["campaigns_list_campaigns", "contacts_add_to_campaign"],
  },
  edit_page: {
    says: "The API cannot change the text, pictures or design of a funnel or website page: a person does it in HighLevel under Sites.",
    nearest: ["funnels_list_pages", "funnels_list_funnels"],
  },
  create_site: {
    says: "The API cannot create, clone or delete a funnel, website or page: a person does it in HighLevel under Sites.",
    nearest: ["funnels_list_funnels", "funnels_list_pages"],
  },
  publish_page: {
    says: "The API cannot publish, unpublish or roll back a page, nor bind its domain or path: a person does it in HighLevel under Sites.",
    nearest: ["funnels_list_pages", "funnels_create_redirect"],
  },
  split_test_page: {
    says: "The API cannot set up or read a split test of pages: a person does it in HighLevel in the funnel under Sites > Funnels.",
    nearest: ["funnels_list_pages"],
  },
  site_statistics: {
    says: "The API does not give page views, visitors or conversion rates of funnels and websites: a person sees them in HighLevel in the funnel's statistics.",
    nearest: ["funnels_list_pages", "forms_list_submissions"],
  },
  page_seo_and_code: {
    says: "The API cannot set SEO titles, tracking code or custom CSS and JavaScript on pages: a person does it in HighLevel under Sites, in the page or the funnel's settings.",
    nearest: ["funnels_list_pages", "ads_list_facebook_pixels"],
  },
  edit_form: {
    says: "The API cannot create, change or delete a form: a person does it in HighLevel under Sites > Forms.",
    nearest: ["forms_list_forms", "locations_create_custom_field"],
  },
  edit_survey: {
    says: "The API cannot create, change or delete a survey: a person does it in HighLevel under Sites > Surveys.",
    nearest: ["surveys_list_surveys", "surveys_list_submissions"],
  },
  edit_quiz: {
    says: "The API cannot build or change a lead quiz, and gives no scores of one: a person does it in HighLevel under Sites > Quizzes; quizzes of courses it can.",
    nearest: ["surveys_list_submissions", "courses_replace_quiz_questions"],
  },
  submit_form_for_contact: {
    says: "The API cannot fill in and submit a form or survey as if the visitor had: it can write the answers on the contact instead.",
    nearest: ["contacts_upsert_contact", "forms_upload_files", "contacts_add_to_workflow"],
  },
  place_call: {
    says: "The API cannot dial a number or ring a contact: a person calls from HighLevel's dialer or app; the API can only log a call made elsewhere.",
    nearest: ["conversations_log_outbound_call", "contacts_add_to_workflow", "voice_ai_list_agents"],
  },
  power_dialer: {
    says: "The API has no dialer: working through a call list is done by a person in HighLevel's power dialer or manual actions.",
    nearest: ["locations_search_tasks", "contacts_search_contacts"],
  },
  transfer_live_call: {
    says: "The API cannot act on a call that is going on: transfer, hold, listen in or hang up is done by a person in HighLevel's dialer.",
    nearest: ["voice_ai_create_action", "conversations_search_conversations"],
  },
  voicemail_drop: {
    says: "The API cannot leave a voicemail or a ringless drop: a person sets it up as a workflow step or campaign event in HighLevel.",
    nearest: ["contacts_add_to_workflow", "contacts_add_to_campaign"],
  },
  missed_call_text_back: {
    says: "The API cannot set up or reword missed call text back: a person does it in HighLevel in the sub-account's settings; the API only grants the feature.",
    nearest: ["locations_update_permissions", "workflows_list_workflows", "conversations_send_message"],
  },
  ring_groups_and_ivr: {
    says: "The API cannot set up phone menus, ring groups, forwarding or business hours of calls: a person does it in HighLevel under Settings > Phone System.",
    nearest: ["phone_list_numbers", "voice_ai_update_agent"],
  },
  call_recording_settings: {
    says: "The API cannot switch call recording, whisper or consent messages on or off: a person does it in HighLevel under Settings > Phone System.",
    nearest: ["conversations_get_recording", "phone_list_numbers"],
  },
  sms_compliance_registration: {
    says: "The API cannot register a brand or campaign for texting (A2P 10DLC, toll-free): a person does it in HighLevel under Settings > Phone System > Trust Center.",
    nearest: ["phone_list_numbers"],
  },
  caller_id_and_spam_label: {
    says: "The API cannot set or verify a caller ID or clear a spam label: a person does it in HighLevel under Settings > Phone System.",
    nearest: ["phone_list_numbers", "users_update_user"],
  },
  port_number: {
    says: "The API cannot port a number in or out: a person asks for it in HighLevel under Settings > Phone System.",
    nearest: ["phone_list_numbers", "phone_purchase_number"],
  },
  release_number: {
    says: "The API cannot release, rename or reassign a phone number: a person does it in HighLevel under Settings > Phone System.",
    nearest: ["phone_list_numbers", "phone_list_number_pools"],
  },
  whatsapp_setup: {
    says: "The API cannot connect a WhatsApp Business number or write its templates: a person does it in HighLevel under Settings > WhatsApp; the API lists templates and sends messages.",
    nearest: ["locations_list_templates", "conversations_send_message"],
  },
  edit_snippet: {
    says: "The API cannot write or change an SMS or WhatsApp snippet: it lists and removes them; a person writes them in HighLevel under Marketing > Snippets.",
    nearest: ["locations_list_templates", "locations_delete_template", "emails_create_template"],
  },
  bulk_sms: {
    says: "The API has no text blast to a list: it messages one contact at a time; a person sends a bulk SMS in HighLevel from Contacts > Bulk Actions.",
    nearest: ["conversations_send_message", "emails_schedule_campaign", "contacts_add_to_workflow"],
  },
  group_text: {
    says: "The API cannot open a group text or add people to a thread: each conversation belongs to one contact.",
    nearest: ["conversations_send_message", "conversations_create_conversation"],
  },
  unsend_message: {
    says: "The API cannot unsend, edit or delete a message that has gone out: it stops only those still waiting, or deletes the whole thread.",
    nearest: ["conversations_cancel_scheduled_message", "conversations_delete_conversation"],
  },
  email_inbox_sync: {
    says: "The API cannot connect a Gmail or Outlook mailbox: a person does it in HighLevel in the user's profile settings.",
    nearest: ["conversations_search_conversations", "conversations_get_email"],
  },
  email_signature: {
    says: "The API cannot change a user's email signature: a person does it in HighLevel under Settings > My Staff.",
    nearest: ["users_update_user", "users_get_user"],
  },
  email_domain_and_warmup: {
    says: "The API cannot set up a dedicated sending domain, DKIM, SPF or warm-up: a person does it in HighLevel under Settings > Email Services.",
    nearest: ["locations_get_conversation_channel", "locations_update_location", "emails_verify_address"],
  },
  email_deliverability: {
    says: "The API has no deliverability report (spam placement, blocklists, sender reputation, suppression list): a person checks it in HighLevel under Settings > Email Services.",
    nearest: ["emails_get_campaign_stats", "emails_verify_address"],
  },
  email_openers: {
    says: "The API counts opens and clicks of an email but does not list who opened or clicked: a person sees the names in HighLevel in the campaign's statistics.",
    nearest: ["emails_get_campaign_stats", "conversations_search_conversations"],
  },
  smart_lists: {
    says: "The API cannot create, read or share smart lists: a person does it in HighLevel under Contacts; the API searches contacts by the same filters.",
    nearest: ["contacts_search_contacts"],
  },
  import_contacts_csv: {
    says: "The API has no CSV import of contacts: a person does it in HighLevel under Contacts > Import; the API writes contacts one by one.",
    nearest: ["contacts_upsert_contact", "contacts_create_contact"],
  },
  export_contacts_csv: {
    says: "The API writes no export file: a person exports contacts or deals in HighLevel as CSV; the API only reads them page by page.",
    nearest: [
      "contacts_search_contacts",
      "opportunities_search_opportunities",
      "conversations_export_messages",
    ],
  },
  restore_deleted: {
    says: "The API cannot bring back a deleted contact or its thread: a person does it in HighLevel under Contacts > Restore.",
    nearest: ["contacts_create_contact", "contacts_search_contacts"],
  },
  contact_activity: {
    says: "The API does not show what a contact did on the site, nor a full activity timeline: a person sees it in HighLevel on the contact.",
    nearest: ["conversations_list_messages", "contacts_get_contact", "contacts_list_appointments"],
  },
  lead_scoring: {
    says: "The API cannot define scoring rules or set a lead's score: a person does it in HighLevel under Settings > Manage Scoring.",
    nearest: ["contacts_search_contacts", "contacts_add_tags"],
  },
  enrich_contact: {
    says: "The API cannot enrich a contact or look a person up outside: it knows only what the CRM holds.",
    nearest: ["contacts_get_contact", "contacts_update_contact", "emails_verify_address"],
  },
  verify_phone_number: {
    says: "The API checks email addresses, not phone numbers: whether a number is real, mobile or landline it does not say.",
    nearest: ["emails_verify_address", "contacts_get_contact"],
  },
  prospect_leads: {
    says: "The API finds no new prospects and makes no audit reports: a person does it in HighLevel in the agency's Prospecting tool.",
    nearest: ["contacts_create_contact"],
  },
  bulk_contact_actions: {
    says: "The API has no bulk action on a contact list but for tags and companies: a person does the rest in HighLevel under Contacts > Bulk Actions.",
    nearest: [
      "contacts_change_tags_of_contacts",
      "contacts_set_business_of_contacts",
      "contacts_search_contacts",
    ],
  },
  custom_object_delete: {
    says: "The API creates and edits custom objects but cannot delete the object itself: a person does it in HighLevel under Settings > Objects.",
    nearest: ["objects_update_object", "objects_delete_record"],
  },
  layout_of_contact_screen: {
    says: "The API cannot rearrange the contact or deal screen (field order in view, folders, cards, columns): a person does it in HighLevel.",
    nearest: ["locations_update_custom_field", "custom_fields_create_folder"],
  },
  custom_value_folders: {
    says: "The API has no folders for custom values, tags or workflows: a person sorts them in HighLevel.",
    nearest: ["locations_list_custom_values", "custom_fields_create_folder"],
  },
  edit_lost_reasons: {
    says: "The API lists the lost reasons but cannot add or change them: a person does it in HighLevel in the settings of opportunities.",
    nearest: ["opportunities_list_lost_reasons", "opportunities_update_status"],
  },
  pipeline_rules: {
    says: "The API has no automation of stages, stale-deal alerts or quotas: a person sets them up in HighLevel.",
    nearest: ["opportunities_query_opportunities", "opportunities_update_opportunity"],
  },
  calendar_sync: {
    says: "The API cannot connect Google, Outlook or iCloud calendars: a person does it in HighLevel under Settings > Calendars > Connections.",
    nearest: ["calendars_list_events", "calendars_list_blocked_slots", "calendars_create_blocked_slot"],
  },
  video_meeting_connection: {
    says: "The API cannot connect Zoom, Google Meet or Teams, nor start or record a meeting: a person connects them in HighLevel under Settings > Integrations.",
    nearest: ["calendars_update_calendar", "calendars_update_appointment"],
  },
  appointment_waitlist: {
    says: "The API has no waitlist: a full class or day cannot keep a queue of people.",
    nearest: ["calendars_list_free_slots", "calendars_book_appointment", "contacts_add_tags"],
  },
  scheduling_poll: {
    says: "The API has no polls for finding a date nor one-time booking links: it offers free slots and books appointments.",
    nearest: ["calendars_list_free_slots", "calendars_book_appointment"],
  },
  booking_page_design: {
    says: "The API cannot style or embed the booking widget nor edit its texts and languages: a person does it in HighLevel under Settings > Calendars.",
    nearest: ["calendars_update_calendar", "calendars_get_calendar"],
  },
  check_in_desk: {
    says: "The API has no check-in desk: no kiosk, self check-in, arrival notice or attendance sheet; an appointment can be marked as showed.",
    nearest: ["calendars_update_appointment", "calendars_list_events"],
  },
  charge_stored_card: {
    says: "The API cannot charge a card on file on the spot: it sends invoices to pay and sets auto-payment of repeating invoices.",
    nearest: ["invoices_send_text2pay", "invoices_set_schedule_auto_payment", "invoices_record_payment"],
  },
  cancel_subscription: {
    says: "The API cannot cancel, pause or change a customer's subscription: a person does it in HighLevel under Payments > Subscriptions.",
    nearest: ["payments_get_subscription", "payments_list_subscriptions", "invoices_cancel_schedule"],
  },
  create_subscription: {
    says: "The API cannot start a subscription of a customer: they subscribe at a checkout; nearest is a repeating invoice.",
    nearest: ["invoices_create_schedule", "products_create_price", "payments_list_subscriptions"],
  },
  payment_link: {
    says: "The API cannot make or list reusable payment links: a person does it in HighLevel under Payments > Payment Links; nearest is an invoice by text to one contact.",
    nearest: ["invoices_send_text2pay", "invoices_create_invoice"],
  },
  payouts_and_bank: {
    says: "The API does not show payouts, fees or bank accounts: a person sees them at the payment provider, such as Stripe.",
    nearest: ["payments_list_transactions"],
  },
  disputes: {
    says: "The API has no chargebacks: a person answers them at the payment provider, such as Stripe.",
    nearest: ["payments_get_transaction", "payments_list_transactions"],
  },
  connect_payment_provider: {
    says: "The API cannot connect Stripe, PayPal, Square or similar: a person does it in HighLevel under Payments > Integrations.",
    nearest: ["payments_list_whitelabel_providers", "payments_create_custom_provider"],
  },
  tax_rates: {
    says: "The API cannot create, list or change tax rates: a person does it in HighLevel under Payments > Settings > Taxes.",
    nearest: ["products_update_product", "invoices_update_invoice"],
  },
  invoice_settings: {
    says: "The API reads the invoice settings but cannot change them (reminders, defaults, numbering, design, receipts): a person does it in HighLevel under Payments > Settings.",
    nearest: ["invoices_get_settings", "invoices_set_invoice_late_fees", "invoices_update_template"],
  },
  invoice_pdf: {
    says: "The API gives no PDF of an invoice, estimate, receipt or contract: a person downloads it in HighLevel.",
    nearest: ["invoices_get_invoice", "invoices_send_invoice", "documents_list_documents"],
  },
  accounting_sync: {
    says: "The API cannot sync with QuickBooks, Xero or other books: a person connects them in HighLevel under Settings > Integrations.",
    nearest: ["invoices_list_invoices", "payments_list_transactions"],
  },
  gift_cards: {
    says: "The API has no gift cards: a person makes them in HighLevel under Payments > Gift Cards.",
    nearest: ["payments_create_coupon", "payments_list_coupons"],
  },
  loyalty: {
    says: "The API has no loyalty points, punch cards or rewards; tags or custom fields can hold a count.",
    nearest: ["contacts_add_tags", "contacts_update_contact", "payments_create_coupon"],
  },
  create_order: {
    says: "The API cannot place, edit or cancel an order nor write on its notes: orders come from checkouts; it reads, fulfils and records payments.",
    nearest: ["payments_get_order", "payments_create_fulfillment", "payments_record_order_payment"],
  },
  returns_and_labels: {
    says: "The API prints no shipping labels and handles no returns: it records shipments with their tracking number.",
    nearest: ["payments_create_fulfillment", "payments_list_fulfillments", "store_list_shipping_rates"],
  },
  abandoned_carts: {
    says: "The API does not show abandoned carts or checkouts: a person handles them in HighLevel with a workflow trigger.",
    nearest: ["payments_list_orders", "workflows_list_workflows"],
  },
  storefront_design: {
    says: "The API cannot design the online store or its checkout (theme, pages, order bumps, upsells): a person does it in HighLevel under Sites.",
    nearest: ["store_save_settings", "products_update_store_products", "products_update_display_priority"],
  },
  edit_document: {
    says: "The API cannot write or edit a proposal, contract or its template, nor void one: it lists them and sends them; a person edits them in HighLevel under Payments > Documents & Contracts.",
    nearest: ["documents_list_templates", "documents_send_template", "documents_list_documents"],
  },
  sign_document: {
    says: "The API cannot sign a document for anybody: the signer or a person of the team does it through the link in HighLevel.",
    nearest: ["documents_list_documents", "documents_send_document"],
  },
  purchase_orders: {
    says: "The API counts stock but has no suppliers, purchase orders or stock transfers.",
    nearest: ["products_list_inventory", "products_update_inventory"],
  },
  recharge_wallet: {
    says: "The API cannot charge or auto-recharge the HighLevel wallet from a card: a person does it in HighLevel under Billing.",
    nearest: ["saas_get_wallet_balance", "saas_add_wallet_credits"],
  },
  request_review: {
    says: "The API has no review request: a person sends it in HighLevel under Reputation, or a workflow does; the API can send a message with the link in it.",
    nearest: ["contacts_add_to_workflow", "conversations_send_message"],
  },
  review_reports: {
    says: "The API gives no review totals, ratings or review list of Google and Facebook: a person sees them in HighLevel under Reputation.",
    nearest: ["conversations_search_conversations", "conversations_reply_to_review", "products_list_reviews"],
  },
  review_widget: {
    says: "The API cannot make or change a review widget: a person does it in HighLevel under Reputation > Widgets.",
    nearest: ["funnels_list_pages"],
  },
  remove_review: {
    says: "The API cannot delete, hide or report a public review: the owner reports it to Google or the site itself.",
    nearest: ["conversations_reply_to_review", "products_delete_review"],
  },
  review_auto_reply: {
    says: "The API cannot set up automatic review replies (Reviews AI): a person does it in HighLevel under Reputation.",
    nearest: ["conversations_reply_to_review"],
  },
  google_business_profile: {
    says: "The API cannot change a Google Business Profile (hours, photos, services, questions): a person does it at Google; posts go through the social planner.",
    nearest: ["social_create_post", "social_list_accounts", "locations_update_location"],
  },
  business_listings: {
    says: "The API does not manage directory listings (Yelp, Apple Maps, Bing): a person does it in HighLevel under Reputation > Listings.",
    nearest: ["locations_update_location"],
  },
  dashboards: {
    says: "The API does not read or build dashboards or their widgets: a person does it in HighLevel on the Dashboard.",
    nearest: ["opportunities_search_opportunities", "calendars_list_events", "payments_list_transactions"],
  },
  reports: {
    says: "The API has no built reports (attribution, calls, agents, appointments), nor scheduled ones: it reads the records behind them and results of ads and emails.",
    nearest: ["opportunities_query_opportunities", "calendars_list_events", "conversations_export_messages"],
  },
  audit_logs: {
    says: "The API does not give the audit log: a person sees it in HighLevel under Settings > Audit Logs.",
    nearest: ["users_search_users", "users_get_user"],
  },
  login_security: {
    says: "The API cannot manage two-factor, sessions or password reset mails, nor log in as a user: a person does it in HighLevel.",
    nearest: ["users_update_user", "users_delete_user"],
  },
  change_user_email: {
    says: "The API cannot change the login email of a user: a person does it in HighLevel under Settings > My Staff.",
    nearest: ["users_update_user", "users_create_user", "users_delete_user"],
  },
  notification_settings: {
    says: "The API cannot set who is notified of what, nor push to phones: a person does it in HighLevel in the user's profile.",
    nearest: [
      "calendars_update_notification",
      "calendars_create_notifications",
      "conversations_send_message",
    ],
  },
  create_facebook_audience: {
    says: "The API cannot create a Facebook custom or lookalike audience: it renames them and adds people; a person creates them in Meta or in HighLevel's Ad Manager.",
    nearest: [
      "ads_list_facebook_custom_audiences",
      "ads_batch_facebook_audience_members",
      "ads_update_facebook_custom_audience",
    ],
  },
  other_ad_networks: {
    says: "The API runs ads on Facebook, Instagram, Google and LinkedIn only: none on TikTok, Bing, X, Pinterest, Snapchat or others.",
    nearest: ["ads_upsert_facebook_campaign", "ads_upsert_google_campaign", "social_create_post"],
  },
  ad_optimization_rules: {
    says: "The API changes ads and reads results, but has no rules, spending caps over all networks or automatic tuning of bids.",
    nearest: ["ads_upsert_facebook_adset", "ads_upsert_google_campaign", "ads_get_facebook_report"],
  },
  ad_account_billing: {
    says: "The API cannot open an ad account or pay for ads: a person does it at Meta, Google or LinkedIn.",
    nearest: ["ads_list_facebook_ad_accounts", "ads_list_google_ad_accounts", "ads_get_facebook_ad_account"],
  },
  social_categories: {
    says: "The API lists categories and tags of social posts but cannot create or change them: a person does it in HighLevel in the Social Planner.",
    nearest: ["social_list_categories", "social_list_tags", "social_create_queue"],
  },
  social_growth: {
    says: "The API does no social listening, hashtag research, best times or follower work: it posts, answers comments and reads basic figures.",
    nearest: ["social_get_statistics", "social_create_post", "social_list_comments"],
  },
  rss_auto_posting: {
    says: "The API cannot feed social posts or blogs from RSS, YouTube or other outside sources: emails alone can go out from a feed.",
    nearest: ["social_create_post", "social_upload_csv", "emails_schedule_campaign"],
  },
  live_stream_or_webinar: {
    says: "The API cannot host a live stream, webinar or podcast: a person does it in HighLevel or at the service.",
    nearest: ["calendars_create_calendar", "social_create_post"],
  },
  delete_blog_post: {
    says: "The API cannot delete a blog post: it can archive it or set it back to draft.",
    nearest: ["blogs_update_post", "blogs_list_posts"],
  },
  blog_setup: {
    says: "The API cannot create a blog, author or category, nor handle comments: it lists them and writes articles; a person does the rest in HighLevel under Sites > Blogs.",
    nearest: ["blogs_list_sites", "blogs_list_authors", "blogs_list_categories"],
  },
  trigger_link_clicks: {
    says: "The API makes trigger links but does not count their clicks or show who clicked: a person sees it in HighLevel.",
    nearest: ["links_list_links", "links_get_link"],
  },
  qr_codes: {
    says: "The API makes no QR codes: a person does it in HighLevel under Sites > QR Codes; a trigger link gives a short address to encode.",
    nearest: ["links_create_link", "links_list_links"],
  },
  short_links: {
    says: "The API has no link shortener or vanity domain for links; redirects on an own domain and trigger links are the nearest.",
    nearest: ["funnels_create_redirect", "links_create_link"],
  },
  pause_bot_for_contact: {
    says: "The API cannot silence a bot for one contact or take over one chat: it can switch the bot off for all; a person does the rest in HighLevel in the conversation.",
    nearest: [
      "conversation_ai_update_agent",
      "conversation_ai_create_action",
      "contacts_remove_from_workflow",
    ],
  },
  bot_testing_and_stats: {
    says: "The API has no trial chat with a bot and no statistics of bots: a person tries it in HighLevel under AI Agents.",
    nearest: ["conversation_ai_get_generation", "agent_studio_execute_agent", "voice_ai_list_call_logs"],
  },
  clone_voice: {
    says: "The API cannot clone or upload a voice nor list the voices there are: a person picks it in HighLevel at the voice agent.",
    nearest: ["voice_ai_update_agent", "voice_ai_get_agent"],
  },
  ask_ai: {
    says: "No API reaches Ask AI or the AI Employee plan: Ask AI is in HighLevel's dashboard, the plan in the agency's settings of the sub-account, and ghl://about/ai says which AI features have tools.",
    nearest: ["agent_studio_list_agents", "agent_studio_execute_agent"],
  },
  content_ai: {
    says: "The API has no AI writer of HighLevel (Content AI): the assistant may write itself and pass the text on.",
    nearest: ["emails_create_template", "social_create_post", "blogs_create_post"],
  },
  generate_image: {
    says: "The API makes and edits no images or videos: it stores files that are uploaded, and can lay a watermark over one.",
    nearest: [
      "media_upload_file",
      "media_list_files",
      "social_apply_watermark",
      "brand_boards_get_design_kit",
    ],
  },
  media_organizing: {
    says: "The API uploads, renames and deletes media files but cannot move, copy, tag or restore them nor search stock photos: a person does it in HighLevel under Media Storage.",
    nearest: ["media_list_files", "media_update_file", "media_create_folder"],
  },
  private_integration_token: {
    says: "The API cannot make, show or rotate API keys or private integration tokens: a person does it in HighLevel under Settings > Private Integrations.",
    nearest: ["marketplace_get_installer", "oauth_list_installed_locations"],
  },
  install_app: {
    says: "The API cannot install an app from the marketplace nor browse it: a person does it in HighLevel in the App Marketplace.",
    nearest: ["marketplace_get_installer", "oauth_list_installed_locations", "marketplace_uninstall_app"],
  },
  create_webhook: {
    says: "The API cannot register webhooks: a person sets the address in the marketplace app or builds a webhook step in a workflow.",
    nearest: ["workflows_list_workflows"],
  },
  connect_outside_apps: {
    says: "The API cannot connect Zapier, Make, Google Sheets, Slack or the like: a person does it in HighLevel under Settings > Integrations or at the service.",
    nearest: ["workflows_list_workflows"],
  },
  create_snapshot: {
    says: "The API lists, shares and loads snapshots but cannot create, refresh or delete one: a person does it in HighLevel in the agency's Account Snapshots.",
    nearest: ["snapshots_list_snapshots", "snapshots_create_share_link", "locations_update_location"],
  },
  transfer_sub_account: {
    says: "The API cannot move a sub-account to another agency: a person asks for it in HighLevel in the agency's sub-account list.",
    nearest: ["locations_get_location", "snapshots_create_share_link"],
  },
  saas_plan_edit: {
    says: "The API lists the agency's SaaS plans and puts clients on them, but cannot create or change a plan: a person does it in HighLevel under SaaS Configurator.",
    nearest: ["saas_list_agency_plans", "saas_get_plan", "saas_update_subscription"],
  },
  highlevel_billing: {
    says: "The API does not touch HighLevel's own bill, plan or account of the agency: a person does it in HighLevel under Settings > Billing.",
    nearest: ["companies_get_company"],
  },
  highlevel_support: {
    says: "The API opens no support tickets and knows no outages: a person asks HighLevel's support or its status page.",
    nearest: ["companies_get_company"],
  },
  agency_settings: {
    says: "The API reads the agency's account but cannot change it (name, logo, domain, white label, mobile app): a person does it in HighLevel in the agency settings.",
    nearest: ["companies_get_company", "custom_menus_create_menu", "locations_update_location"],
  },
  domains_and_ssl: {
    says: "The API cannot connect a domain, change DNS or SSL, nor buy one: a person does it in HighLevel under Settings > Domains & URL Redirects.",
    nearest: ["funnels_list_redirects", "funnels_create_redirect"],
  },
  wordpress_hosting: {
    says: "The API has no access to WordPress hosting: a person does it in HighLevel under Sites > WordPress.",
    nearest: ["blogs_list_posts"],
  },
  communities: {
    says: "The API has no community groups but for comments of its posts: a person does it in HighLevel under Memberships > Communities.",
    nearest: ["social_list_comments", "social_create_comment"],
  },
  certificates: {
    says: "The API makes no certificates or badges: a person designs them in HighLevel under Memberships > Certificates; who has finished a course it says.",
    nearest: ["courses_list_completions", "courses_list_learner_progress"],
  },
  client_portal: {
    says: "The API cannot set up the client portal, its branding or a member's login: a person does it in HighLevel under Memberships > Client Portal.",
    nearest: ["courses_list_enrollments", "contacts_get_contact"],
  },
  create_affiliate_campaign: {
    says: "The API manages affiliates, their customers, commissions and payout methods, but cannot make or change an affiliate campaign, upload its media or send the money: a person does it in HighLevel in the Affiliate Manager.",
    nearest: ["affiliates_list_campaigns", "affiliates_get_campaign", "affiliates_list_payouts"],
  },
  tasks_as_projects: {
    says: "The API has to-dos only: no projects, boards, subtasks, checklists or templates of tasks.",
    nearest: ["locations_search_tasks", "contacts_create_task", "locations_create_recurring_task"],
  },
  time_tracking: {
    says: "The API tracks no working time, shifts, holidays or pay.",
    nearest: ["calendars_list_schedules", "calendars_create_blocked_slot"],
  },
  compliance_and_data_requests: {
    says: "The API has no compliance tools (HIPAA mode, data-subject export, retention, cookie banner, full backup): a person handles them in HighLevel.",
    nearest: ["contacts_get_contact", "contacts_delete_contact", "conversations_export_messages"],
  },
  print_mail_and_fax: {
    says: "The API sends no letters, postcards or faxes: apps of the marketplace do.",
    nearest: ["conversations_send_message"],
  },
  send_test_email: {
    says: "The API cannot send a trial copy of an email blast nor preview it on devices: a person does it in HighLevel in the email editor.",
    nearest: ["emails_get_campaign", "emails_get_template", "conversations_send_message"],
  },
  lead_form_mapping: {
    says: "The API makes and lists Facebook and LinkedIn lead forms but cannot map their questions to contact fields: a person does it in HighLevel under Settings > Integrations.",
    nearest: ["ads_list_facebook_lead_forms", "ads_get_facebook_lead_form", "ads_list_linkedin_lead_forms"],
  },
  weather_news_sports: {
    says: "The API is a CRM's: it knows no weather, news, stocks or sports.",
    nearest: [],
  },
  travel_and_food: {
    says: "The API books appointments of the business only: no flights, hotels, tables, rides or food.",
    nearest: [],
  },
  creative_writing: {
    says: "The API does not translate, write poems or tell jokes: the assistant may do so itself, without a tool.",
    nearest: [],
  },
  coding_and_math: {
    says: "The API writes no code and does no sums: the assistant may do so itself, without a tool.",
    nearest: [],
  },
  personal_assistant: {
    says: "The API has no alarms, music, smart home or private reminders; to-dos stand on contacts.",
    nearest: ["contacts_create_task"],
  },
  web_search: {
    says: "The API does not search the web: it knows what the CRM holds.",
    nearest: [],
  },
  health_legal_money_advice: {
    says: "The API gives no medical, legal, tax or money advice.",
    nearest: [],
  },
  file_and_computer: {
    says: "The API does not touch the computer: no local files, printers, screens or programs.",
    nearest: ["media_upload_file"],
  },
};
