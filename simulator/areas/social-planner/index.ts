import type { Endpoint } from "../../endpoint/endpoint.js";
import { watermarks } from "./watermarks.js";

export const socialPlanner: readonly Endpoint[] = [...watermarks];
