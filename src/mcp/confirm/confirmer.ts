import {
  type CallToolResult,
  CLIENT_CAPABILITIES_META_KEY,
  createRequestStateCodec,
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  type McpServer,
  type RequestStateCodec,
  type ServerContext,
} from "@modelcontextprotocol/server";
import { z } from "zod";
import { PolicyError } from "../../api/errors/errors.js";
import { localName } from "../../api/scope.js";
import type { Approval, Pending } from "../../call/call.js";
import type { Confirmations } from "../../call/changes/confirmations.js";
import { plainValues } from "../results/readable.js";
import { previewWords } from "./preview-words.js";

const capabilities = z.looseObject({
  elicitation: z.looseObject({ form: z.unknown().optional(), url: z.unknown().optional() }).optional(),
});

/**
 * Whether the client can put a question to a person. 2026-07-28 says so with each request, the versions before
 * said it once at the start. Clients from before the two modes existed say neither, and mean forms.
 */
export function canAsk(server: McpServer["server"], context: ServerContext): boolean {
  const envelope = z.record(z.string(), z.unknown()).safeParse(context.mcpReq.envelope).data;
  const said = envelope?.[CLIENT_CAPABILITIES_META_KEY] ?? server.getClientCapabilities();
  const elicitation = capabilities.safeParse(said).data?.elicitation;
  return elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined);
}

/** The question's name in the exchange with the client. */
const question = "confirm";

const stateSchema = z.object({
  agreement: z.object({ change: z.string(), shown: z.string() }),
  question: z.string(),
});

/** Asks a person through the client, or through the model where the client cannot, and knows the answer again. */
export class Confirmer {
  readonly #confirmations: Confirmations;
  #codec: Promise<RequestStateCodec<Approval>> | undefined;

  constructor(confirmations: Confirmations) {
    this.#confirmations = confirmations;
  }

  /**
   * What a person has just agreed to, if the request brings their answer.
   *
   * @throws PolicyError where they said no or gave no answer.
   */
  async approval(context: ServerContext): Promise<Approval | undefined> {
    const answer = inputResponse(context.mcpReq.inputResponses, question);
    if (answer.kind !== "elicit") return undefined;
    const approval = await this.#stateOf(context);
    if (answer.action === "accept") return approval;
    // Whoever said no has answered: the same question takes no yes after it.
    if (approval !== undefined) await this.#confirmations.close(approval.question).catch(() => undefined);
    throw refused(answer.action);
  }

  /** What was asked. A state that is forged, another caller's or out of date is none: the person is asked again. */
  async #stateOf(context: ServerContext): Promise<Approval | undefined> {
    const state = context.mcpReq.requestState<string>();
    if (typeof state !== "string") return undefined;
    const codec = await this.#stateCodec();
    return stateSchema.safeParse(await codec.verify(state, context).catch(() => undefined)).data;
  }

  /** The answer to a call that waits for a person's word. */
  async ask(
    pending: Pending,
    context: ServerContext,
    asks: boolean,
  ): Promise<CallToolResult | InputRequiredResult> {
    // Where nobody sits before the model, a code would let it answer itself.
    if (!asks && pending.beyondAllowlist !== undefined) throw nobodyToAsk(pending.beyondAllowlist);
    if (!asks) return this.#askThroughModel(pending);
    const codec = await this.#stateCodec();
    const state = { agreement: pending.agreement, question: crypto.randomUUID() };
    return inputRequired({
      inputRequests: {
        [question]: inputRequired.elicit({
          message: questionOf(pending),
          // Accepting is the answer: there is nothing to fill in.
          requestedSchema: { type: "object", properties: {} },
        }),
      },
      requestState: await codec.mint(state, context),
    });
  }

  async #askThroughModel(pending: Pending): Promise<CallToolResult> {
    const { preview, lifeMs, code } = pending;
    const confirm = await code();
    const validSeconds = Math.round(lifeMs / 1000);
    const text = [
      "Not done: a person must agree first. Nothing was sent. Stop here, show them this and wait for their answer:",
      questionOf(pending),
      `Only if they say yes, make the same call again with confirm: "${confirm}" beside the same arguments. The code holds for ${lifeWords(lifeMs)}, once, for exactly this call.`,
    ].join("\n\n");
    // The model knows its own arguments; what it does not know are the names.
    const { arguments: _, ...found } = preview;
    const needed = { preview: plainValues(found), confirm, validSeconds };
    return {
      isError: true,
      content: [{ type: "text", text }],
      structuredContent: { confirmationNeeded: needed },
    };
  }

  #stateCodec(): Promise<RequestStateCodec<Approval>> {
    this.#codec ??= this.#confirmations
      .signingKey()
      .then((key) =>
        createRequestStateCodec<Approval>({
          key,
          ttlSeconds: Math.ceil(this.#confirmations.lifeMs / 1000),
          bind: (context) => `${context.mcpReq.method} ${context.http?.authInfo?.clientId ?? localName}`,
        }),
      )
      .catch((error: unknown) => {
        this.#codec = undefined;
        throw error;
      });
    return this.#codec;
  }
}

function questionOf({ preview, again }: Pending): string {
  const words = previewWords(preview);
  return again
    ? `What this would do has changed since the last answer, which does not count.\n\n${words}`
    : words;
}

function nobodyToAsk(why: string): PolicyError {
  return new PolicyError(
    `A person must agree to this, and nobody can be asked. It is not within the allowlist: ${why}`,
    {
      advice:
        'Nothing was sent. Don\'t try to get round it: tell whoever runs this agent. They can add the tool to "unattended" of its key in MCP_KEYS_FILE, or to GHL_UNATTENDED over stdio, or make the call themselves.',
    },
  );
}

function refused(action: "decline" | "cancel"): PolicyError {
  return new PolicyError(
    action === "decline" ? "The person said no" : "The person closed the question without an answer",
    { advice: "Nothing was sent. Don't try again unless they ask for it." },
  );
}

function lifeWords(lifeMs: number): string {
  return lifeMs >= 60_000 ? `${Math.round(lifeMs / 60_000)} minutes` : `${Math.round(lifeMs / 1000)} seconds`;
}
