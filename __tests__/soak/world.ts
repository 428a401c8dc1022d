import type { PolicyDocument } from "../../modules/iam/document";
import { type AccessRequest, evaluate } from "../../modules/iam/evaluate";
import { documentIn, type Iam, valuesOf } from "../../modules/try/iam";
import { ACCOUNT, ISSUER, PROVIDER } from "../support/review-policies";
import { importedName } from "./moves";

/** What an account really holds, read back, and what comes of it. */
export interface World {
  readonly roles: ReadonlyMap<string, Role>;
  /** Customer managed policies by ARN. */
  readonly policies: ReadonlyMap<string, PolicyDocument>;
  /** Identity providers by ARN: the audiences. */
  readonly issuers: ReadonlyMap<string, readonly string[]>;
  /** What is attached to users. */
  readonly users: ReadonlyMap<string, readonly string[]>;
}

interface Role {
  readonly arn: string;
  readonly trust: PolicyDocument;
  readonly sessionSeconds: number;
  readonly documents: readonly PolicyDocument[];
  readonly boundary: PolicyDocument | undefined;
}

const one = (element: string, xml: string): string | undefined => valuesOf(element, xml)[0];

export async function readWorld(iam: Iam): Promise<World> {
  const texts = new Map<string, Promise<PolicyDocument>>();
  const document = (PolicyArn: string): Promise<PolicyDocument> => {
    // The emulator deletes a policy that a role has: it gives nothing then, and as a boundary it holds all back
    const known = texts.get(PolicyArn) ?? readPolicy(iam, PolicyArn).catch((): PolicyDocument => ({ Statement: [] }));
    texts.set(PolicyArn, known);
    return known;
  };
  const names = valuesOf("RoleName", await iam("ListRoles", { MaxItems: "1000" }));
  const roles = await Promise.all(
    names.map(async (RoleName): Promise<[string, Role]> => {
      const xml = await iam("GetRole", { RoleName });
      const inline = valuesOf("member", await iam("ListRolePolicies", { RoleName }));
      const attached = valuesOf("PolicyArn", await iam("ListAttachedRolePolicies", { RoleName }));
      const boundary = one("PermissionsBoundaryArn", xml);
      const documents = await Promise.all([
        ...inline.map(async (PolicyName) => documentIn("PolicyDocument", await iam("GetRolePolicy", { RoleName, PolicyName }))),
        ...attached.map(document),
      ]);
      const sessionSeconds = Number(one("MaxSessionDuration", xml) ?? 3600);
      const trust = documentIn("AssumeRolePolicyDocument", xml);
      return [
        RoleName,
        {
          arn: one("Arn", xml) ?? "",
          trust,
          sessionSeconds,
          documents,
          boundary: boundary === undefined ? undefined : await document(boundary),
        },
      ];
    }),
  );
  const own = valuesOf("Arn", await iam("ListPolicies", { Scope: "Local", MaxItems: "1000" }));
  const policies = await Promise.all(own.map(async (arn) => [arn, await document(arn)] as const));
  const issuers = await Promise.all(
    valuesOf("Arn", await iam("ListOpenIDConnectProviders")).map(async (arn) => {
      const xml = await iam("GetOpenIDConnectProvider", { OpenIDConnectProviderArn: arn });
      const [, list = ""] = /<ClientIDList>([\s\S]*?)<\/ClientIDList>/.exec(xml) ?? [];
      return [arn, valuesOf("member", list)] as const;
    }),
  );
  const users = await Promise.all(
    valuesOf("UserName", await iam("ListUsers")).map(
      async (UserName) => [UserName, valuesOf("PolicyArn", await iam("ListAttachedUserPolicies", { UserName }))] as const,
    ),
  );
  return { roles: new Map(roles), policies: new Map(policies), issuers: new Map(issuers), users: new Map(users) };
}

async function readPolicy(iam: Iam, PolicyArn: string): Promise<PolicyDocument> {
  const VersionId = one("DefaultVersionId", await iam("GetPolicy", { PolicyArn })) ?? "v1";
  const text = one("Document", await iam("GetPolicyVersion", { PolicyArn, VersionId })) ?? "";
  return JSON.parse(text.startsWith("%") ? decodeURIComponent(text) : unescaped(text)) as PolicyDocument;
}

