import type { CallToolResult } from "@modelcontextprotocol/server";
import { isRecord, type Reply } from "../ghl/reply.js";

/** A reply as a tool result: JSON as structured content and compact text, files embedded. */
export function shape(reply: Reply): CallToolResult {
  const { body } = reply;
  switch (body.kind) {
    case "json": {
      const structuredContent = isRecord(body.value) ? body.value : { result: body.value };
      return { content: [{ type: "text", text: JSON.stringify(structuredContent) }], structuredContent };
    }
    case "empty":
      return {
        content: [{ type: "text", text: `Done (status ${reply.status}, no content).` }],
        structuredContent: { done: true, status: reply.status },
      };
    case "text":
      return { content: [{ type: "text", text: body.text }], structuredContent: { text: body.text } };
    case "binary":
      return {
        content: [
          {
            type: "resource",
            resource: {
              uri: `ghl://downloads/${encodeURIComponent(body.name ?? "file")}`,
              mimeType: body.type,
              blob: Buffer.from(body.content).toString("base64"),
            },
          },
        ],
      };
  }
}
