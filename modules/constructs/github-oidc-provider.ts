import type { TerraformDataSource, TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import type { z } from "zod";
import { appProviderRules } from "../definition/rules/provider-rules";
import * as schema from "../definition/schema";
import { ISSUER_URL, withoutScheme } from "../fields/issuer";
import { type Problem, pathFrom } from "../fields/messages/errors";
import { partitionOf } from "../fields/partition";
import type { Place } from "../fields/place";
import { brokenRules, check, refuse } from "../fields/validate";
import { quoted, terraformText, terraformTexts } from "../hcl/text";
import { placeIn } from "../trust/place";
import { audiencesAccepted, fetchesCertificate } from "../trust/provider";
import { accountProblems, awsProviderProblems, nameOf, regionProblems } from "./aws-provider";
import { callerAccountId } from "./caller";
import { certificateProblems, loadCertificates } from "./load-certificates";
import { nameWith, terraformName } from "./logical-id";
import { createProvider, readProvider } from "./provider-resources";

/** The account's GitHub OIDC provider, created here or existing: what a role needs to trust it. */
export interface IGithubOidcProvider {
  /** The provider's ARN, composed from partition and account, so that a first plan can show the trust policies that name it. */
  readonly arn: string;
  /** The audiences that the provider accepts and that its roles trust. */
  readonly audiences: readonly string[];
  /** Where the provider and its roles are. */
  readonly place: Place;
  /** What a role waits for, as `depends_on` names it. */
  readonly dependencies: readonly string[];
  /** The AWS provider that it and its roles are managed with, where it is not the stack's default one. */
  readonly awsProvider?: TerraformProvider;
  /** What is read before it and before its roles, and may fail for reasons of its own. */
  readonly readFirst?: readonly TerraformDataSource[];
}

/** Which AWS provider the construct, its data sources and its roles are managed with. */
interface WithAwsProvider {
  /** An AWS provider of the stack, for one with an alias: an app with several accounts has one for each. Default: the stack's default one. */
  readonly provider?: TerraformProvider;
}

/** `region`, `accountId`, the fields of `oidcProvider` except `create`, and the AWS `provider`. */
export type GithubOidcProviderProps = z.input<typeof schema.createdProvider> & WithAwsProvider;
/** `region`, `accountId`, `url`, `audiences`, and the AWS `provider`. */
export type ExistingGithubOidcProviderProps = z.input<typeof schema.existingProvider> & WithAwsProvider;

/** What the elements of a provider are called: "github" for github.com's, which most have, so that two issuers can stand in one stack. */
const logicalIdOf = (url: string, provider?: TerraformProvider): string =>
  nameWith(url === ISSUER_URL ? "github" : `github_${terraformName(withoutScheme(url))}`, provider);

/** What the rules between its fields say against a provider, which also gets the tags of its stack. */
export const providerProblems = (provider: schema.OidcProvider, shared: schema.Stack["tags"], at: string): Problem[] => [
  ...brokenRules(appProviderRules, { ...provider, tagKeys: Object.keys({ ...shared, ...provider.tags }) }, at),
  ...(fetchesCertificate(provider) ? certificateProblems(pathFrom(at, ["thumbprintSource"])) : []),
];

type CheckedPlace = z.output<typeof schema.existingProvider>;
const placeOf = (scope: Construct, { region, accountId, audiences, url }: CheckedPlace, provider?: TerraformProvider): Place =>
  placeIn(region, accountId ?? callerAccountId(scope, logicalIdOf(url, provider), provider), audiences, url);

/** The checked definition apart from the AWS provider, or a `DefinitionError` with all that is wrong with either. */
function checked<S extends z.ZodType<{ region: string; accountId?: string | undefined }>>(
  what: S,
  props: WithAwsProvider | undefined,
  [scope, id]: readonly [Construct, string],
  problemsOf: (value: z.output<S>) => Problem[] = () => [],
): { value: z.output<S>; provider?: TerraformProvider } {
  // tsx runs an app without looking at its types
  const { provider, ...definition } = typeof props === "object" && props !== null ? props : {};
  const { value, problems } = check(what, definition);
  const ofPlace = [
    ...awsProviderProblems(scope, provider),
    ...accountProblems(provider, "accountId", value?.accountId),
    ...regionProblems(scope, provider, value?.region),
  ];
  refuse([...problems, ...(value === undefined ? [] : problemsOf(value)), ...ofPlace], nameOf("the OIDC provider", scope, id));
  return { value: value as z.output<S>, ...(provider && { provider }) };
}

/**
 * Creates the account's OIDC provider for GitHub. An account holds one of each URL; where it exists already, use `fromAccount` or `fromArn`.
 *
 * Its thumbprint is read from the certificates that GitHub serves (`thumbprintSource: "fetch"`, the default). AWS has verified GitHub
 * with its own CA library since July 2023 and ignores the value (README of aws-actions/configure-aws-credentials).
 *
 * @throws DefinitionError where a prop is not as the definition allows
 */
export class GithubOidcProvider extends Construct implements IGithubOidcProvider {
  readonly arn: string;
  readonly audiences: readonly string[];
  readonly place: Place;
  readonly dependencies: readonly string[];
  readonly awsProvider?: TerraformProvider;
  readonly readFirst: readonly TerraformDataSource[];

  constructor(scope: Construct, id: string, props: GithubOidcProviderProps) {
    const { value, provider } = checked(schema.createdProvider, props, [scope, id], (created) =>
      providerProblems({ ...created, create: true }, undefined, ""),
    );
    const { thumbprintSource, thumbprints, tags, preventDestroy, ...place } = value;
    super(scope, id);
    const logicalId = logicalIdOf(place.url, provider);
    this.place = placeOf(this, place, provider);
    this.arn = this.place.oidcProviderArn;
    this.audiences = this.place.audiences;
    const fetched = thumbprintSource === "fetch" ? fetchCertificates(this, logicalId, place.url) : undefined;
    this.readFirst = fetched === undefined ? [] : [fetched];
    this.dependencies = [
      createProvider(this, {
        logicalId,
        url: place.url,
        accountId: this.place.accountId,
        audiences: this.audiences.map(terraformText),
        // hashicorp/tls lists the last certificate of the chain first: the intermediate, which outlives the leaf
        thumbprints: fetched === undefined ? thumbprints : [fetched.certificates.get(0).sha1Fingerprint],
        ...(tags && { tags: terraformTexts(tags) }),
        preventDestroy,
        ...(provider && { provider }),
      }),
    ];
    if (provider !== undefined) this.awsProvider = provider;
  }

  /**
   * The account's existing provider, whose ARN follows from account and partition. The plan reads it and fails where it is absent or
   * does not accept the audiences.
   *
   * @throws DefinitionError where a prop is not as the definition allows
   */
  static fromAccount(scope: Construct, id: string, props: ExistingGithubOidcProviderProps): IGithubOidcProvider {
    const { value, provider } = checked(schema.existingProvider, props, [scope, id]);
    return new ExistingProvider(scope, id, value, provider);
  }

  /**
   * An existing provider by its ARN, which also tells the account. The plan reads it and fails where it is absent or does not accept
   * the audiences.
   *
   * @throws DefinitionError where the ARN is not one of a provider of GitHub's, or of another partition than the region
   */
  static fromArn(
    scope: Construct,
    id: string,
    arn: string,
    props: Omit<ExistingGithubOidcProviderProps, "accountId" | "url">,
  ): IGithubOidcProvider {
    refuse(check(schema.providerArn, arn, "arn").problems, nameOf("the OIDC provider", scope, id));
    const [, partition, , , accountId = ""] = arn.split(":");
    const what = schema.existingProvider.omit({ accountId: true, url: true });
    const url = `https://${arn.split(":oidc-provider/")[1]}`;
    const { value, provider } = checked(what, props, [scope, id], ({ region }) => [
      ...partitionProblems(arn, partition, region),
      ...accountProblems(props.provider, "arn", accountId),
    ]);
    return new ExistingProvider(scope, id, { ...value, accountId, url }, provider);
  }
}

function fetchCertificates(scope: Construct, logicalId: string, url: string) {
  const { readCertificates, tlsProvider } = loadCertificates();
  return readCertificates(scope, logicalId, url, { provider: tlsProvider(scope) });
}

function partitionProblems(arn: string, partition: string | undefined, region: string): Problem[] {
  const expected = partitionOf(region);
  if (partition === expected) return [];
  return [
    { path: "arn", message: `received "${arn}". The region ${region} is of the partition ${expected}: use an ARN of that partition.` },
  ];
}

class ExistingProvider extends Construct implements IGithubOidcProvider {
  readonly arn: string;
  readonly audiences: readonly string[];
  readonly place: Place;
  readonly dependencies: readonly string[] = [];
  readonly awsProvider?: TerraformProvider;

  constructor(scope: Construct, id: string, place: CheckedPlace, provider?: TerraformProvider) {
    super(scope, id);
    this.place = placeOf(this, place, provider);
    this.arn = this.place.oidcProviderArn;
    this.audiences = this.place.audiences;
    const { condition, message } = audiencesAccepted(`[${this.audiences.map(quoted).join(", ")}]`);
    const accepts = { condition: `\${${condition}}`, errorMessage: `\${${message}}` };
    readProvider(this, logicalIdOf(place.url, provider), this.arn, [accepts], { ...(provider && { provider }) });
    if (provider !== undefined) this.awsProvider = provider;
  }
}
