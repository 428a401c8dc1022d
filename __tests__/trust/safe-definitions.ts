import type { RoleDefinition } from "../../modules";

/**
 * Definitions that make the policies of the collection (see collection.ts) that are judged safe, by their ids; and some that are unsafe, each
 * by a word that is called dangerous.
 */
export interface Made {
  readonly definition: RoleDefinition;
  /** Default: eu-central-1. */
  readonly region?: string;
  /** Why it is not the same to the letter, and which tokens it admits beside. */
  readonly otherwise?: string;
  readonly alsoAdmits?: (claims: Readonly<Record<string, string>>) => boolean;
}

const WEB = "octo-org@123456/octo-repo@456789";
const FILE = "octo-org/octo-automation/.github/workflows/deploy.yml";
const ofWeb = (more: RoleDefinition): Made => ({ definition: { repositories: [WEB], ...more } });

export const SAFE: Readonly<Record<string, Made>> = {
  "safe-env-immutable-exact": ofWeb({ environments: ["prod"] }),
  "safe-env-plus-ref": ofWeb({ environments: ["prod"], branches: ["main"] }),
  "safe-classic-exact-with-ids": {
    definition: { repositories: [WEB, "octo-org/octo-repo"], branches: ["main"] },
    otherwise: "the immutable subject of the same repository comes in too, and the repository's id says whose it is",
    alsoAdmits: ({ sub }) => sub === `repo:${WEB}:ref:refs/heads/main`,
  },
  "safe-stringlike-no-wildcard": ofWeb({ branches: ["main"] }),
  "safe-reusable-workflow-sha-pin-org": {
    definition: {
      owners: ["octo-org@123456"],
      reusableWorkflows: [`${FILE}@10040c56a8c0253d69db7c1f26a0d227275512e2`],
      dangerouslyAnyRef: true,
    },
    otherwise: "the subject has the owner's id, which is not asked for twice",
  },
  "safe-custom-sub-repo-context-jwr": {
    definition: { subjects: [`repo:${WEB}:environment:prod:job_workflow_ref:${FILE}@refs/heads/main`] },
  },
  "safe-env-colon-encoded": ofWeb({ environments: ["production:eastus"] }),
  "safe-china-partition": { ...ofWeb({ branches: ["main"] }), region: "cn-north-1" },
  "safe-tagsession-extra-action": { ...ofWeb({ branches: ["main"] }), otherwise: "no token of GitHub's has tags for a session" },
  "safe-deny-guard": {
    ...ofWeb({ environments: ["prod"], branches: ["main"] }),
    otherwise: "the subject says repository, owner and environment, so that nothing is left to deny",
  },
  "safe-emu-underscore-owner": { definition: { repositories: ["mona_octocorp@5501/app@7701"], branches: ["main"] } },
  "safe-repo-wide-id-only-nonprod": ofWeb({ environments: ["dev"] }),
};

export const DANGEROUS: Readonly<Record<string, Made>> = {
  "unsafe-org-wide-immutable": { definition: { dangerouslyOwners: ["octo-org@123456"], dangerouslyAnyRef: true } },
  "unsafe-ref-key-org-sub": { definition: { dangerouslyOwners: ["octo-org@123456"], branches: ["main"] } },
};
