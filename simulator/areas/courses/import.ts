import { z } from "zod";
import { created, type Endpoint } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import type { World } from "../../world/world.js";
import { addCategory } from "./categories.js";
import { addCourse } from "./courses.js";
import { addLesson } from "./lessons.js";

const visibility = z.enum(["published", "draft"]);

const lessonSchema = z.object({
  title: z.string(),
  visibility,
  thumbnailUrl: z.string().optional(),
  contentType: z.enum(["video", "assignment", "quiz"]),
  description: z.string(),
});

const chapterSchema = z.object({
  title: z.string(),
  visibility,
  thumbnailUrl: z.string().optional(),
  posts: z.array(lessonSchema).default([]),
});

const importSchema = z.object({
  locationId: z.string(),
  products: z.array(
    z.object({
      title: z.string(),
      description: z.string(),
      imageUrl: z.string().optional(),
      categories: z.array(chapterSchema.extend({ subCategories: z.array(chapterSchema).default([]) })),
      instructorDetails: z.object({ name: z.string(), description: z.string() }).optional(),
    }),
  ),
});

/** Whole courses in one call; here they are there at once. What HighLevel answers its page does not say. */
export const courseImport: readonly Endpoint[] = [
  {
    line: "POST /courses/courses-exporter/public/import",
    handle(request, world) {
      const { locationId, products } = read(importSchema, request.body);
      for (const { categories, imageUrl, instructorDetails, ...columns } of products) {
        const customizations =
          instructorDetails === undefined
            ? {}
            : { instructorName: instructorDetails.name, instructorBio: instructorDetails.description };
        const course = addCourse({ ...columns, posterImage: imageUrl, customizations }, locationId, world);
        for (const { subCategories, ...category } of categories) {
          const { id } = importChapter(course.id, category, undefined, world);
          for (const chapter of subCategories) importChapter(course.id, chapter, id, world);
        }
      }
      return created({});
    },
  },
];

function importChapter(
  courseId: string,
  { posts, thumbnailUrl, ...columns }: z.infer<typeof chapterSchema>,
  parentCategory: string | undefined,
  world: World,
) {
  const category = addCategory({ ...columns, posterImage: thumbnailUrl, parentCategory }, courseId, world);
  for (const { thumbnailUrl: posterImage, ...lesson } of posts)
    addLesson({ ...lesson, posterImage, categoryId: category.id }, courseId, world);
  return category;
}
