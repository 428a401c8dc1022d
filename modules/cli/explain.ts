import { explain as explainToken } from "../explain/explain";
import { presentedByJob, WITHOUT_TOKEN } from "../explain/job";
import type { Explanation, Judged } from "../explain/model";
import { type Presented, presentedIn } from "../explain/presented";
import { renderText } from "../explain/render";
import { printJson } from "../json-text";
import { KINDS, rolesIn } from "../sources/read";
import type { TextFile } from "../sources/role";
import { USUAL_AUDIENCE } from "../trust/issuer";
import { UserError } from "../user-error";
import { coloured, plainly } from "../words/paint";
import { command, type Options, type Values } from "./command";
import { isColoured, readTextFiles } from "./files";

const EXIT_CODES: Readonly<Record<Judged, number>> = { admitted: 0, refused: 2, unknown: 3 };

const OPTIONS = {
  claims: {
    type: "string",
    value: "CLAIMS",
    what: "a file with a token, its claims as JSON, or the CloudTrail event of the refusal; nothing of a token is verified or printed",
  },
  "from-job": { type: "boolean", what: "ask GitHub for the token of the job that runs this, instead of --claims" },
  audience: {
    type: "string",
    value: "AUDIENCE",
    what: `with --from-job: the audience that the job asks for; default: ${USUAL_AUDIENCE}`,
  },
  role: { type: "string", value: "ROLE", what: "judge this role alone: its name, its ARN, or its address in Terraform" },
  format: { type: "string", choices: ["text", "json"], what: "how it is printed; default: text" },
} as const satisfies Options;
type Given = Values<typeof OPTIONS>;

export const explain = command({
  name: "explain",
  answers: "Why a trust policy lets a token in, or does not, and what to change.",
  operands: [{ name: "FILE", what: KINDS, many: true }],
  options: OPTIONS,
  example: "--claims claims.json cdktf.out/stacks/github-oidc/cdk.tf.json",
  exitCodes: {
    0: "a role lets the token in",
    1: "bad input",
    2: "refused",
    3: "cannot be judged by what was given",
  },
  async run(files, { format, output, ...values }) {
    const { exitCode, ...explanation } = await explanationOf(files, values);
    const paint = isColoured(output) ? coloured : plainly;
    return { output: format === "json" ? printJson(explanation) : renderText(explanation, paint), exitCode };
  },
});

/** Why the token is let in or not by the roles of the files, and with which code that ends. */
export async function explanationOf(
  files: readonly string[],
  { claims, "from-job": fromJob, audience, role }: Given,
): Promise<Explanation & { readonly exitCode: number }> {
  if ((claims === undefined) === !fromJob) throw new UserError("explain needs --claims CLAIMS or --from-job, and not both.");
  if (audience !== undefined && !fromJob) throw new UserError("--audience goes with --from-job: claims have an audience of their own.");
  const texts = readTextFiles([...files, ...(claims === undefined ? [] : [claims])]);
  const presented = claims === undefined ? await presentedByJob(process.env, audience) : presentedIn(texts.at(-1) as TextFile);
  const explanation = explained(presented, texts.slice(0, files.length), role?.trim());
  return { ...explanation, exitCode: EXIT_CODES[explanation.verdict] };
}

function explained(presented: Presented | undefined, files: readonly TextFile[], role: string | undefined): Explanation {
  const roles = rolesIn(files);
  return presented === undefined ? WITHOUT_TOKEN : explainToken(presented, roles, role);
}
