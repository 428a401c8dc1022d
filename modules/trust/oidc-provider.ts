import { DataAwsIamOpenidConnectProvider } from "@cdktf/provider-aws/lib/data-aws-iam-openid-connect-provider";
import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider";
import { DataTlsCertificate } from "@cdktf/provider-tls/lib/data-tls-certificate";
import { dependable } from "cdktf";
import { Construct } from "constructs";
import type { z } from "zod";
import { callerAccountId, ensureTlsProvider } from "../cdktf/caller";
import { nameElement } from "../cdktf/logical-id";
import { terraformText } from "../cdktf/text";
import type { Problem } from "../definition/errors";
import type { Place } from "../definition/inputs";
import { partitionOf } from "../definition/partition";
import { providerRules } from "../definition/provider-rules";
import * as schema from "../definition/schema";
import { brokenRules, parse, refuse } from "../definition/validate";
import { ISSUER_URL } from "./issuer";
import { placeIn } from "./place";

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
const ONE_PROVIDER = "the GitHub OIDC provider; an AWS account holds one, which all its roles share";

/** What the rules between its fields say against a provider, which also gets the tags of its stack. */
export const providerProblems = (provider: schema.OidcProvider, shared: schema.Stack["tags"], at: string): Problem[] =>
  brokenRules(providerRules, { ...provider, tagKeys: Object.keys({ ...shared, ...provider.tags }) }, at);

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
    const resource = new IamOpenidConnectProvider(this, "provider", {
      url: ISSUER_URL,
      clientIdList: this.audiences.map(terraformText),
      ...(tags && { tags }),
      ...this.thumbprintList(thumbprintSource, thumbprints),
    });
    nameElement(resource, LOGICAL_ID, ONE_PROVIDER);
    this.dependencies = [dependable(resource)];
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
    const existing = parse(schema.existingProvider, { ...props, accountId });
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

  private thumbprintList(source: schema.ThumbprintSource, pinned: readonly string[] | undefined): { thumbprintList?: string[] } {
    if (source === "aws") return {};
    if (source === "pinned") return { thumbprintList: [...(pinned ?? [])] };
    ensureTlsProvider(this);
    const certificate = new DataTlsCertificate(this, "certificate", { url: ISSUER_URL });
    nameElement(certificate, LOGICAL_ID, ONE_PROVIDER);
    // hashicorp/tls lists the last certificate of the chain first: the intermediate, which outlives the leaf
    return { thumbprintList: [certificate.certificates.get(0).sha1Fingerprint] };
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
    const data = new DataAwsIamOpenidConnectProvider(this, "provider", { arn: this.arn });
    nameElement(data, LOGICAL_ID, ONE_PROVIDER);
    data.lifecycle = {
      postcondition: this.audiences.map((audience) => ({
        // Not with Fn.contains, which leaves quotes, backslashes and %{ of the audience as they are
        condition: `\${contains(self.client_id_list, ${terraformText(JSON.stringify(audience))})}`,
        errorMessage: terraformText(
          `The GitHub OIDC provider of this account does not accept the audience "${audience}". Add it to the provider's client ids, or set audiences to one that it accepts.`,
        ),
      })),
    };
  }
}
