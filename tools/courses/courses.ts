import { z } from "zod";
import { anyObject, id, locationId, object } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byCursor } from "../../src/declare/pages.js";
import { takes } from "../../src/declare/replaced.js";
import { bulk, type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { cursor, imageURL, ofCourse, pageCode, pageSize, query, search, text } from "./schemas.js";

/** From the page's example, which alone shows them: HighLevel does not list the values. */
const customizations = object({
  logoImage: z.string().optional(),
  heroImage: z.string().optional(),
  heroOverlayColor: z.string().optional(),
  heroTextAlignment: z.string().optional().describe("Such as left, centered."),
  heroSpacing: z.string().optional().describe("Such as xs, medium."),
  favicon: z.string().optional(),
  instructorHeading: z.string().optional(),
  instructorHeadshot: z.string().optional(),
  instructorName: z.string().optional(),
  instructorTitle: z.string().optional(),
  instructorBio: z.string().optional(),
  templateId: z.string().optional(),
  settings: anyObject.optional(),
  lessonSettings: anyObject.optional(),
}).describe("Look of its pages, and the instructor.");

const courseFields = {
  description: text,
  posterImage: imageURL,
  commentPrivacy: z.enum(["public", "instructorOnly", "publicAndInstructor"]).optional(),
  libraryOrder: z.number().optional().describe("Place among the courses."),
  customizations: customizations.optional(),
  ...pageCode,
};

const listed = ["title", "description", "posterImage", "customizations"];

const wholeCourse: ReplyFields = {
  id: "value",
  title: "value",
  description: "value",
  posterImage: "value",
  customJs: "value",
  customCss: "value",
  customHeader: "value",
  customFooter: "value",
  commentPrivacy: "value",
  libraryOrder: "value",
  createdAt: "value",
  updatedAt: "value",
  customizations: "record",
};

const visibility = z.enum(["published", "draft"]);

const titled = { title: z.string(), visibility, thumbnailUrl: z.string().optional() };

const material = object({
  title: z.string(),
  type: z.enum([
    "pdf",
    "image",
    "docx",
    "pptx",
    "xlsx",
    "html",
    "dotx",
    "epub",
    "webp",
    "gdoc",
    "mp3",
    "doc",
    "txt",
    "zip",
    "ppt",
    "key",
    "htm",
    "xls",
    "odp",
    "odt",
    "rtf",
    "m4a",
    "ods",
    "mp4",
    "ai",
    "avi",
    "mov",
    "wmv",
    "mkv",
    "wav",
    "flac",
    "ogg",
    "png",
    "jpeg",
    "jpg",
    "gif",
    "bmp",
    "tiff",
    "svg",
    "odg",
    "sxw",
    "sxc",
    "sxi",
    "rar",
    "7z",
    "json",
    "xml",
    "csv",
    "md",
    "obj",
    "stl",
    "woff",
    "ttf",
  ]),
  url: z.string(),
});

const importedLesson = object({
  ...titled,
  contentType: z.enum(["video", "assignment", "quiz"]),
  description: z.string(),
  bucketVideoUrl: z.string().optional(),
  postMaterials: z.array(material).optional(),
});

const posts = z.array(importedLesson).optional();

const importedCourse = object({
  title: z.string(),
  description: z.string(),
  imageUrl: z.string().optional(),
  categories: z.array(
    object({ ...titled, posts, subCategories: z.array(object({ ...titled, posts })).optional() }),
  ),
  instructorDetails: object({ name: z.string(), description: z.string() }).optional(),
});

/** Courses, which the addresses call products: their columns and look, and whole ones brought in from elsewhere. */
export const courses: Declarations = {
  list_courses: read("GET /courses/products", {
    title: "List courses",
    description:
      "The membership courses of the sub-account with their ids. What is in one: courses_list_categories, courses_list_lessons; who may see it: courses_list_enrollments.",
    query: { ...query, search, limit: pageSize, cursor },
    pager: byCursor("products", { from: { cursor: "nextCursor" }, limit: "limit" }),
    returns: { products: "list", nextCursor: "value" },
    example: { search: "laser", limit: 20 },
  }),

  get_course: read("GET /courses/products/{productId}", {
    title: "Get course",
    description:
      "Read one course: title, description, instructor and look. Its categories and lessons are apart: courses_list_categories, courses_list_lessons.",
    path: ofCourse,
    query,
    returns: wholeCourse,
    example: { productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094" },
  }),

  create_course: write("POST /courses/products", {
    title: "Create course",
    description:
      "Add an empty membership course. Nobody sees it before an offer has it: courses_create_offer. Fill it with courses_create_category and courses_create_lesson; a whole one at once: courses_import_courses.",
    query,
    body: { title: z.string(), ...courseFields },
    listed,
    returns: wholeCourse,
    example: {
      title: "Laser safety basics",
      description: "What every new technician must know before the first treatment.",
      customizations: { instructorName: "Priya Raman", instructorTitle: "Medical director" },
    },
  }),

  update_course: write("PUT /courses/products/{productId}", {
    title: "Update course",
    description:
      "Change title, description, look or instructor of a course. Its content: courses_update_category, courses_update_lesson; what it costs: courses_update_offer.",
    also: ["send"],
    riskNote:
      "Members see the change at once, and custom code runs on their pages. HighLevel does not say whether customizations that are left out stay.",
    path: ofCourse,
    query,
    body: { title: z.string().optional(), ...courseFields },
    listed,
    returns: wholeCourse,
    example: {
      productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094",
      title: "Laser safety basics 2027",
    },
  }),

  delete_course: remove("DELETE /courses/products/{productId}", {
    title: "Delete course",
    description:
      "Remove a course for good. HighLevel does not say what becomes of its lessons and members: take them as gone. To hide it instead, take it out of its offers: courses_update_offer.",
    also: ["bulk"],
    riskNote:
      "HighLevel does not say what goes with it, nor whether it can be undone: categories, lessons, quizzes, its place in offers, enrollments and progress may all be gone.",
    path: {
      productId: takes(id("course"), {
        operation: "courses_list_categories",
        from: ["productId"],
        at: "categories",
        perhaps: true,
      }),
    },
    query,
    example: { productId: "6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094" },
  }),

  import_courses: bulk("POST /courses/courses-exporter/public/import", {
    title: "Import courses",
    description:
      "Create whole membership courses in one call: categories, chapters, lessons, materials. Drafts stay hidden. Afterwards courses_list_courses has them; one step at a time: courses_create_course.",
    riskNote: "Creates every course that is given; a second call creates them again.",
    version: "2021-07-28",
    body: {
      locationId,
      products: z.array(importedCourse).min(1),
      userId: id("user").optional(),
    },
    example: {
      products: [
        {
          title: "Laser safety basics",
          description: "What every new technician must know.",
          categories: [
            {
              title: "Week 1",
              visibility: "draft",
              posts: [
                {
                  title: "Eye protection",
                  visibility: "draft",
                  contentType: "video",
                  description: "Goggles and signs.",
                },
              ],
            },
          ],
        },
      ],
    },
  }),
};
