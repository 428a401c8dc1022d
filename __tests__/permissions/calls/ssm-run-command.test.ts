import { calls, describeCalls } from "../../support/calls";
import type { Call } from "../../support/decisions";
import { ACCOUNT } from "../../support/documents";

/** What `aws ssm send-command` and its waiter call, by botocore's models and the Service Authorization Reference; not tried on AWS. */

const region = "eu-central-1";
const document = (name: string, where = region, account = ACCOUNT) => `arn:aws:ssm:${where}:${account}:document/${name}`;
const ofAws = (name: string, where = region) => document(name, where, "");
const machine = (id: string, where = region, account = ACCOUNT) => `arn:aws:ec2:${where}:${account}:instance/${id}`;
const node = (id: string, where = region, account = ACCOUNT) => `arn:aws:ssm:${where}:${account}:managed-instance/${id}`;
/** Authorized on each of them. */
const send = (...resources: string[]): Call[] => resources.map((resource) => ({ action: "ssm:SendCommand", resource }));
const sendTo = (arn: string, tags: Readonly<Record<string, string>>): Call[] => [
  {
    action: "ssm:SendCommand",
    resource: arn,
    context: Object.fromEntries(Object.entries(tags).map(([key, value]) => [`ssm:resourceTag/${key}`, value])),
  },
];
const watch = calls("ssm", "*", "GetCommandInvocation", "ListCommandInvocations");

const [ID, NODE] = ["i-0123456789abcdef0", "mi-0123456789abcdef0"] as const;
const byId = {
  ssmRunCommand: { documents: ["web-restart", "AWS-RunShellScript"], instances: [ID, NODE] },
};
const byTag = { ssmRunCommand: { documents: ["web-restart"], tags: { Role: "web", Stage: "prod" } } };
const shared = {
  ssmRunCommand: { documents: [document("shared", region, "999999999999"), ofAws("AmazonCloudWatch-ManageAgent")], instances: [ID] },
};

describeCalls(
  "ssmRunCommand",
  [
    ["aws ssm send-command, wait and list", byId, [...send(document("web-restart"), machine(ID)), ...watch]],
    ["the same with a document of AWS's own, on a node outside EC2", byId, [...send(ofAws("AWS-RunShellScript"), node(NODE)), ...watch]],
    [
      "aws ssm send-command --targets Key=tag:Role",
      byTag,
      [
        ...send(document("web-restart")),
        ...sendTo(machine("i-0aaaaaaaaaaaaaaaa"), { Role: "web", Stage: "prod", Name: "x" }),
        ...sendTo(node(NODE), { Role: "web", Stage: "prod" }),
        ...watch,
      ],
    ],
    ["a document that is shared", shared, [...send(document("shared", region, "999999999999"), machine(ID)), ...watch]],
    ["a document by the ARN of AWS's own", shared, send(ofAws("AmazonCloudWatch-ManageAgent"))],
  ],
  [
    [
      "another document",
      byId,
      send(
        document("web-restart-2"),
        document("web"),
        ofAws("AWS-RunPowerShellScript"),
        ofAws("web-restart"),
        document("AWS-RunShellScript"),
      ),
    ],
    [
      "our document's name in another region or account",
      byId,
      send(document("web-restart", "us-east-1"), document("web-restart", region, "999999999999"), ofAws("AWS-RunShellScript", "us-east-1")),
    ],
    [
      "another machine",
      byId,
      send(machine("i-0123456789abcdef1"), machine(ID, "us-east-1"), machine(ID, region, "999999999999"), node(ID), machine(NODE)),
    ],
    ["machines by tag, where only ids are given", byId, sendTo(machine("i-0aaaaaaaaaaaaaaaa"), { Role: "web", Stage: "prod" })],
    [
      "machines that have not all of the tags",
      byTag,
      [{}, { Role: "web" }, { Role: "web", Stage: "staging" }, { Role: "web-2", Stage: "prod" }].flatMap((tags) =>
        sendTo(machine(ID), tags as Record<string, string>),
      ),
    ],
    [
      "machines with the tags in another region or account",
      byTag,
      [machine(ID, "us-east-1"), machine(ID, region, "999999999999")].flatMap((arn) => sendTo(arn, { Role: "web", Stage: "prod" })),
    ],
    ["any document, where machines are named by tag", byTag, sendTo(document("other"), { Role: "web", Stage: "prod" })],
    [
      "sessions, automation, cancelling, documents and machines",
      byId,
      [
        ...["StartSession", "CreateDocument", "UpdateDocument", "StartAutomationExecution"].map((name) => ({
          action: `ssm:${name}`,
          resource: document("web-restart"),
        })),
        ...["CancelCommand", "DescribeInstanceInformation", "ListCommands"].map((name) => ({ action: `ssm:${name}`, resource: "*" })),
        { action: "ec2:CreateTags", resource: machine(ID) },
        { action: "iam:PassRole", resource: `arn:aws:iam::${ACCOUNT}:role/notify` },
      ],
    ],
  ],
);
