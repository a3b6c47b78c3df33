import { prompt } from "../src/declare/prompt.js";

export const pipelineReview = prompt({
  name: "pipeline_review",
  title: "Review the pipeline",
  description: "Finds deals that are stuck, works out what each needs, and files the approved next steps.",
  arguments: {
    pipeline: { description: "Which pipeline; all unless given.", completes: "pipeline" },
    stuckDays: {
      description: "Days in one stage that count as stuck; 14 unless given.",
      completes: ["7", "14", "21", "30"],
    },
  },
  embeds: ["ghl://pipelines", "ghl://users"],
  text: ({
    pipeline,
    stuckDays,
  }) => `Review ${pipeline === undefined ? "the pipelines below" : `the pipeline "${pipeline}"`} and get stuck deals moving.

1. Read every open deal with opportunities_search_opportunities, status open${pipeline === undefined ? "" : ", this pipeline"}, following "next". Count and add up the value per stage, with the stages in their order.
2. A deal is stuck when lastStageChangeAt is more than ${stuckDays ?? "14"} days ago. Sort the stuck ones by value and take the first fifteen.
3. For each of these: conversations_search_conversations with its contactId (who spoke last, and when), and read_operation contacts_list_tasks (is a next step set at all, and is it overdue?).
4. Name the reason in a few words: waits for us, waits for them, no next step, dead. Propose one step: call, send the offer, move to the stage it is really in, or mark as lost. For lost, choose the reason from read_operation opportunities_list_lost_reasons.
5. Show the table and stop. Deals change owners' numbers: a person decides each.
6. For what was approved: contacts_create_task for the deal's owner, opportunities_update_opportunity to move a stage, opportunities_update_status to close one.

Deliver:
- one line per stage: open deals, value, days since the last move (median);
- the stuck deals: name, owner, stage, days, value, reason, step, done;
- the total value that is stuck and the three deals worth a call today;
- deals without owner, value or contact data, to be mended.`,
});
