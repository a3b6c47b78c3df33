import {
  acceptedContent,
  CLIENT_CAPABILITIES_META_KEY,
  inputRequired,
  inputResponse,
  type McpServer,
  type ServerContext,
} from "@modelcontextprotocol/server";
import { z } from "zod";
import { codec } from "./fixture-state.js";

const text = (said: string) => ({ content: [{ type: "text" as const, text: said }] });

const nameSchema = z.object({ name: z.string() });
const colorSchema = z.object({ color: z.string() });
const okSchema = z.object({ ok: z.boolean() });
const contextSchema = z.object({ context: z.string() });

const askName = inputRequired.elicit({ message: "What is your name?", requestedSchema: nameSchema });
const askOk = inputRequired.elicit({ message: "Please confirm", requestedSchema: okSchema });
const askModel = (question: string, maxTokens: number) =>
  inputRequired.createMessage({
    messages: [{ role: "user", content: { type: "text", text: question } }],
    maxTokens,
  });

/** The tools that ask the client before they answer: by the questions of 2026-07-28, and by the requests before. */
export function questionTools(server: McpServer): void {
  formTools(server);
  oneRoundTools(server);
  manyRoundTools(server);
}

function formTools(server: McpServer): void {
  const asks = (message: string, properties: FormFields, required: string[] = []) => {
    return async ({ mcpReq }: ServerContext) => {
      const requestedSchema = { type: "object" as const, properties, required };
      const { action, content } = await mcpReq.elicitInput({ mode: "form", message, requestedSchema });
      return text(`Elicitation completed: action=${action}, content=${JSON.stringify(content ?? {})}`);
    };
  };
  server.registerTool(
    "test_elicitation",
    { description: "Asks for a name", inputSchema: z.object({ message: z.string() }) },
    ({ message }, context) => asks(message, whoAreYou, ["username", "email"])(context),
  );
  server.registerTool(
    "test_elicitation_sep1034_defaults",
    { description: "Asks with a default for each kind of field" },
    asks("Please review", defaults),
  );
  server.registerTool(
    "test_elicitation_sep1330_enums",
    { description: "Asks with each kind of choice" },
    asks("Please choose", choices),
  );
}

const whoAreYou: FormFields = {
  username: { type: "string", description: "User's response" },
  email: { type: "string", description: "User's email address" },
};

const defaults: FormFields = {
  name: { type: "string", description: "Name", default: "John Doe" },
  age: { type: "integer", description: "Age", default: 30 },
  score: { type: "number", description: "Score", default: 95.5 },
  status: { type: "string", enum: ["active", "inactive", "pending"], default: "active" },
  verified: { type: "boolean", description: "Verified", default: true },
};

const titled = (word: string, prefix: string) =>
  ["First", "Second", "Third"].map((title, at) => ({
    const: `${prefix}${at + 1}`,
    title: `${title} ${word}`,
  }));

const choices: FormFields = {
  untitledSingle: { type: "string", enum: ["option1", "option2", "option3"] },
  titledSingle: { type: "string", oneOf: titled("Option", "value") },
  legacyEnum: {
    type: "string",
    enum: ["opt1", "opt2", "opt3"],
    enumNames: ["Option One", "Option Two", "Option Three"],
  },
  untitledMulti: { type: "array", items: { type: "string", enum: ["option1", "option2", "option3"] } },
  titledMulti: { type: "array", items: { anyOf: titled("Choice", "value") } },
};

type Asked = Parameters<ServerContext["mcpReq"]["elicitInput"]>[0];
type FormFields = Extract<Asked, { requestedSchema: unknown }>["requestedSchema"]["properties"];

