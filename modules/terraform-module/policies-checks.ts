import { PARTS } from "../constructs/role-documents";
import { attachedCount } from "../definition/rules/managed-policy-rules";
import { roleRules } from "../definition/rules/role-rules";
import { subjectObjections } from "../definition/rules/subject-rules";
import * as schema from "../definition/schema";
import type { Expression } from "../expression/build";
import { printExpression, printLocals } from "../expression/print";
import { inputsOf, localsOf } from "../expression/refers";
import { fieldOf } from "../fields/field";
import { hcl, worded } from "../fields/messages/faces";
import type { Rule } from "../fields/rule";
import { attribute, block, comment, type Item } from "../hcl/block";
import { ATTACHED_POLICIES, type Quota, quotasOf, tooLong, tooMany } from "../iam/quotas";
import { allSets } from "../permissions/registry";
import { roleHasInlinePolicy } from "../permissions/role-policy";
import { roleWarnings } from "../trust/warnings";
import { exampleOwnerRule } from "./example-owner";
import { reference } from "./module-stack";
import { forEachRole, INDENT, localAttribute, names, type OnePolicy, POLICIES, policyOf, SPLIT_STATEMENTS } from "./policies-locals";
import { problemList, problemsOfAll, unless } from "./rules";

const roleField = fieldOf(schema.role);

/** checks.tf: what is refused, and what is warned of. */
export function policiesChecks(): Item[] {
  const ofSets = new Set(allSets.flatMap((set) => set.rules));
  const ofRoles = [...roleRules, exampleOwnerRule];
  const rules = [...ofRoles.filter((rule) => !ofSets.has(rule)), ...ofRoles.filter((rule) => ofSets.has(rule))];
  const [references, known] = [rules.filter(readsReference), rules.filter((rule) => !readsReference(rule))];
  const elsewhere = [...Object.values(POLICIES).map(({ document }) => document), subjectObjections, roleHasInlinePolicy];
  const printed = new Set(localsOf(elsewhere).map(({ name }) => name));
  const own = printLocals([...rules.flatMap(expressionsOf), attachedCount, roleWarnings], names, INDENT).filter(
    ({ name }) => !printed.has(name),
  );
  const list = (of: readonly Rule[], more: readonly string[] = []) => problemList([...problemsOfAll(of, names, "."), ...more]);
  return [
    comment(
      "What fields mean together is checked here, each rule once: what it says, null where it holds; or a list, where it is asked of several.",
    ),
    block(
      "locals",
      [],
      [
        ...own.map(localAttribute),
        comment("Counted once: a message is made even where its rule holds."),
        attribute("policy_lengths", forEachRole(POLICY_LENGTHS)),
        comment("Apart, so that a value that is known only after the apply does not hide what can be said of all others."),
        attribute(
          "problems",
          forEachRole(
            `{\nknown = ${list(known, [...quotas("trust"), attachments()])}\n\nreferences = ${list(references)}\n\npolicy = ${list([], quotas("permissions", "boundary", "split"))}\n}`,
          ),
        ),
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
