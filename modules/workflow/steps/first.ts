import { USUAL_AUDIENCE } from "../../trust/issuer";
import type { Design } from "../design";
import type { RolePlace } from "../place";
import { expression, template } from "../text";
import type { Step } from "./step";

/** The steps that every job has, before those for what its role may do. */
export const firstSteps = ({ door }: Design, { arn, account, region, sessionSeconds }: RolePlace): readonly Step[] => [
  { uses: "actions/checkout", with: { "persist-credentials": false } },
  {
    uses: "aws-actions/configure-aws-credentials",
    with: {
      "role-to-assume": arn,
      "aws-region": region,
      ...(door.audience !== USUAL_AUDIENCE && { audience: door.audience }),
      "allowed-account-ids": account,
      // CloudTrail then names the run
      "role-session-name": template`run-${expression("github.run_id")}-${expression("github.run_attempt")}`,
      "role-duration-seconds": sessionSeconds,
    },
  },
];

/** For a role that may do nothing that is known. */
export const SHOW_CREDENTIALS: Step = { name: "Show whose credentials these are", run: "aws sts get-caller-identity" };