function oneRoundTools(server: McpServer): void {
  server.registerTool(
    "test_input_required_result_elicitation",
    { description: "Asks for a name" },
    ({ mcpReq }: ServerContext) => {
      const answer = acceptedContent(mcpReq.inputResponses, "user_name", nameSchema);
      return answer === undefined
        ? inputRequired({ inputRequests: { user_name: askName } })
        : text(`Hello, ${answer.name}!`);
    },
  );
  server.registerTool(
    "test_input_required_result_sampling",
    { description: "Asks the client's model" },
    ({ mcpReq }: ServerContext) => {
      const answer = inputResponse(mcpReq.inputResponses, "capital_question");
      return answer.kind === "sampling"
        ? text(JSON.stringify(answer.result.content))
        : inputRequired({
            inputRequests: { capital_question: askModel("What is the capital of France?", 100) },
          });
    },
  );
  server.registerTool(
    "test_input_required_result_list_roots",
    { description: "Asks for the client's folders" },
    ({ mcpReq }: ServerContext) => {
      const answer = inputResponse(mcpReq.inputResponses, "client_roots");
      return answer.kind === "roots"
        ? text(answer.roots.map(({ uri }) => uri).join(", "))
        : inputRequired({ inputRequests: { client_roots: inputRequired.listRoots() } });
    },
  );
  server.registerTool(
    "test_input_required_result_capabilities",
    { description: "Asks only what the client can answer" },
    (context: ServerContext) => {
      if (context.mcpReq.inputResponses !== undefined) return text("Answered.");
      const can = capabilitiesOf(context);
      const inputRequests = {
        ...("elicitation" in can ? { user_name: askName } : {}),
        ...("sampling" in can ? { greeting: askModel("Generate a greeting", 50) } : {}),
      };
      return Object.keys(inputRequests).length > 0
        ? inputRequired({ inputRequests })
        : text("Nothing to ask.");
    },
  );
  // It asks without looking at what the client can answer: the SDK is to refuse that.
  server.registerTool("test_missing_capability", { description: "Asks what cannot be answered" }, () =>
    inputRequired({ inputRequests: { greeting: askModel("Generate a greeting", 50) } }),
  );
}

function capabilitiesOf({ mcpReq }: ServerContext): object {
  const envelope = z.record(z.string(), z.unknown()).safeParse(mcpReq.envelope).data;
  return z.looseObject({}).safeParse(envelope?.[CLIENT_CAPABILITIES_META_KEY]).data ?? {};
}

function manyRoundTools(server: McpServer): void {
  const confirmed = async ({ mcpReq }: ServerContext) => {
    const answer = acceptedContent(mcpReq.inputResponses, "confirm", okSchema);
    if (answer !== undefined && mcpReq.requestState<string>() === "asked") return text("state-ok");
    return inputRequired({ inputRequests: { confirm: askOk }, requestState: await codec.mint("asked") });
  };
  server.registerTool(
    "test_input_required_result_request_state",
    { description: "Asks, and knows its own question again" },
    confirmed,
  );
  server.registerTool(
    "test_input_required_result_tampered_state",
    { description: "Asks, and takes no state that was changed" },
    confirmed,
  );
  server.registerTool(
    "test_input_required_result_multiple_inputs",
    { description: "Asks three things at once" },
    async ({ mcpReq }: ServerContext) => {
      const kinds = ["user_name", "greeting", "client_roots"].map(
        (key) => inputResponse(mcpReq.inputResponses, key).kind,
      );
      if (kinds.join() === "elicit,sampling,roots" && mcpReq.requestState<string>() === "all")
        return text("All answered.");
      return inputRequired({
        inputRequests: {
          user_name: askName,
          greeting: askModel("Generate a greeting", 50),
          client_roots: inputRequired.listRoots(),
        },
        requestState: await codec.mint("all"),
      });
    },
  );
  server.registerTool(
    "test_input_required_result_multi_round",
    { description: "Asks one thing after the other" },
    async ({ mcpReq }: ServerContext) => {
      const state = mcpReq.requestState<string>();
      const name = acceptedContent(mcpReq.inputResponses, "step1", nameSchema)?.name;
      const color = acceptedContent(mcpReq.inputResponses, "step2", colorSchema)?.color;
      if (typeof state === "string" && state.startsWith("name:") && color !== undefined)
        return text(`${state.slice(5)} likes ${color}.`);
      if (state === "begun" && name !== undefined) {
        const message = "Step 2: What is your favorite color?";
        return inputRequired({
          inputRequests: { step2: inputRequired.elicit({ message, requestedSchema: colorSchema }) },
          requestState: await codec.mint(`name:${name}`),
        });
      }
      const message = "Step 1: What is your name?";
      return inputRequired({
        inputRequests: { step1: inputRequired.elicit({ message, requestedSchema: nameSchema }) },
        requestState: await codec.mint("begun"),
      });
    },
  );
}

/** A prompt may ask as a tool may. */
export function promptThatAsks({ mcpReq }: ServerContext) {
  const answer = acceptedContent(mcpReq.inputResponses, "user_context", contextSchema);
  if (answer === undefined) {
    const message = "What context should the prompt use?";
    return inputRequired({
      inputRequests: { user_context: inputRequired.elicit({ message, requestedSchema: contextSchema }) },
    });
  }
  const content = { type: "text" as const, text: `The context is ${answer.context}.` };
  return { messages: [{ role: "user" as const, content }] };
}
