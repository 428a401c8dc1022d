import type { StepSet } from "./step";

/** A profile for each role that the job may go on with: no step has its credentials in an output. */
export const assumeRoles: StepSet = {
  covers: ["AssumeRoles", "TagSessions", "SetSourceIdentity"],
  elsewhere: true,
  steps: (may) =>
    may.on("AssumeRoles").map(({ arn }, at) => {
      const profile = `role-${at + 1}`;
      return {
        name: "Go on with the role",
        note: `Later steps call AWS as it with --profile ${profile}; its trust policy must let this role in`,
        env: { ROLE: arn },
        run: [
          `aws configure set "profile.${profile}.role_arn" "$ROLE"`,
          `aws configure set "profile.${profile}.credential_source" Environment`,
          `aws sts get-caller-identity --profile ${profile}`,
        ].join("\n"),
      };
    }),
};
