import * as z from "zod";
import { concat, each, equals, list, notEmpty, text, when } from "../expression/build";
import { field, flag, one, someOf } from "../fields/kinds";
import { boundedRoles, place, rolePaths, splitRoles } from "../fields/place";
import * as texts from "../fields/texts";
import { NO_DATA, NO_OTHER_SECRETS } from "./account-read";
import { boundaryArn, managedPolicyArn, prefixOf } from "./arns";
import { type Calls, permissionSet, row } from "./set";
import { DECRYPT, ENCRYPT, LIST, LOCK, onlyStates, READ, statesIn } from "./terraform-state";

const REFRESH = "what hashicorp/aws 5.100 calls to refresh them";

const READ_PROVIDER: Calls = {
  sid: "ReadProvider",
  purpose: "read OIDC providers",
  actions: ["iam:GetOpenIDConnectProvider"],
  source: REFRESH,
};
const READ_ROLES: Calls = {
  sid: "ReadRoles",
  purpose: "read roles and their policies",
  actions: ["iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"],
  source: REFRESH,
  mind: "With the default path that is every role of the account: give the roles of the stack a path of their own.",
};

const READ_POLICIES: Calls = {
  sid: "ReadPolicies",
  purpose: "read managed policies",
  actions: ["iam:GetPolicy", "iam:GetPolicyVersion"],
  source: REFRESH,
};

/** What `terraform plan` reads, of this stack or of any; nothing that a stack manages is written. */
export const terraformPlan = permissionSet({
  name: "terraformPlan",
  description:
    "May plan this stack: read its state, its provider and the roles that share a {path} with one of its roles; or any stack of the account.",
  example: { stateBucket: texts.stateBucket.example, stateKeys: [texts.stateKey.example] },
  writes: { onlyWith: "lock" },
  parts: ["states"],
  fields: {
    stateBucket: one(texts.stateBucket, "The S3 bucket that holds the state."),
    stateKeys: someOf(texts.stateKey, "The keys of the states that may be read. A state holds secrets: who may plan may read them."),
    lock: flag(
      false,
      "Whether the state may be locked: the lock file beside it is then written and deleted. Not on a role for pull requests; plan there with -lock=false.",
    ),
    kmsKey: one(
      texts.kmsKey,
      "The customer's KMS key that encrypts the state, also where it is the bucket's default. Default: none.",
    ).optional(),
    read: field(
      z.enum(["this-stack", "account"]).default("this-stack"),
      "What the plan may read beside the state: this-stack, the provider and roles of this very stack; account, whatever any stack of the account manages, with AWS's ReadOnlyAccess less what it is known to hold of secrets and data (settings may hold others).",
      '"this-stack" or "account"',
      "account",
    ),
  },
  rows: (set) => {
    const { bucket, objects } = statesIn(set.text("stateBucket"), set.list("stateKeys"));
    const locks = set.flag("lock");
    const keys = set.optional("kmsKey");
    return [
      row(LIST, "the bucket, only for the keys and the prefix of workspaces", list<string>(bucket), onlyStates(set.list("stateKeys"))),
      row(READ, "the states", objects("")),
      row(
        LOCK,
        "the lock files. Only with `lock: true`, which a role for pull requests cannot have: plan with `-lock=false`",
        when(locks, objects(".tflock")),
      ),
      row(DECRYPT, "the key. Only with `kmsKey`", keys),
      row(ENCRYPT, "the key. Only with `kmsKey` and `lock`", when(locks, keys)),
      row(READ_PROVIDER, "the account's GitHub provider", list<string>(place.oidcProviderArn)),
      row(
        READ_ROLES,
        "the roles below every `path` that a role of the stack has; with the default, `/`, that is every role of the account",
        each(rolePaths, "path", (path) => text`${prefixOf("iam")}:role${path}*`),
      ),
      row(
        READ_POLICIES,
        "what is called like a policy that the stack makes. Only where it makes boundaries (`generateBoundary`) or policies of parts of statements (`splitPermissions`)",
        concat(
          when(notEmpty(boundedRoles), list<string>(boundaryArn(text`*`))),
          when(notEmpty(splitRoles), list<string>(managedPolicyArn(text`*`, "*.*"))),
        ),
      ),
    ];
  },
  attached: (set) => {
    const states = statesIn(set.text("stateBucket"), set.list("stateKeys"));
    return {
      field: "read",
      key: "terraform_plan.read",
      arn: text`arn:${place.partition}:iam::aws:policy/ReadOnlyAccess`,
      when: equals(set.text("read"), "account"),
      denials: [
        {
          calls: NO_OTHER_SECRETS,
          on: 'everything but the states, their lock files, `kmsKey`, and the parameters that AWS publishes for everybody. Only with `read: "account"`',
          except: concat(
            states.objects(""),
            states.objects(".tflock"),
            set.optional("kmsKey"),
            list<string>(text`arn:${place.partition}:ssm:*::parameter/aws/*`),
          ),
        },
        { calls: NO_DATA, on: 'everything. Only with `read: "account"`' },
      ],
    };
  },
});
