import * as z from "zod";

/** What `ids --format json` prints. Fields may be added; none changes its meaning or goes. */

const repository = z.strictObject({
  asked: z.string().describe("As it was given."),
  name: z.string().nullable().describe("OWNER/NAME as GitHub spells it; null where it was not read."),
  ids: z.string().nullable().describe("OWNER@ID/NAME@ID; null where it was not read."),
  mints: z
    .enum(["ids", "name", "template"])
    .nullable()
    .describe(
      "What its subjects begin with today: the ids, the name alone, or what a template of its own says; null where that was not read.",
    ),
  template: z.array(z.string()).nullable().describe("The claims of that template; null where there is none, or it was not read."),
  problem: z.string().nullable().describe("Why something was not read; null where all was."),
  commands: z.array(z.string()).describe("What prints by hand what was not read."),
});

export const idsReport = z
  .strictObject({ repositories: z.array(repository).describe("In the order in which they were asked for.") })
  .describe("What `cdktf-aws-github-oidc ids --format json` prints.");

export type IdsReport = z.infer<typeof idsReport>;
export type RepositoryIds = z.infer<typeof repository>;
