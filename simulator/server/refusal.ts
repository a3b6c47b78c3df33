/** An answer other than success, thrown by the gate, the whitelist or an endpoint; the server sends it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: Readonly<Record<string, unknown>>,
  ) {
    super(`HTTP ${status}`);
  }
}

const reasons: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  422: "Unprocessable Entity",
};

/** The common error shape `{statusCode, message, error}` (docs/api/errors.md#shapes). */
export function refusal(status: number, message: string | readonly string[], more: object = {}): Refusal {
  const error = reasons[status];
  return new Refusal(status, { statusCode: status, message, ...(error ? { error } : {}), ...more });
}

/** The gateway's own refusals, which carry no `error`. */
export function gateRefusal(status: number, message: string): Refusal {
  return new Refusal(status, { statusCode: status, message });
}
