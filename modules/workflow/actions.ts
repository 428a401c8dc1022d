/** The actions that workflows use, each at one commit: whoever moves a tag of an action would run in the job. */
const ACTIONS = {
  "actions/checkout": { version: "v7.0.1", commit: "3d3c42e5aac5ba805825da76410c181273ba90b1" },
  "aws-actions/configure-aws-credentials": { version: "v6.2.3", commit: "e6de054238d6b7531b4efff3b6587d9aade6a06c" },
  "aws-actions/amazon-ecr-login": { version: "v2.1.7", commit: "03f1aad4c6c7ffd436567f42f9384779290529bd" },
  "aws-actions/amazon-ecs-render-task-definition": { version: "v1.9.0", commit: "138c24f321fdbdf7edee4a685519d253cae2cdea" },
  "aws-actions/amazon-ecs-deploy-task-definition": { version: "v2.6.3", commit: "c465972ecbd160473f22e683363b422a5412a3de" },
  "hashicorp/setup-terraform": { version: "v4.0.1", commit: "dfe3c3f87815947d99a8997f908cb6525fc44e9e" },
} as const;
export type Action = keyof typeof ACTIONS;

/** What a step uses, and the version that stands beside it for a reader. */
export const pinned = (action: Action): { readonly uses: string; readonly version: string } => ({
  uses: `${action}@${ACTIONS[action].commit}`,
  version: ACTIONS[action].version,
});
