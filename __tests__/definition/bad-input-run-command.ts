import { type BadInput, inRole } from "../support/bad-input";

/** Commands on machines: ssmRunCommand. */

const ID = "i-0123456789abcdef0";
const inRun = (name: string, change: object, path: string, says: string) =>
  inRole(name, { ssmRunCommand: { documents: ["web-restart"], instances: [ID], ...change } }, `.ssmRunCommand${path}`, says);
const document = (name: string, value: unknown, says: string) => inRun(name, { documents: [value] }, ".documents[0]", says);
const instance = (name: string, value: unknown, says: string) => inRun(name, { instances: [value] }, ".instances[0]", says);

export const badInputsOfRunCommand: readonly BadInput[] = [
  inRun("no machine", { instances: undefined }, "", "Names no machine. Give instances, tags or both."),
  inRun("no machine in the list, and no tag", { instances: [], tags: {} }, "", "Names no machine"),
  inRun("no document", { documents: [] }, ".documents", "at least one item"),
  document("every document", "*", "wildcard"),
  document("the documents of AWS's own", "AWS-*", "wildcard"),
  document("a document with its version", "web-restart:3", "neither a name nor an ARN of ssm"),
  document("a document with a path", "web/restart", "3 to 128 letters"),
  document("a parameter's ARN for a document", "arn:aws:ssm:eu-central-1:123456789012:parameter/x", "Not a valid ARN"),
  document("a document of another partition", "arn:aws-cn:ssm:cn-north-1:123456789012:document/x", "another partition"),
  instance("every machine", "*", "wildcard"),
  instance("a machine by its name", "web-1", "Neither a name nor an address"),
  instance("a machine by its ARN", `arn:aws:ec2:eu-central-1:123456789012:instance/${ID}`, "Give the id alone"),
  instance("the id of a volume", "vol-0123456789abcdef0", "Neither a name nor an address"),
  instance("an id that is too short", "i-0123", "i- and 8 or 17"),
  inRun("machines in a text", { instances: ID }, ".instances", "a list, each item the id of an EC2 instance"),
  inRun(
    "a list of tags of machines",
    { tags: ["Role=web"] },
    ".tags",
    'Allowed: a map of tag keys to tag values. Example: { Role: "web" }.',
  ),
  inRun("a pattern of tags of machines", { tags: { Role: "web-*" } }, '.tags["Role"]', "A wildcard would reach machines that nobody named"),
  inRun(
    "a variable in a tag of machines",
    { tags: { Role: "${aws:username}" } },
    '.tags["Role"]',
    "Allowed in the value of a machine's tag",
  ),
  inRun("a list as a tag of machines", { tags: { Role: ["web"] } }, '.tags["Role"]', "the value of an AWS tag of a machine"),
  inRun(
    "a key of a machine's tag with a space",
    { tags: { "my role": "web" } },
    '.tags["my role"]',
    "Allowed in the key of a machine's tag",
  ),
  inRun("an empty key of a machine's tag", { tags: { "": "web" } }, '.tags[""]', "Allowed in the key of a machine's tag"),
  inRun("a misspelt field of commands", { instance: [ID] }, ".instance", "Did you mean instances?"),
  inRole(
    "pull requests on a role that runs commands",
    { pullRequest: true, ssmRunCommand: { documents: ["web-restart"], instances: [ID] } },
    ".pullRequest",
    "must not be able to write",
  ),
];
