import type { PromptDeclaration } from "../src/declare/prompt.js";
import { agencyRollup } from "./agency-rollup.js";
import { agentTestRun } from "./agent-test-run.js";
import { automationAudit } from "./automation-audit.js";
import { bookAppointment } from "./book-appointment.js";
import { callReview } from "./call-review.js";
import { cleanUp } from "./clean-up.js";
import { conversationSummary } from "./conversation-summary.js";
import { leadTriage } from "./lead-triage.js";
import { noShowRecovery } from "./no-show-recovery.js";
import { onboardingCheck } from "./onboarding-check.js";
import { pipelineReview } from "./pipeline-review.js";
import { reviewRequests } from "./review-requests.js";
import { speedToLead } from "./speed-to-lead.js";
import { stuckLearners } from "./stuck-learners.js";
import { unpaidInvoices } from "./unpaid-invoices.js";
import { weeklyReport } from "./weekly-report.js";

/** Every prompt. */
export const prompts: readonly PromptDeclaration[] = [
  leadTriage,
  speedToLead,
  bookAppointment,
  noShowRecovery,
  pipelineReview,
  unpaidInvoices,
  reviewRequests,
  weeklyReport,
  agencyRollup,
  cleanUp,
  automationAudit,
  conversationSummary,
  onboardingCheck,
  callReview,
  stuckLearners,
  agentTestRun,
];