const unescaped = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&#34;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const SUBJECTS = [
  "repo:acme/web:ref:refs/heads/main",
  "repo:acme/web:ref:refs/heads/dev",
  "repo:acme/web:environment:prod",
  "repo:acme/web:pull_request",
  "repo:evil/web:ref:refs/heads/main",
];
const NEWCOMERS: readonly (readonly [string, AccessRequest])[] = [
  ...SUBJECTS.map((sub): [string, AccessRequest] => [
    sub,
    {
      action: "sts:AssumeRoleWithWebIdentity",
      resource: "*",
      principal: { type: "Federated", id: PROVIDER },
      context: { [`${ISSUER}:sub`]: sub, [`${ISSUER}:aud`]: "sts.amazonaws.com" },
    },
  ]),
  ...[
    { type: "AWS" as const, id: `arn:aws:iam::${ACCOUNT}:role/someone` },
    { type: "AWS" as const, id: `arn:aws:iam::${ACCOUNT}:role/another` },
    { type: "AWS" as const, id: "arn:aws:iam::999999999999:role/x" },
    { type: "Service" as const, id: "ec2.amazonaws.com" },
  ].map((principal): [string, AccessRequest] => [principal.id, { action: "sts:AssumeRole", resource: "*", principal, context: {} }]),
];
const CALLS: readonly (readonly [string, AccessRequest])[] = [
  ["s3:GetObject", "arn:aws:s3:::web/a"],
  ["s3:GetObject", "arn:aws:s3:::other/a"],
  // What a key comes to, and behind the tag of a principal
  ["s3:GetObject", "arn:aws:s3:::x/a"],
  ["s3:GetObject", "arn:aws:s3:::webx/a"],
  ["s3:PutObject", "arn:aws:s3:::web/a"],
  ["s3:DeleteObject", "arn:aws:s3:::web/a"],
  ["s3:DeleteObject", "arn:aws:s3:::other/a"],
  ["sqs:SendMessage", "arn:aws:sqs:eu-central-1:123456789012:jobs"],
  ["sqs:SendMessage", "arn:aws:sqs:eu-central-1:123456789012:other"],
  ["iam:PassRole", "arn:aws:iam::123456789012:role/x"],
  ["ec2:DescribeInstances", "*"],
  ["dynamodb:GetItem", "arn:aws:dynamodb:eu-central-1:123456789012:table/t"],
].flatMap(([action = "", resource = ""]): [string, AccessRequest][] =>
  ["", "web"].map((team) => [
    `${action} ${resource}${team && " as team web"}`,
    { action, resource, context: Object.fromEntries(team === "" ? [] : [["aws:PrincipalTag/team", team]]) },
  ]),
);

/**
 * Everything that somebody can do, as far as the sample asks, in words. A session is as many words as it has hours. Roles are told apart by
 * their key alone: another name makes no other one of it. Where the unit `isOne`, another key does not either.
 */
export function abilities({ roles, policies, issuers, users }: World, prefix: string, isOne: boolean): ReadonlySet<string> {
  const isOwn = (name: string) => name.startsWith(`${prefix}-`);
  const can = (documents: readonly PolicyDocument[], request: AccessRequest) => evaluate(documents, request) === "allowed";
  const found: string[] = [];
  for (const [name, { arn, trust, sessionSeconds, documents, boundary }] of roles) {
    if (!isOwn(name)) continue;
    const isImported = name === importedName(prefix);
    const role = isOne && !isImported ? "the role" : `the role ${name.split("-").at(-1)}`;
    for (const [who, request] of NEWCOMERS) if (can([trust], request)) found.push(`${role} admits ${who}`);
    const calls = [...CALLS, ["pass itself", { action: "iam:PassRole", resource: arn, context: {} }] as const];
    for (const [what, request] of calls)
      if (can(documents, request) && (boundary === undefined || can([boundary], request))) found.push(`${role} may ${what}`);
    for (let hour = 1; hour <= sessionSeconds / 3600; hour++) found.push(`${role} for ${hour} hours`);
  }
  for (const [arn, document] of policies)
    if (isOwn(arn.split("/").at(-1) ?? ""))
      for (const [what, request] of CALLS) if (can([document], request)) found.push(`${arn} allows ${what}`);
  for (const [arn, audiences] of issuers)
    if (arn.endsWith(`.${prefix}.example.com`)) for (const audience of ["", ...audiences]) found.push(`${arn} accepts ${audience}`);
  for (const [name, arns] of users) for (const arn of arns) if (isOwn(arn.split("/").at(-1) ?? "")) found.push(`${name} has ${arn}`);
  return new Set(found);
}
