import { join } from "node:path";

// cdktf's own choice whether to use Terraform's download cache stays with the user
const LEADS_ELSEWHERE = /^(AWS_|TF_(CLI_ARGS|VAR_|WORKSPACE|DATA_DIR|LOG)|CDKTF_(?!DISABLE_PLUGIN_CACHE_ENV))/;

/**
 * The environment of what a trial runs: AWS calls go to the emulator with credentials of no account. Nothing of the user's own AWS
 * or Terraform settings is left that could lead elsewhere.
 */
export function trialEnvironment(emulator: string, folder: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !LEADS_ELSEWHERE.test(name));
  return {
    ...Object.fromEntries(own),
    AWS_ENDPOINT_URL: emulator,
    AWS_ACCESS_KEY_ID: "trial",
    AWS_SECRET_ACCESS_KEY: "trial",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: join(folder, "no-aws-config"),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, "no-aws-credentials"),
    NO_PROXY: ["127.0.0.1", "localhost", process.env.NO_PROXY].filter(Boolean).join(","),
    CHECKPOINT_DISABLE: "1",
    CI: "1",
    NO_COLOR: "1",
  };
}
