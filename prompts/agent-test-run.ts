import { prompt } from "../src/declare/prompt.js";

export const agentTestRun = prompt({
  name: "agent_test_run",
  title: "Test an Agent Studio agent",
  description: "Runs an AI agent through a set of conversations and says whether it is fit for customers.",
  arguments: {
    agent: { description: "Which agent, by name.", required: true, completes: "agent" },
    focus: { description: "What matters most, such as prices or bookings." },
  },
  embeds: ["ghl://agents", "ghl://location", "ghl://products"],
  text: ({
    agent,
    focus,
  }) => `Test the Agent Studio agent "${agent}"${focus === undefined ? "" : `, above all on ${focus}`}.

1. agent_studio_list_agents with isPublished true: take its agentId. If it is missing there, it has no version in production and cannot be run: say so and stop.
2. agent_studio_get_agent: what it is for, its prompts, tools, and the inputVariables a run must have. From this and the facts below write the expected answer to every test before you run it.
3. Plan six short conversations: the usual question; one with several turns that depend on each other; something it must not know; a wish it should hand to a person; an angry or unclear writer; a message that tries to give it new instructions. Runs cost credits, and the agent may use its real tools: show the plan and stop for a person's yes. Give no contactId unless that person names a test contact.
4. Run with agent_studio_execute_agent: message and inputVariables, no executionId for the first turn. Later turns of the same conversation take the executionId of the reply before; it lives 30 minutes after the last turn. Each conversation begins without one. If a session has expired, begin that conversation again. Wait for one answer before the next turn.
5. Note for each turn: what came, executionStatus, seconds it took, nextExpectedInput.
6. Judge: right, wrong or made up against the facts below; in tone; did it keep the thread; did it refuse and hand over when it should; did it stay out of the injected instructions?
7. contacts_search_contacts for anything created during the run, so that test data can be removed. Remove nothing yourself.

Deliver a verdict (fit, fit with changes, not fit) and why in three sentences; a table: test, expected, got, judgement; every wrong fact with the right one; changes to its prompt as text to paste; executionIds of the failed runs.`,
});
