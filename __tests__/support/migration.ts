import type { RoleDefinition } from "../../modules";
import type { Job } from "./github";

/** The migration of docs/immutable-subjects.md: its definitions, and who is admitted by each. */

const common = { branches: ["main"], environments: ["production"] };
export const STAGES = {
  today: { repositories: ["octo-org/web"], ...common },
  both: { repositories: ["octo-org@123456/web@456789", "octo-org/web"], ...common },
  ids: { repositories: ["octo-org@123456/web@456789"], ...common },
} satisfies Record<string, RoleDefinition>;
export type Stage = keyof typeof STAGES;

const job: Job = { environment: "production" };
/** A job by what GitHub calls its repository, in the order of the page's table, and the stages that admit it. */
export const JOBS: readonly { readonly by: string; readonly job: Job; readonly admittedAt: readonly Stage[] }[] = [
  { by: "the repository by its name", job: { ...job, immutable: false }, admittedAt: ["today", "both"] },
  { by: "the repository by its ids", job, admittedAt: ["both", "ids"] },
  {
    by: "another one that has taken the name",
    job: { ...job, immutable: false, ownerId: "999001", id: "999002" },
    admittedAt: ["today"],
  },
  { by: "another one that has taken the name, by its ids", job: { ...job, ownerId: "999001", id: "999002" }, admittedAt: [] },
  { by: "the repository by its name, in another environment", job: { environment: "staging", immutable: false }, admittedAt: [] },
];
