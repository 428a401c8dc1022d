import { choose, type Expression, each, flatten, item, list, not, notEmpty, pairs, text, when } from "../expression/build";
import { anyOf, field, flag, text as textOf } from "../fields/kinds";
import { inOnePartition } from "../fields/partition";
import { place } from "../fields/place";
import { element } from "../fields/rule";
import * as texts from "../fields/texts";
import { type Calls, permissionSet, row } from "./set";

const BOOTSTRAP = "CDK's bootstrap template";

/** What the roles themselves may do stands in the bootstrap stack; none of it is the caller's. */
const DEPLOY: Calls = {
  sid: "AssumeCdkDeployRoles",
  purpose: "deploy any template, with all that the execution role of CDK's bootstrap may",
  actions: ["sts:AssumeRole"],
  source: BOOTSTRAP,
  only: /:role\/cdk-[\w-]+-(deploy|file-publishing|image-publishing)-role-[^/]+$/,
};
const LOOKUP: Calls = {
  sid: "AssumeCdkLookupRole",
  purpose: "read nearly everything of the account by CDK's lookup role",
  actions: ["sts:AssumeRole"],
  source: `${BOOTSTRAP}: ReadOnlyAccess without kms:Decrypt`,
  only: /:role\/cdk-[\w-]+-lookup-role-[^/]+$/,
};

/**
 * `cdk deploy`, or with `lookupOnly` what a `cdk diff` of a pull request needs. The CLI reads the version of the bootstrap with the role
 * that it has assumed (aws-cdk-cli, environment-access), and so does CloudFormation: the caller needs no ssm:GetParameter.
 */
export const cdkDeploy = permissionSet({
  name: "cdkDeploy",
  description: "May deploy AWS CDK apps by assuming the roles of CDK's bootstrap stack, never its execution role.",
  example: { regions: ["eu-central-1", "us-east-1"] },
  writes: { onlyWithout: "lookupOnly" },
  parts: ["accounts", "regions"],
  fields: {
    qualifier: field(
      textOf(texts.cdkQualifier).default("hnb659fds"),
      "The qualifier of the bootstrap stack.",
      texts.cdkQualifier.what,
      "acme",
    ),
    accounts: anyOf(
      texts.accountId,
      "Accounts to deploy to, each bootstrapped with --trust for this one (--trust-for-lookup with {lookupOnly}). Empty, this account.",
    ),
    regions: anyOf(texts.region, "Regions to deploy to, each bootstrapped. Empty, the region of the stack."),
    lookupOnly: flag(
      false,
      "Whether only the lookup role may be assumed: enough for cdk diff --method=template, also on a role for pull requests. It reads nearly everything of the account.",
    ),
  },
  rows: (set) => {
    const orOwn = (given: Expression<string[]>, own: Expression<string>) => choose(notEmpty(given), given, list<string>(own));
    const [accounts, regions] = [orOwn(set.list("accounts"), place.accountId), orOwn(set.list("regions"), place.region)];
    // An account and a region are what CDK calls an environment
    const roles = (...kinds: string[]) =>
      flatten(
        each(pairs(accounts, regions), "environment", (environment) => {
          const [account, region] = [item(environment, 0), item(environment, 1)];
          const role = (kind: string) =>
            text`arn:${place.partition}:iam::${account}:role/cdk-${set.text("qualifier")}-${kind}-role-${account}-${region}`;
          return list<string>(...kinds.map(role));
        }),
      );
    return [
      row(
        DEPLOY,
        "the deploy, file-publishing and image-publishing roles of each account and region. Left out with `lookupOnly: true`",
        when(not(set.flag("lookupOnly")), roles("deploy", "file-publishing", "image-publishing")),
      ),
      row(LOOKUP, "the lookup role of each account and region", roles("lookup")),
    ];
  },
  rules: (set) => [
    {
      at: [],
      about: set.items("regions"),
      holds: inOnePartition(element, place.region),
      message: "The region is of another partition than that of the stack. Make a role in an account of that partition.",
    },
  ],
});
