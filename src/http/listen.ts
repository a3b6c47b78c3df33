import type { Server } from "node:http";
import { ConfigError } from "../app/config.js";

/** Returns the port that is listened on. @throws ConfigError when the address cannot be listened on. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host.replace(/^\[(.*)\]$/, "$1"), () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new ConfigError(`Port ${port} is in use: give another with --port, or 0 for a free one.`);
    case "EACCES":
      return new ConfigError(`Port ${port} may not be opened by this user: give one above 1023 with --port.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EINVAL":
      return new ConfigError(`--host ${host} is not an address of this machine.`);
    default:
      return error;
  }
}
