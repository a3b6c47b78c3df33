import { createRequestStateCodec } from "@modelcontextprotocol/server";

/** Signs the state that goes out to a client and comes back. */
export const codec = createRequestStateCodec<string>({ key: crypto.getRandomValues(new Uint8Array(32)) });
