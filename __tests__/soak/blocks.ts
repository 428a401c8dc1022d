import { ACCOUNT } from "../support/review-policies";
import { type Block, type Body, expr, hclOf, type Val } from "./syntax";
import { type Attachment, DOCUMENTS, type Target, type Told, TRUSTS, type Unit, type Way } from "./units";

/** The blocks of a unit. Everything of it begins with its own prefix, so that the plan of many units is taken apart again. */

export const THERE = "222222222222";
export const SEED_POLICY = "seed";
export const SEED_USER = "somebody";
const accountOf = ({ account }: Unit) => (account === "here" ? ACCOUNT : THERE);

/** Written at every unit's values, so that what refers to it is known only after the apply where `round` changes. */
const UNKNOWN = "late";

export function blocksOf(unit: Unit, prefix: string, round: number): Block[] {
  const provider = unit.account === "there" ? expr("aws.there") : undefined;
  const address = (name: string) => `${prefix}_${name}`;
  const resource = (type: string, name: string, body: Body): Block => ({
    head: ["resource", type, address(name)],
    ...body,
    attributes: { ...body.attributes, ...(type.startsWith("aws_") && { provider }) },
  });
  const late = `terraform_data.${address(UNKNOWN)}.output`;
  const role = `aws_iam_role.${address(unit.address)}`;
  const roleName = `${prefix}-${unit.name}`;
  const target = ({ value, way }: Told<Target>): Val => written(targetOf(value), way, late);
  const targetOf = (value: Target): Val => {
    const own = (name: "m0" | "m1"): Val =>
      unit.managed[name] === undefined ? `arn:aws:iam::aws:policy/ReadOnlyAccess` : expr(`aws_iam_policy.${address(name)}.arn`);
    switch (value) {
      case "m0":
      case "m1":
        return own(value);
      case "arn of m0":
        // Of a policy that is not there the provider waits two minutes to see it come
        return unit.managed["m0"]?.name === "m0" ? `arn:aws:iam::${accountOf(unit)}:policy/${prefix}-m0` : own("m1");
      case "aws admin":
        return "arn:aws:iam::aws:policy/AdministratorAccess";
      case "aws read":
        return "arn:aws:iam::aws:policy/ReadOnlyAccess";
      case "seed":
        return `arn:aws:iam::${accountOf(unit)}:policy/${SEED_POLICY}`;
    }
  };
  const text = (document: object, way: Way): Val => written(JSON.stringify(document), way, late);
  const roleRef = (kind: "id" | "literal" | "name"): Val => (kind === "literal" ? roleName : expr(`${role}.${kind}`));
  const policies = Object.keys(unit.managed).map((name) => expr(`aws_iam_policy.${address(name)}`));
  const after = [expr(role), ...policies];
  const { blocks, arns, session, boundary, trust, issuer } = unit;
  const inline = (name: Val): Body => ({
    attributes: { name, policy: blocks && text(DOCUMENTS[blocks.document.value], blocks.document.way) },
  });
  const ignoring = (name: string, isIgnored: boolean) => ({
    lifecycle: isIgnored ? [{ attributes: { ignore_changes: [expr(name)] } }] : undefined,
  });

  return [
    resource("terraform_data", UNKNOWN, { attributes: { input: String(round) } }),
    resource("aws_iam_role", unit.address, {
      attributes: {
        name: roleName,
        path: unit.path,
        // Else the provider waits two minutes before it gives up on a role that something is attached to
        force_detach_policies: true,
        assume_role_policy: text(TRUSTS[trust.value], trust.way),
        max_session_duration:
          session &&
          (session.way === "literal" ? session.value : expr(`tonumber(${hclOf(written(String(session.value), session.way, late))})`)),
        permissions_boundary: boundary && target(boundary),
        managed_policy_arns: arns?.map(target),
        depends_on: policies,
      },
      blocks: {
        ...ignoring("assume_role_policy", unit.trustIgnored),
        ...(blocks?.way === "static" && { inline_policy: blocks.names.map(inline) }),
      },
      ...(blocks?.way === "dynamic" && {
        dynamic: { name: "inline_policy", forEach: [...blocks.names], content: inline(expr("inline_policy.value")) },
      }),
    }),
    ...Object.entries(unit.managed).map(([key, { name, document, ignored }]) =>
      resource("aws_iam_policy", key, {
        attributes: { name: `${prefix}-${name}`, policy: text(DOCUMENTS[document.value], document.way) },
        blocks: ignoring("policy", ignored),
      }),
    ),
    ...Object.entries(unit.inlines).flatMap(([key, each]): Block[] => {
      const document = DOCUMENTS[each.document.value];
      const data = address(`i${key}`);
      const policy = each.fromData
        ? written(expr(`data.aws_iam_policy_document.${data}.json`), each.document.way, late)
        : text(document, each.document.way);
      return [
        ...(each.fromData
          ? [{ head: ["data", "aws_iam_policy_document", data], ...dataOf(document.Statement as readonly Record<string, unknown>[]) }]
          : []),
        resource("aws_iam_role_policy", `i${key}`, {
          attributes: { name: each.name, role: roleRef(each.role), policy, ...(each.role === "literal" && { depends_on: after }) },
        }),
      ];
    }),
    ...Object.entries(unit.attachments).map(([key, each]) => attachment(each, key)),
    ...(unit.onlyArns === undefined
      ? []
      : [
          resource("aws_iam_role_policy_attachments_exclusive", "oa", {
            attributes: { role_name: roleRef("name"), policy_arns: unit.onlyArns.map(target), depends_on: after },
          }),
        ]),
    ...(unit.onlyNames === undefined
      ? []
      : [
          resource("aws_iam_role_policies_exclusive", "on", {
            attributes: {
              role_name: roleRef("name"),
              policy_names: unit.onlyNames.filter((name) => Object.values(unit.inlines).some((each) => each.name === name)),
              depends_on: [expr(role), ...Object.keys(unit.inlines).map((key) => expr(`aws_iam_role_policy.${address(`i${key}`)}`))],
            },
          }),
        ]),
    ...(issuer === undefined
      ? []
      : [
          resource("aws_iam_openid_connect_provider", "o", {
            attributes: {
              url: `https://${prefix}.example.com`,
              client_id_list: issuer.audiences.map((each) => written(each, issuer.way, late)),
              thumbprint_list: ["0".repeat(40)],
            },
            blocks: ignoring("client_id_list", issuer.ignored),
          }),
        ]),
  ];

  function attachment(each: Attachment, key: string): Block {
    const policy_arn = target(each.target);
    const attributes = { policy_arn, depends_on: after };
    // An attachment to several takes the policy from everybody else, and so may be of the unit's own policies alone
    if (
      each.kind === "several" &&
      (each.target.value === "m0" || each.target.value === "m1") &&
      unit.managed[each.target.value] !== undefined
    )
      return resource("aws_iam_policy_attachment", `t${key}`, {
        attributes: { name: key, roles: [roleRef(each.role)], ...(each.user && { users: [SEED_USER] }), ...attributes },
      });
    const loop = each.kind === "each" ? { for_each: expr('toset(["x"])') } : {};
    return resource("aws_iam_role_policy_attachment", `t${key}`, { attributes: { ...loop, role: roleRef(each.role), ...attributes } });
  }
}

