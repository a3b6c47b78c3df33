import { setTimeout as sleep } from "node:timers/promises";
import {
  fromJsonSchema,
  inputRequired,
  type JsonSchemaType,
  type McpServer,
  type ServerContext,
} from "@modelcontextprotocol/server";
import { z } from "zod";
import { pixel, silence } from "./fixture-media.js";

const text = (said: string) => ({ content: [{ type: "text" as const, text: said }] });
const stepMs = 50;

/** The tools that the suite calls for what they return, and those that speak while they run. */
export function contentTools(server: McpServer): void {
  plainTools(server);
  speakingTools(server);
  schemaTools(server);
}

function plainTools(server: McpServer): void {
  server.registerTool("test_simple_text", { description: "Returns a text" }, () =>
    text("This is a simple text response for testing."),
  );
  server.registerTool("test_image_content", { description: "Returns a picture" }, () => ({
    content: [{ type: "image", data: pixel, mimeType: "image/png" }],
  }));
  server.registerTool("test_audio_content", { description: "Returns a sound" }, () => ({
    content: [{ type: "audio", data: silence, mimeType: "audio/wav" }],
  }));
  server.registerTool("test_embedded_resource", { description: "Returns a resource" }, () => ({
    content: [
      {
        type: "resource",
        resource: {
          uri: "test://embedded-resource",
          mimeType: "text/plain",
          text: "This is an embedded resource content.",
        },
      },
    ],
  }));
  server.registerTool("test_multiple_content_types", { description: "Returns several kinds" }, () => ({
    content: [
      { type: "text", text: "Multiple content types test:" },
      { type: "image", data: pixel, mimeType: "image/png" },
      {
        type: "resource",
        resource: {
          uri: "test://mixed-content-resource",
          mimeType: "application/json",
          text: JSON.stringify({ test: "data", value: 123 }),
        },
      },
    ],
  }));
  server.registerTool("test_error_handling", { description: "Fails" }, () => {
    throw new Error("This tool intentionally returns an error for testing");
  });
}

function speakingTools(server: McpServer): void {
  const logs = async ({ mcpReq }: ServerContext) => {
    await mcpReq.log("info", "Tool execution started");
    await sleep(stepMs);
    await mcpReq.log("info", "Tool processing data");
    await sleep(stepMs);
    await mcpReq.log("info", "Tool execution completed");
    return text("Tool with logging executed successfully");
  };
  server.registerTool("test_tool_with_logging", { description: "Logs while it runs" }, logs);
  server.registerTool("test_logging_tool", { description: "Logs while it runs" }, logs);
  server.registerTool(
    "test_tool_with_progress",
    { description: "Tells how far it is" },
    async ({ mcpReq }: ServerContext) => {
      const progressToken = mcpReq._meta?.progressToken;
      for (const progress of [0, 50, 100]) {
        if (progressToken !== undefined) {
          const params = { progressToken, progress, total: 100 };
          await mcpReq.notify({ method: "notifications/progress", params });
        }
        await sleep(stepMs);
      }
      return text("Tool with progress executed successfully");
    },
  );
  server.registerTool(
    "test_reconnection",
    { description: "Closes its stream while it runs" },
    async ({ http }: ServerContext) => {
      http?.closeSSE?.();
      await sleep(2 * stepMs);
      return text("Reconnection test completed successfully.");
    },
  );
  server.registerTool(
    "test_streaming_elicitation",
    { description: "Asks on its own stream" },
    ({ mcpReq }: ServerContext) =>
      mcpReq.inputResponses === undefined
        ? inputRequired({
            inputRequests: {
              go: inputRequired.elicit({
                message: "Go on?",
                requestedSchema: { type: "object", properties: { go: { type: "boolean" } } },
              }),
            },
          })
        : text("Went on."),
  );
}

/** The schema that SEP-2106 lists: a tool list must bring it through unchanged. */
const everyKeyword: JsonSchemaType = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  $defs: {
    address: {
      $anchor: "addressDef",
      type: "object",
      properties: { street: { type: "string" }, city: { type: "string" } },
    },
  },
  properties: {
    name: { type: "string" },
    address: { $ref: "#/$defs/address" },
    contactMethod: { type: "string", enum: ["phone", "email"] },
    phone: { type: "string" },
    email: { type: "string" },
  },
  allOf: [{ anyOf: [{ required: ["phone"] }, { required: ["email"] }] }],
  if: { properties: { contactMethod: { const: "phone" } }, required: ["contactMethod"] },
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
  then: { required: ["phone"] },
  else: { required: ["email"] },
  additionalProperties: false,
};

const region = { type: "string" as const, "x-mcp-header": "Region" };

function schemaTools(server: McpServer): void {
  server.registerTool(
    "json_schema_2020_12_tool",
    { description: "Tool with JSON Schema 2020-12 features", inputSchema: fromJsonSchema(everyKeyword) },
    () => text("ok"),
  );
  server.registerTool(
    "test_mirrored_argument",
    {
      description: "Takes an argument that stands in a header too",
      inputSchema: fromJsonSchema<{ region: string }>({
        type: "object",
        properties: { region },
        required: ["region"],
      }),
    },
    ({ region }) => text(region),
  );
  server.registerTool(
    "test_sampling",
    {
      description: "Asks the client's model",
      inputSchema: z.object({ prompt: z.string().describe("The prompt to send to the LLM") }),
    },
    async ({ prompt }, { mcpReq }) => {
      const { content } = await mcpReq.requestSampling({
        messages: [{ role: "user", content: { type: "text", text: prompt } }],
        maxTokens: 100,
      });
      const [block] = [content].flat();
      return text(`LLM response: ${block?.type === "text" ? block.text : "no text"}`);
    },
  );
}
