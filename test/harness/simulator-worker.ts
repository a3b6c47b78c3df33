import { z } from "zod";
import { startSimulator } from "../../simulator/index.js";

/** The simulator as a process of its own that tells what it has seen (simulator.ts is the other end). */
const options = z.object({
  rate: z.object({ burst: z.number(), perMs: z.number(), daily: z.number() }),
  replyAfterMs: z.number(),
});
const question = z.object({ id: z.number(), ask: z.enum(["requests", "notes", "tokens", "expire"]) });

const simulator = await startSimulator(options.parse(JSON.parse(process.argv[2] ?? "")));
const { world } = simulator;

const answers: Readonly<Record<z.infer<typeof question>["ask"], () => unknown>> = {
  requests: () => simulator.requests.map(({ at, method, path, status }) => ({ at, method, path, status })),
  notes: () => world.notes.where(() => true).map(({ body }) => body),
  tokens: () => world.oauth.counts,
  expire: () => {
    const expiresAt = world.now().getTime();
    for (const [key, token] of world.tokens)
      if (token.kind === "oauth") world.tokens.set(key, { ...token, expiresAt });
  },
};

process.on("message", (message) => {
  const { id, ask } = question.parse(message);
  process.send?.({ id, value: answers[ask]() ?? null });
});
// Whoever started it is gone, or is done with it. A signal that was meant for that one is none of its business.
process.once("disconnect", () => void simulator.close().then(() => process.exit()));
process.on("SIGINT", () => {});
process.send?.({ url: simulator.url });
