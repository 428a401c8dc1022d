import type { TlsServer } from "./tls-server";

/**
 * The environment of every command that a test starts: the machine's own, less all that could lead to a real AWS account, another
 * Terraform configuration or another proxy.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(AWS_|TF_|TLS_|CDKTF_|(https?|all|no)_proxy$)/i.test(name));
  return {
    ...Object.fromEntries(own),
    CHECKPOINT_DISABLE: "1",
    CI: "1",
    CDKTF_DISABLE_PLUGIN_CACHE_ENV: "true",
    FORCE_COLOR: "0",
    NO_COLOR: "1",
    TF_IN_AUTOMATION: "1",
  };
}

/** Nobody listens on the discard port: what wants to leave the machine ends here. */
const NOWHERE = "http://127.0.0.1:9";

/** The servers of a test that stand for AWS and for GitHub. Without one, what asks for it fails. */
export interface Servers {
  /** The address of the AWS emulator. */
  readonly aws?: string;
  readonly github?: TlsServer;
}

/** What sends AWS calls to the emulator, GitHub's certificate to the local server, and everything else nowhere. */
export const localEnvironment = ({ aws = NOWHERE, github }: Servers): NodeJS.ProcessEnv => ({
  ...cleanEnvironment(),
  AWS_ENDPOINT_URL: aws,
  AWS_ACCESS_KEY_ID: "test",
  AWS_SECRET_ACCESS_KEY: "test",
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_CONFIG_FILE: "/dev/null",
  AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  AWS_PAGER: "",
  HTTPS_PROXY: NOWHERE,
  HTTP_PROXY: NOWHERE,
  NO_PROXY: "127.0.0.1,localhost",
  TLS_STANDIN_CONNECT: "127.0.0.1:9",
  ...github?.environment,
});