/** The value, written so that it comes to the same. */
function written(value: Val, way: Way, late: string): Val {
  const text = hclOf(value);
  switch (way) {
    case "literal":
      return value;
    case "condition":
      return expr(`length("x") == 1 ? ${text} : "none"`);
    case "function":
      return expr(`replace(${text}, "/nothing-like-it/", "arn:aws:iam::aws:policy/AdministratorAccess")`);
    case "sensitive":
      return expr(`sensitive(${text})`);
    case "unknown":
      return expr(`join("", [${late} == "none" ? "" : ${text}])`);
    case "unknown condition":
      return expr(`${late} == "none" ? "none" : ${text}`);
    case "unknown function":
      return expr(`replace(${text}, "nothing-like-it-\${${late}}", "")`);
    case "loop":
      return expr(`[for each_one in [${text}] : replace(each_one, "/nothing-like-it/", "")][0]`);
  }
}

/** The statements as blocks of the data source. */
const dataOf = (statements: readonly Record<string, unknown>[]): Body => {
  const names = { Action: "actions", NotAction: "not_actions", Resource: "resources", NotResource: "not_resources" };
  const list = (value: unknown): Val => (Array.isArray(value) ? value : [value]) as Val;
  return {
    blocks: {
      statement: statements.map((each) => ({
        attributes: {
          effect: each["Effect"] as string,
          ...Object.fromEntries(Object.entries(names).flatMap(([from, to]) => (each[from] === undefined ? [] : [[to, list(each[from])]]))),
        },
        blocks: {
          condition: Object.entries((each["Condition"] ?? {}) as Record<string, Record<string, string>>).flatMap(([test, keys]) =>
            Object.entries(keys).map(([variable, value]) => ({ attributes: { test, variable, values: list(value) } })),
          ),
        },
      })),
    },
  };
};

/** What stays in AWS of what goes. */
export function forgottenBlocks(before: readonly Block[], after: readonly Block[]): Block[] {
  const addressOf = ({ head }: Block) => head.slice(1).join(".");
  const stays = new Set(after.map(addressOf));
  return before
    .filter((block) => block.head[0] === "resource" && block.head[1]?.startsWith("aws_") && !stays.has(addressOf(block)))
    .map((block) => ({
      head: ["removed"],
      attributes: { from: expr(addressOf(block)) },
      blocks: { lifecycle: [{ attributes: { destroy: false } }] },
    }));
}
