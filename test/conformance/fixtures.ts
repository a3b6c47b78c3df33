import { completable, McpServer, ResourceTemplate, type ServerContext } from "@modelcontextprotocol/server";
import { z } from "zod";
import { contentTools } from "./fixture-content.js";
import { pixel } from "./fixture-media.js";
import { promptThatAsks, questionTools } from "./fixture-questions.js";
import { codec } from "./fixture-state.js";

const hint = { ttlMs: 60_000, cacheScope: "public" } as const;

/**
 * The server that the official conformance suite wants to find: its names, texts and shapes are the suite's.
 * Nothing of it is shipped; it stands behind the project's own HTTP layer, which is what is proved with it.
 */
export const fixtureServer = (): McpServer => {
  const server = new McpServer(
    { name: "conformance-fixtures", version: "1.0.0" },
    {
      capabilities: { logging: {}, completions: {}, resources: { subscribe: true } },
      requestState: { verify: codec.verify },
      cacheHints: {
        "tools/list": hint,
        "prompts/list": hint,
        "resources/list": hint,
        "resources/templates/list": hint,
        "resources/read": hint,
        "server/discover": hint,
      },
    },
  );
  contentTools(server);
  questionTools(server);
  resources(server);
  prompts(server);
  return server;
};

function resources(server: McpServer): void {
  const text = (uri: string, content: string) => ({
    contents: [{ uri, mimeType: "text/plain", text: content }],
  });
  server.registerResource(
    "static-text",
    "test://static-text",
    { description: "A text that never changes", mimeType: "text/plain" },
    ({ href }) => text(href, "This is the content of the static text resource."),
  );
  server.registerResource(
    "static-binary",
    "test://static-binary",
    { description: "A picture of one pixel", mimeType: "image/png" },
    ({ href }) => ({ contents: [{ uri: href, mimeType: "image/png", blob: pixel }] }),
  );
  server.registerResource(
    "watched-resource",
    "test://watched-resource",
    { description: "A text that can be watched", mimeType: "text/plain" },
    ({ href }) => text(href, "Watched resource content"),
  );
  server.registerResource(
    "template",
    new ResourceTemplate("test://template/{id}/data", { list: undefined }),
    { description: "A text with its id in it", mimeType: "application/json" },
    ({ href }, { id }) => ({
      contents: [
        {
          uri: href,
          mimeType: "application/json",
          text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` }),
        },
      ],
    }),
  );
  server.server.setRequestHandler("resources/subscribe", () => ({}));
  server.server.setRequestHandler("resources/unsubscribe", () => ({}));
}

function prompts(server: McpServer): void {
  const user = "user" as const;
  const says = (text: string) => ({ role: user, content: { type: "text" as const, text } });
  server.registerPrompt("test_simple_prompt", { description: "A prompt without arguments" }, () => ({
    messages: [says("This is a simple prompt for testing.")],
  }));
  const city = completable(z.string().describe("First test argument"), (value) =>
    ["paris", "park", "party"].filter((name) => name.startsWith(value)),
  );
  server.registerPrompt(
    "test_prompt_with_arguments",
    {
      description: "A prompt with two arguments",
      argsSchema: z.object({ arg1: city, arg2: z.string().describe("Second test argument") }),
    },
    ({ arg1, arg2 }) => ({ messages: [says(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`)] }),
  );
  server.registerPrompt(
    "test_prompt_with_embedded_resource",
    {
      description: "A prompt with a resource in it",
      argsSchema: z.object({ resourceUri: z.string().describe("URI of the resource to embed") }),
    },
    ({ resourceUri: uri }) => ({
      messages: [
        {
          role: user,
          content: {
            type: "resource",
            resource: { uri, mimeType: "text/plain", text: "Embedded resource content for testing." },
          },
        },
        says("Please process the embedded resource above."),
      ],
    }),
  );
  server.registerPrompt("test_prompt_with_image", { description: "A prompt with a picture in it" }, () => ({
    messages: [
      { role: user, content: { type: "image", data: pixel, mimeType: "image/png" } },
      says("Please analyze the image above."),
    ],
  }));
  server.registerPrompt(
    "test_input_required_result_prompt",
    { description: "A prompt that asks before it answers" },
    (context: ServerContext) => promptThatAsks(context),
  );
}
