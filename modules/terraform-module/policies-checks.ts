import { PARTS } from "../constructs/role-documents";
import { attachedCount } from "../definition/rules/managed-policy-rules";
import { rulesOfRole } from "../definition/rules/role-rules";
import { subjectObjections } from "../definition/rules/subject-rules";
import * as schema from "../definition/schema";
import type { Expression } from "../expression/build";
import { printExpression, printLocals } from "../expression/print";
import { inputsOf, localsOf } from "../expression/refers";
import { fieldOf } from "../fields/field";
import { hcl, worded } from "../fields/messages/faces";
import type { Rule } from "../fields/rule";
import { attribute, type Block, block, comment, type Item } from "../hcl/block";
import { ATTACHED_POLICIES, type Quota, quotasOf, tooLong, tooMany } from "../iam/quotas";
import { roleHasInlinePolicy } from "../permissions/role-policy";
import { roleWarnings } from "../trust/warnings";
import { exampleOwnerRule } from "./example-owner";
import { reference } from "./module-stack";
import { forEachRole, INDENT, localAttribute, names, type OnePolicy, POLICIES, policyOf, SPLIT_STATEMENTS } from "./policies-locals";
import { problemList, problemsOfAll, unless } from "./rules";

const roleField = fieldOf(schema.role);

/** What the rules of a role are of, in the order in which problems are said, and what its file begins with. */
const TOPICS: Readonly<Record<keyof typeof rulesOfRole, string>> = {
  trust: "Who may come in: what those fields mean together.",
  permissions: "What goes together on one role: pull requests, what is denied of a managed policy, statements of its own.",
  arns: "What is named by its ARN: of the partition and the account of the role.",
  policies: "What else a role has: managed policies, those that are made for it, its boundary, tags.",
  sets: "What fields of one permission set mean together.",
};
type Topic = keyof typeof TOPICS;
const topics = Object.keys(TOPICS) as Topic[];
const rulesOf = (topic: Topic): readonly Rule[] => (topic === "trust" ? [...rulesOfRole.trust, exampleOwnerRule] : rulesOfRole[topic]);
const knownRulesOf = (topic: Topic): readonly Rule[] => rulesOf(topic).filter((rule) => !readsReference(rule));
const rulesOfReferences = (): readonly Rule[] => topics.flatMap(rulesOf).filter(readsReference);

const problemsOfRole = (rules: readonly Rule[]): string => forEachRole(problemList(problemsOfAll(rules, names, ".")));

/** checks_TOPIC.tf: what is refused, each rule once. A local each, which Terraform computes beside the policies. */
export const policiesTopics = (): Readonly<Record<string, Item[]>> => ({
  ...Object.fromEntries(
    topics.map((topic) => [
      `checks_${topic}.tf`,
      [
        comment(TOPICS[topic]),
        problemsBlock(`problems_of_${topic}`, knownRulesOf(topic), topics.slice(0, topics.indexOf(topic)).flatMap(knownRulesOf)),
      ],
    ]),
  ),
  "checks_references.tf": [
    comment(
      "What is said of fields that may be known only after the apply: apart, so that it does not hide what can be said of all others.",
    ),
    problemsBlock("problems_of_references", rulesOfReferences(), topics.flatMap(knownRulesOf)),
  ],
});

/** The problems, then the locals that they read, but those that stand elsewhere: with the policies, or with rules before. */
function problemsBlock(name: string, rules: readonly Rule[], before: readonly Rule[]): Block {
  return block(
    "locals",
    [],
    [attribute(name, problemsOfRole(rules)), ...localsFor(rules.flatMap(expressionsOf), before.flatMap(expressionsOf))],
  );
}

function localsFor(expressions: readonly Expression<unknown>[], before: readonly Expression<unknown>[]): Item[] {
  const documents = Object.values(POLICIES).map(({ document }) => document);
  const elsewhere = new Set(localsOf([...documents, subjectObjections, roleHasInlinePolicy, ...before]).map(({ name }) => name));
  return printLocals(expressions, names, INDENT)
    .filter(({ name }) => !elsewhere.has(name))
    .map(localAttribute)
    .reverse();
}

/** checks.tf: what speaks against a role, put together; what AWS counts; and what is warned of. */
export function policiesChecks(): Item[] {
  const known = topics.map((topic) => `local.problems_of_${topic}[role_name],`);
  return [
    comment(
      "What speaks against a role. Fields with each other are looked at in the files called checks_TOPIC.tf, each rule once: what it says, null where it holds; or a list, where it is asked of several.",
    ),
    block(
      "locals",
      [],
      [
        attribute(
          "problems",
          forEachRole(
            `{\nknown = concat(\n${[...known, `local.problems_of_quotas[role_name].known,`].join("\n")}\n)\nreferences = local.problems_of_references[role_name]\npolicy = local.problems_of_quotas[role_name].policy\n}`,
          ),
        ),
        comment("What AWS counts. That of a policy is known where all of its resources are."),
        attribute(
          "problems_of_quotas",
          forEachRole(
            `{\nknown = ${problemList([...quotas("trust"), attachments()])}\n\npolicy = ${problemList(quotas("permissions", "boundary", "split"))}\n}`,
          ),
        ),
        comment("Counted once: a message is made even where its rule holds."),
        attribute("policy_lengths", forEachRole(POLICY_LENGTHS)),
        ...localsFor([attachedCount, roleWarnings], topics.flatMap(rulesOf).flatMap(expressionsOf)),
      ],
    ),
  ];
}

const expressionsOf = ({ holds, about, of }: Rule): Expression<unknown>[] => [
  ...(of ? [of.source] : []),
  ...(holds ? [holds] : []),
  ...(about ? [about] : []),
];
const readsReference = (rule: Rule): boolean =>
  rule.ofReferences === true ||
  expressionsOf(rule)
    .flatMap(inputsOf)
    .some((name) => roleField.fields?.[name]?.mayBeReference);

const quotas = (...of: readonly Quota["document"][]) =>
  quotasOf(names.input("trustPolicyQuota"))
    .filter(({ document }) => of.includes(document))
    .map((quota) => {
      const { document, characters, splits } = quota;
      const length = document === "split" ? `length(${TEXT_OF_SPLIT})` : `local.policy_lengths[role_name].${document}`;
      const of = { ...quota, characters: typeof characters === "string" ? reference(characters) : characters };
      const saidOf = (name: string) => `: ${worded(tooLong({ ...of, name }, reference(length), PARTS), hcl)}`;
      if (document === "split") return splitsWhere(`${length} > ${characters}`, saidOf(`${quota.name} ${reference("split.key")}`));
      const holds = `${length} <= ${characters}`;
      const notOfRole = splits === undefined ? "" : ` || ${splits ? "!" : ""}role.split_permissions`;
      return unless(`${holds}${notOfRole}`, saidOf(quota.name));
    });

const POLICY_LENGTHS = `{\n${(Object.keys(POLICIES) as OnePolicy[]).map((name) => `${name} = length(${policyOf(name, '""')})`).join("\n")}\n}`;
const TEXT_OF_SPLIT = "local.split_policies[role_name][split.key]";
const splitsWhere = (is: string, message: string) =>
  `    [\n      for split in ${SPLIT_STATEMENTS} :\n      "${message}"\n      if ${is}\n    ],`;

const attachments = () => {
  const [split, all] = [`length(${names.input("splitPolicyKeys")})`, printExpression(attachedCount, names, INDENT)];
  const said = worded(tooMany(reference(split), reference(all)), hcl);
  return unless(`${split} == 0 || ${all} <= ${ATTACHED_POLICIES}`, `.split_permissions: ${said}`);
};
