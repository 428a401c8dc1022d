import type { StepSet } from "./step";

/** A plan where the role may read the state, an apply where it may write it too. */
export const terraform: StepSet = {
  covers: [
    "StateList",
    "StateRead",
    "StateLock",
    "StateWrite",
    "StateDecrypt",
    "StateLockInTable",
    "SyncEncrypt",
    "ReadProvider",
    "ReadRoles",
    "ReadPolicies",
  ],
  steps(may) {
    if (!may.has("StateRead")) return [];
    const applies = may.has("StateWrite");
    const last = applies
      ? "terraform apply -input=false -auto-approve"
      : `terraform plan -input=false${may.has("StateLock") ? "" : " -lock=false"}`;
    return [
      { uses: "hashicorp/setup-terraform" },
      { name: applies ? "Apply" : "Plan", run: ["terraform init -input=false -lockfile=readonly", last].join("\n") },
    ];
  },
};
