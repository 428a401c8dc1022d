import { isRecord } from "../../record";

/** Settings of the provider hashicorp/aws that say nothing about the account (Terraform Registry, hashicorp/aws, "Provider Configuration"). */
const NOT_THE_ACCOUNT: ReadonlySet<string> = new Set([
  "alias",
  "default_tags",
  "http_proxy",
  "https_proxy",
  "ignore_tags",
  "insecure",
  "max_retries",
  "no_proxy",
  "region",
  "retry_mode",
  "s3_use_path_style",
  "skip_credentials_validation",
  "skip_region_validation",
  "sts_region",
  "token_bucket_rate_limiter_capacity",
  "use_dualstack_endpoint",
  "use_fips_endpoint",
  "version",
  "//",
]);

/** The settings of a provider configuration that may say in which account it works. */
export const tellingSettings = (settings: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(settings)
    .filter(([name]) => !NOT_THE_ACCOUNT.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** Whether equal settings are equal values: of HCL the references alone are told, and `roles["a"]` may have the same ones as `roles["b"]`. */
const isSurelyTold = (value: unknown): boolean =>
  typeof value !== "object" ||
  value === null ||
  ("references" in value ? "constant_value" in value : Object.values(value).every(isSurelyTold));

/**
 * How each provider configuration of AWS signs in, by its key: the same number for the same settings, which are secrets and do not
 * come out. Settings that refer to a module's own values are told apart by module.
 */
export function credentialsOf(configurations: Readonly<Record<string, unknown>>): Record<string, string> {
  const numbers = new Map<string, string>();
  const keys = Object.entries(configurations).flatMap(([key, configuration]): [string, string][] => {
    if (!isRecord(configuration) || !/^aws(cc)?$/.test(String(configuration["name"]))) return [];
    const telling = tellingSettings(isRecord(configuration["expressions"]) ? configuration["expressions"] : {});
    const own = isSurelyTold(telling) ? configuration["module_address"] : key;
    const text = JSON.stringify([telling, JSON.stringify(telling).includes('"references"') ? own : undefined]);
    const number = numbers.get(text) ?? String(numbers.size + 1);
    numbers.set(text, number);
    return [[key, number]];
  });
  return Object.fromEntries(keys);
}
