import * as z from "zod";
import { auditReport } from "./audit/model";
import { explanation } from "./explain/model";
import { idsReport } from "./ids/model";
import { printJson } from "./json-text";
import { reviewReport } from "./review/model";

/** The published schema of each JSON that a command prints, by path. */
export const schemaFiles = (): [string, string][] =>
  Object.entries({ audit: auditReport, explain: explanation, ids: idsReport, review: reviewReport }).map(([command, schema]) => [
    `docs/schemas/${command}.json`,
    textOf({ $comment: "Written by `npm run generate`: never edited.", ...z.toJSONSchema(schema) }),
  ]);

/** What writes it stands in the first line. */
const textOf = (schema: object) => printJson(schema).replace("{\n  ", "{ ");
