import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The tests run the program as it is shipped, so it is built once before them. */
export default function build(): void {
  execFileSync("npm", ["run", "--silent", "build"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    stdio: ["ignore", "ignore", "inherit"],
  });
}
