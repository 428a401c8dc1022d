import { Construct } from "constructs";
import type { z } from "zod";
import { providerRules } from "../definition/rules/provider-rules";
import * as schema from "../definition/schema";
import { type Problem, pathFrom } from "../fields/messages/errors";
import { partitionOf } from "../fields/partition";
import type { Place } from "../fields/place";
import { brokenRules, parse, refuse } from "../fields/validate";
import { quoted, terraformText, terraformTexts } from "../hcl/text";
import { placeIn } from "../trust/place";
import { audiencesAccepted, fetchesCertificate } from "../trust/provider";
import { callerAccountId } from "./caller";
import { certificateProblems, loadCertificates } from "./load-certificates";
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
}

/** `region`, `accountId`, and the fields of `oidcProvider` except `create`. */
export type GithubOidcProviderProps = z.input<typeof schema.createdProvider>;
/** `region`, `accountId` and `audiences`. */
export type ExistingGithubOidcProviderProps = z.input<typeof schema.existingProvider>;

const LOGICAL_ID = "github";

/** What the rules between its fields say against a provider, which also gets the tags of its stack. */
export const providerProblems = (provider: schema.OidcProvider, shared: schema.Stack["tags"], at: string): Problem[] => [
  ...brokenRules(providerRules, { ...provider, tagKeys: Object.keys({ ...shared, ...provider.tags }) }, at),
  ...(fetchesCertificate(provider) ? certificateProblems(pathFrom(at, ["thumbprintSource"])) : []),
];

const placeOf = (scope: Construct, { region, accountId, audiences }: z.output<typeof schema.existingProvider>): Place =>
  placeIn(region, accountId ?? callerAccountId(scope), audiences);

/**
 * Creates the account's OIDC provider for github.com. An account holds one; where it exists already, use `fromAccount` or `fromArn`.
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

  constructor(scope: Construct, id: string, props: GithubOidcProviderProps) {
    const { thumbprintSource, thumbprints, tags, ...place } = parse(schema.createdProvider, props);
    refuse(providerProblems({ create: true, thumbprintSource, thumbprints, tags }, undefined, ""));
    super(scope, id);
    this.place = placeOf(this, place);
    this.arn = this.place.oidcProviderArn;
    this.audiences = this.place.audiences;
    this.dependencies = [
      createProvider(this, {
        logicalId: LOGICAL_ID,
        audiences: this.audiences.map(terraformText),
        thumbprints: this.thumbprints(thumbprintSource, thumbprints),
        ...(tags && { tags: terraformTexts(tags) }),
      }),
    ];
  }

  /**
   * The account's existing provider, whose ARN follows from account and partition. The plan reads it and fails where it is absent or
   * does not accept the audiences.
   *
   * @throws DefinitionError where a prop is not as the definition allows
   */
  static fromAccount(scope: Construct, id: string, props: ExistingGithubOidcProviderProps): IGithubOidcProvider {
    return new ExistingProvider(scope, id, parse(schema.existingProvider, props));
  }

  /**
   * An existing provider by its ARN, which also tells the account. The plan reads it and fails where it is absent or does not accept
   * the audiences.
   *
   * @throws DefinitionError where the ARN is not one of github.com's provider, or of another partition than the region
   */
  static fromArn(
    scope: Construct,
    id: string,
    arn: string,
    props: Omit<ExistingGithubOidcProviderProps, "accountId">,
  ): IGithubOidcProvider {
    const [, partition, , , accountId] = parse(schema.providerArn, arn, "arn").split(":");
    const existing = { ...parse(schema.existingProvider.omit({ accountId: true }), props), accountId: accountId ?? "" };
    if (partition !== partitionOf(existing.region)) {
      refuse([
        {
          path: "arn",
          message: `received "${arn}". The region ${existing.region} is of the partition ${partitionOf(existing.region)}: use an ARN of that partition.`,
        },
      ]);
    }
    return new ExistingProvider(scope, id, existing);
  }

  private thumbprints(source: schema.ThumbprintSource, pinned: string[] | undefined): string[] | undefined {
    if (source !== "fetch") return pinned;
    const { ensureTlsProvider, readCertificates } = loadCertificates();
    ensureTlsProvider(this);
    // hashicorp/tls lists the last certificate of the chain first: the intermediate, which outlives the leaf
    return [readCertificates(this, LOGICAL_ID).certificates.get(0).sha1Fingerprint];
  }
}

class ExistingProvider extends Construct implements IGithubOidcProvider {
  readonly arn: string;
  readonly audiences: readonly string[];
  readonly place: Place;
  readonly dependencies: readonly string[] = [];

  constructor(scope: Construct, id: string, props: z.output<typeof schema.existingProvider>) {
    super(scope, id);
    this.place = placeOf(this, props);
    this.arn = this.place.oidcProviderArn;
    this.audiences = this.place.audiences;
    const { condition, message } = audiencesAccepted(`[${this.audiences.map(quoted).join(", ")}]`);
    const accepts = { condition: `\${${condition}}`, errorMessage: `\${${message}}` };
    readProvider(this, LOGICAL_ID, this.arn, [accepts]);
  }
}
