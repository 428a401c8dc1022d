import { type BadInput, inRole } from "../support/bad-input";

/** A role's own statements. */

const SEND = { actions: ["sqs:SendMessage"], resources: ["arn:aws:sqs:eu-central-1:123456789012:jobs"] };
const PASS = {
  actions: ["iam:PassRole"],
  resources: ["arn:aws:iam::123456789012:role/web-task"],
  conditions: { StringEquals: { "iam:PassedToService": ["ecs-tasks.amazonaws.com"] } },
};
const own = (name: string, statement: unknown, path: string, says: string) =>
  inRole(name, { statements: { Own: statement } }, `.statements["Own"]${path}`, says);
const inSend = (name: string, change: object, path: string, says: string) => own(name, { ...SEND, ...change }, path, says);
const action = (name: string, value: unknown, says: string) => inSend(name, { actions: [value] }, ".actions[0]", says);
const resource = (name: string, value: unknown, says: string) => inSend(name, { resources: [value] }, ".resources[0]", says);
const condition = (name: string, conditions: unknown, path: string, says: string) =>
  inSend(name, { conditions }, `.conditions${path}`, says);
const key = (name: string, value: string, says: string) =>
  condition(name, { StringEquals: { [value]: ["web"] } }, `["StringEquals"][${JSON.stringify(value)}]`, says);
const EVERYTHING = "can give the role, or another, any access";

