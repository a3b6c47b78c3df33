import { version } from "../version.js";
import { answerJSON, type Route } from "./answer.js";

/** `GET /healthz`: alive, and which version. Says nothing that needs a key, and asks for no Host, which probes don't set. */
export const health: Route = (request, response) => {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return answerJSON(response, 405, { error: "Method not allowed" }, { allow: "GET, HEAD" });
  }
  answerJSON(response, 200, { status: "ok", version });
};
