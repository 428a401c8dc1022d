import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { FILE, readActionsFile } from "../support/read-actions";
import { ROOT } from "../support/terraform";

/** Writes modules/permissions/read-actions.ts from AWS's own list of actions: npx tsx __tests__/permissions/make-read-actions.ts, then npm run generate */
void readActionsFile().then((text) => writeFileSync(join(ROOT, FILE), text));
