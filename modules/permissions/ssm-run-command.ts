import {
  any,
  choose,
  concat,
  type Expression,
  each,
  entries,
  list,
  lower,
  matches,
  notEmpty,
  startsWith,
  text,
  values,
  when,
} from "../expression/build";
import { anyOf, field, mapOf, someOf, text as textOf } from "../fields/kinds";
import { place } from "../fields/place";
import * as texts from "../fields/texts";
import { arnsOf, prefixOf } from "./arns";
import { type Calls, everywhere, permissionSet, row } from "./set";

const SAR = "Service Authorization Reference, AWS Systems Manager";

const RUN: Calls = {
  sid: "RunCommand",
  purpose: "run commands on machines as their administrator, through Systems Manager",
  actions: ["ssm:SendCommand"],
  source: `${SAR}: SendCommand is authorized on the document and on each machine`,
};
const RUN_BY_TAG: Calls = {
  ...RUN,
  sid: "RunCommandByTag",
  source: 'AWS Systems Manager User Guide, "Setting up Run Command": access by tags',
};
const WATCH: Calls = {
  sid: "WatchCommands",
  purpose: "read what every command of Systems Manager in the account has printed",
  actions: ["ssm:GetCommandInvocation", "ssm:ListCommandInvocations"],
  source: `aws ssm wait command-executed (botocore's waiters), aws ssm list-command-invocations; ${SAR}: no resource type`,
};

/** Beginnings of names that AWS keeps for documents of its own (Systems Manager API reference, CreateDocument). */
const OF_AWS = "^(aws|amazon|amzn)";

/** AWS's own have no account. */
const documentArn = (name: Expression<string>): Expression<string> =>
  choose(
    matches(lower(name), OF_AWS),
    text`arn:${place.partition}:ssm:${place.region}::document/${name}`,
    text`${prefixOf("ssm")}:document/${name}`,
  );
const instanceArn = (id: Expression<string>): Expression<string> =>
  choose(startsWith(id, "mi-"), text`${prefixOf("ssm")}:managed-instance/${id}`, text`${prefixOf("ec2")}:instance/${id}`);

/** `aws ssm send-command`, and waiting for what comes of it. */
export const ssmRunCommand = permissionSet({
  name: "ssmRunCommand",
  description: "May run these documents of Systems Manager on these machines.",
  example: { documents: [texts.ssmDocument.example], tags: { Role: "web" } },
  parts: ["machines"],
  fields: {
    documents: someOf(
      texts.ssmDocument,
      "Documents to run: names in this account and region or of AWS's own, such as AWS-RunShellScript, or full ARNs.",
    ),
    instances: anyOf(texts.managedInstance, "Machines to run them on, by their ids in this account and region."),
    tags: field(
      mapOf(texts.instanceTagKey, textOf(texts.instanceTagValue)).default({}),
      "Machines of this account and region that have all of these tags, whoever gives a machine such a tag.",
      "a map of tag keys to tag values",
      { Role: "web" },
    ),
  },
  rows: (set) => {
    const tags = set.map("tags");
    const ofAnyId = list<string>(text`${prefixOf("ec2")}:instance/*`, text`${prefixOf("ssm")}:managed-instance/*`);
    return [
      row(
        RUN,
        "the documents, and `instances`",
        concat(arnsOf(set.list("documents"), documentArn), each(set.list("instances"), "id", instanceArn)),
      ),
      row(RUN_BY_TAG, "every machine that has all of `tags`. Only with `tags`", when(notEmpty(values(tags)), ofAnyId), {
        // A key of the service: with a global one, such as aws:ResourceTag, the guide asks for a second statement
        StringEquals: entries(tags, ["key", "value"], (key, value) => ({ key: text`ssm:resourceTag/${key}`, value })),
      }),
      everywhere(WATCH),
    ];
  },
  rules: (set) => [
    {
      at: ["ssmRunCommand"],
      holds: any(notEmpty(set.list("instances")), notEmpty(values(set.map("tags")))),
      message: `Names no machine. Give {instances}, {tags} or both. Example: {instances = ["${texts.managedInstance.example}"]}.`,
    },
  ],
});
