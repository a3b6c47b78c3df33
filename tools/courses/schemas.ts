import { z } from "zod";
import { id, locationId } from "../../src/declare/fields.js";

/** A course is a product of the memberships; its id is no id of a product that is sold. */
export const ofCourse = { productId: id("course") };

/** A category of a course, beneath it. */
export const ofCategory = { ...ofCourse, categoryId: id("courseCategory") };

/** Every operation but the import takes the sub-account in the query, and in no body. */
export const query = { locationId };

/** null takes away what stands there. */
export const text = z.string().nullable().optional();

export const imageURL = text.describe("Address of an image.");

/** How much a page holds; the files call it a text. */
export const pageSize = z.int().min(1).max(50).optional().describe("At most 50.");

export const cursor = z.string().optional().describe("nextCursor of the page before.");

export const search = z.string().optional().describe("Part of the title.");

export const commentPermission = z.enum(["hidden", "enabled", "locked"]);

/** What runs on the pages that members see. */
export const pageCode = {
  customJs: text,
  customCss: text,
  customHeader: text.describe("HTML in the head of its pages."),
  customFooter: text.describe("HTML at the end of its pages."),
};
