import { toolset } from "../../src/declare/toolset.js";
import { assessments } from "./assessments.js";
import { categories } from "./categories.js";
import { courses } from "./courses.js";
import { enrollments } from "./enrollments.js";
import { lessons } from "./lessons.js";
import { offers } from "./offers.js";
import { progress } from "./progress.js";
import { quizzes } from "./quizzes.js";

export default toolset(
  "courses",
  {
    title: "Courses",
    summary:
      "Membership courses: categories and lessons, quizzes, assignments and their grading, offers, who is enrolled and how far they are.",
    version: "v3",
    area: "courses",
  },
  {
    ...courses,
    ...categories,
    ...lessons,
    ...quizzes,
    ...assessments,
    ...offers,
    ...enrollments,
    ...progress,
  },
);
