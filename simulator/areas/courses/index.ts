import type { Endpoint } from "../../endpoint/endpoint.js";
import { assessments } from "./assessments.js";
import { assignments } from "./assignments.js";
import { categories } from "./categories.js";
import { courseRecords } from "./courses.js";
import { enrollments } from "./enrollments.js";
import { courseImport } from "./import.js";
import { lessons } from "./lessons.js";
import { offers } from "./offers.js";
import { progress } from "./progress.js";
import { quizzes } from "./quizzes.js";

/** Membership courses: their content, the offers that give them, and who is how far. */
export const courses: readonly Endpoint[] = [
  ...courseRecords,
  ...courseImport,
  ...categories,
  ...lessons,
  ...quizzes,
  ...assignments,
  ...assessments,
  ...offers,
  ...enrollments,
  ...progress,
];
