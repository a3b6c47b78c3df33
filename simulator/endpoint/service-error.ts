/** An error that the service answers. The gate, the whitelist and the endpoints throw it; the server sends it. */
export class ServiceError extends Error {
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

/** The usual shape of an error, `{statusCode, message, error}`. */
export function serviceError(
  status: number,
  message: string | readonly string[],
  more: object = {},
): ServiceError {
  const error = reasons[status];
  return new ServiceError(status, { statusCode: status, message, ...(error ? { error } : {}), ...more });
}

/** An error of the gateway before the service, which carries no `error`. */
export function gatewayError(status: number, message: string): ServiceError {
  return new ServiceError(status, { statusCode: status, message });
}
