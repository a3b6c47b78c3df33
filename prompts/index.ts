import type { PromptDeclaration } from "../src/catalogue/prompt.js";
import { bookAppointment } from "./book-appointment.js";

/** Every job that is offered as a prompt. */
export const prompts: readonly PromptDeclaration[] = [bookAppointment];