export const badInputsOfStatements: readonly BadInput[] = [
  inRole("a list of statements", { statements: [SEND] }, ".statements", "a map of statement ids to statements"),
  inRole("statements in a text", { statements: "all" }, ".statements", "a map of statement ids to statements"),
  inRole("a statement's id with a hyphen", { statements: { "send-jobs": SEND } }, '.statements["send-jobs"]', "letters and digits"),
  inRole("a statement without an id", { statements: { "": SEND } }, '.statements[""]', "letters and digits"),
  inRole(
    "a statement with the id of a set's",
    { ecrPush: { repositories: ["web"] }, statements: { EcrPush: SEND } },
    '.statements["EcrPush"]',
    "A statement that is made has this id",
  ),
  inRole("a statement with the id of a denial", { statements: { NoData: SEND } }, '.statements["NoData"]', "of what it denies"),
  inRole("a statement with the id of a boundary's", { statements: { Services: SEND } }, '.statements["Services"]', "or of a boundary"),
  own("a statement in a text", "sqs:SendMessage", "", "Allowed: an object: { actions, resources, conditions"),
  own("a statement that is null", null, "", "received null. Allowed: an object"),
  own(
    "a statement without actions",
    { resources: SEND.resources },
    ".actions",
    "missing. Allowed: a list with at least one item: an action",
  ),
  own(
    "a statement without resources",
    { actions: SEND.actions },
    ".resources",
    "missing. Allowed: a list with at least one item: a full ARN",
  ),
  inSend("a statement of no action", { actions: [] }, ".actions", "at least one item"),
  inSend("a statement on no resource", { resources: [] }, ".resources", "at least one item"),
  inSend("one action in a text", { actions: "sqs:SendMessage" }, ".actions", "a list with at least one item: an action"),
  inSend("one resource in a text", { resources: SEND.resources[0] }, ".resources", "a list with at least one item: a full ARN"),
  inSend("a resource that is null", { resources: null }, ".resources", "received null"),
  inSend("NotAction", { notActions: ["sqs:SendMessage"] }, ".notActions", "All but what is named would also be what AWS adds later"),
  inSend("NotResource", { notResources: SEND.resources }, ".notResources", "All but what is named would also be what AWS adds later"),
  inSend("a statement that denies", { effect: "Deny" }, ".effect", "Statements only allow"),
  inSend("a principal", { principals: ["*"] }, ".principals", "Who comes in is said by the role itself"),
  inSend("an id within a statement", { sid: "Own" }, ".sid", "The id is the key of the statement"),
  inSend("a misspelt field of a statement", { condition: {} }, ".condition", "Did you mean conditions?"),
  action("every action", "*", "those that AWS adds later"),
  action("every action of a service", "s3:*", "those that AWS adds later"),
  action("a pattern of actions", "s3:Get*", "those that AWS adds later"),
  action("an action without its service", "SendMessage", "An action is SERVICE:ACTION"),
  action("a service in capitals", "SQS:SendMessage", "the service in lower case"),
  action("an action with a space", "sqs: SendMessage", "An action is SERVICE:ACTION"),
  action("a list for an action", ["sqs:SendMessage"], "an action as SERVICE:ACTION"),
  action("an action that makes an administrator", "iam:AttachRolePolicy", EVERYTHING),
  action("the same in other letters", "iam:attachrolepolicy", EVERYTHING),
  action("credentials of sts", "sts:GetFederationToken", EVERYTHING),
  action("an action on the organization", "organizations:AttachPolicy", EVERYTHING),
  resource("a bare name", "jobs", "arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE"),
  resource("a pattern of services", "arn:aws:*:eu-central-1:123456789012:jobs", "partition and service without a wildcard"),
  resource("a pattern of partitions", "arn:*:sqs:eu-central-1:123456789012:jobs", "partition and service without a wildcard"),
  resource("an ARN without a resource", "arn:aws:s3:::", "arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE"),
  resource("an account that is too short", "arn:aws:sqs:eu-central-1:12345:jobs", "arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE"),
  resource("a resource of another partition", "arn:aws-cn:sqs:cn-north-1:123456789012:jobs", "another partition"),
  resource("a resource with a space", "arn:aws:s3:::site/a b", "no spaces"),
  condition("conditions as a list", ["StringEquals"], "", "a map of operators to maps of condition keys"),
  condition(
    "an operator that IAM does not know",
    { StringIs: { "aws:PrincipalTag/team": ["web"] } },
    '["StringIs"]',
    "IAM knows no such operator",
  ),
  condition(
    "ForAllValues",
    { "ForAllValues:StringEquals": { "aws:TagKeys": ["team"] } },
    '["ForAllValues:StringEquals"]',
    "no such key at all",
  ),
  condition("a condition that is a text", { StringEquals: "web" }, '["StringEquals"]', "a map of condition keys to lists of text"),
  condition(
    "a value that is no list",
    { StringEquals: { "s3:prefix": "web/" } },
    '["StringEquals"]["s3:prefix"]',
    "a list with at least one item",
  ),
  condition(
    "a key without values",
    { StringEquals: { "s3:prefix": [] } },
    '["StringEquals"]["s3:prefix"]',
    "a list with at least one item",
  ),
  condition("an operator without keys", { StringEquals: {} }, '["StringEquals"]', "Names no condition key"),
  condition(
    "a value beyond U+00FF",
    { StringEquals: { "aws:ResourceTag/team": ["Ω"] } },
    '["StringEquals"]["aws:ResourceTag/team"][0]',
    "up to U+00FF",
  ),
  key("a key without its prefix", "prefix", "A condition key is PREFIX:NAME"),
  key("a pattern of condition keys", "aws:ResourceTag/*", "no wildcard in a condition key"),
  own("passing every role", { ...PASS, resources: ["*"] }, ".resources[0]", "passed and assumed by their names only"),
  own(
    "passing a pattern of roles",
    { ...PASS, resources: ["arn:aws:iam::123456789012:role/web-*"] },
    ".resources[0]",
    "every role that fits",
  ),
  own(
    "passing whatever role a variable names",
    { ...PASS, resources: ["arn:aws:iam::123456789012:role/${aws:PrincipalTag/role}"] },
    ".resources[0]",
    "a wildcard or a variable",
  ),
  own("passing a role to whatever takes it", { ...PASS, conditions: {} }, ".conditions", "A role is passed to a named service"),
  own(
    "passing a role to a pattern of services",
    { ...PASS, conditions: { StringLike: { "iam:PassedToService": ["*"] } } },
    ".conditions",
    "A role is passed to a named service",
  ),
  own("assuming every role", { actions: ["sts:AssumeRole"], resources: ["*"] }, ".resources[0]", "passed and assumed by their names only"),
  inRole(
    "pull requests with a statement that writes",
    { pullRequest: true, statements: { Own: SEND } },
    ".pullRequest",
    "must not be able to write",
  ),
  inRole(
    "pull requests with a statement of an action that no list has",
    { pullRequest: true, statements: { Own: { ...SEND, actions: ["sqs:GetUnheardOf"] } } },
    ".pullRequest",
    "must not be able to write",
  ),
  inRole(
    "pull requests with a statement that reads secrets",
    { pullRequest: true, statements: { Own: { actions: ["secretsmanager:GetSecretValue"], resources: ["*"] } } },
    ".pullRequest",
    "nor to read secrets",
  ),
];
