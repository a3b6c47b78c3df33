import { z } from "zod";

/**
 * What the MCP registry's schema of 2025-12-11 says about server.json, as far as this project's file uses it;
 * stricter in one point: a field that the registry does not know is a fault here.
 */
const input = {
  description: z.string().optional(),
  default: z.string().optional(),
  value: z.string().optional(),
  placeholder: z.string().optional(),
  format: z.enum(["string", "number", "boolean", "filepath"]).optional(),
  choices: z.array(z.string()).optional(),
  isRequired: z.boolean().optional(),
  isSecret: z.boolean().optional(),
};

const positional = z
  .strictObject({ type: z.literal("positional"), valueHint: z.string().optional(), ...input })
  .refine(
    ({ value, valueHint }) => value !== undefined || valueHint !== undefined,
    "want value or valueHint",
  );
const named = z.strictObject({ type: z.literal("named"), name: z.string(), ...input });

const transport = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("stdio") }),
  z.strictObject({ type: z.enum(["streamable-http", "sse"]), url: z.string() }),
]);

/** One version, never a range and never "latest". */
const version = z
  .string()
  .min(1)
  .max(255)
  .regex(/^\d+\.\d+\.\d+(-[\w.]+)?$/);

const server = {
  identifier: z.string().min(1),
  version: version.optional(),
  registryBaseUrl: z.url().optional(),
  fileSha256: z
    .string()
    .regex(/^[a-f0-9]{64}$/)
    .optional(),
  runtimeHint: z.string().optional(),
  runtimeArguments: z.array(z.union([positional, named])).optional(),
  packageArguments: z.array(z.union([positional, named])).optional(),
  environmentVariables: z.array(z.strictObject({ name: z.string(), ...input })).optional(),
  transport,
};

const packaged = z.discriminatedUnion("registryType", [
  z.strictObject({ ...server, registryType: z.literal("npm"), version }),
  // An image bears its version in its identifier, and the registry refuses a second one.
  z.strictObject({
    ...server,
    registryType: z.literal("oci"),
    identifier: z.string().regex(/^[\w.-]+(\/[\w.-]+)+:[\w.-]+$/),
    version: z.undefined().optional(),
  }),
  z.strictObject({
    ...server,
    registryType: z.literal("mcpb"),
    fileSha256: z.string().regex(/^[a-f0-9]{64}$/),
  }),
]);

export const serverSchema = z.strictObject({
  $schema: z.literal("https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json"),
  name: z
    .string()
    .min(3)
    .max(200)
    .regex(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/),
  title: z.string().min(1).max(100).optional(),
  description: z.string().min(1).max(100),
  version,
  websiteUrl: z.url().optional(),
  repository: z
    .strictObject({
      url: z.url(),
      source: z.string(),
      id: z.string().optional(),
      subfolder: z.string().optional(),
    })
    .optional(),
  packages: z.array(packaged).min(1),
});
