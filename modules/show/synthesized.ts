import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NEVER } from "../constructs/refusal";
import { plainText, wholeExpression } from "../hcl/template";
import type { PolicyDocument } from "../iam/document";
import { isRecord } from "../record";
import { UserError } from "../user-error";
import type { Allowed } from "../words/describe";
import { documentOfAwsPolicy, managedPolicyInWords } from "../words/managed-policies";

/** A role as a synthesized stack has it. */
export interface SynthesizedRole {
  readonly name: string;
  /** The AWS account, as far as the stack says. Absent where only Terraform knows it. */
  readonly account?: string;
  /** The alias of the AWS provider that manages it. */
  readonly providerAlias?: string;
  /** Absent where only Terraform knows it. */
  readonly trust?: PolicyDocument;
  readonly permissions: readonly PolicyDocument[];
  /** Further permissions that are not put into words, each as a sentence. */
  readonly others: readonly string[];
  /** What its permissions boundary allows. */
  readonly boundary?: Allowed;
  /** Why the plan will be refused, where the app said so. */
  readonly refusals: readonly string[];
}

/** What is read of a folder that cdktf synthesized into. */
export interface SynthesizedStack {
  readonly name: string;
  readonly roles: readonly SynthesizedRole[];
  readonly warnings: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const objectsIn = (value: unknown): [string, Json][] =>
  isRecord(value) ? Object.entries(value).filter((entry): entry is [string, Json] => isRecord(entry[1])) : [];
const listIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const textOf = (value: unknown): string => (typeof value === "string" ? plainText(value) : "");

/** Every stack in an output folder of cdktf (`cdktf.out`), in the order of their names. */
export function readSynthesized(folder: string): SynthesizedStack[] {
  const manifest = join(folder, "manifest.json");
  const stacks = objectOf(readJson(manifest), manifest)["stacks"];
  if (!isRecord(stacks)) throw new UserError(`${manifest} is not what cdktf writes. ${WHERE_FROM}`);
  // The manifest also lists stacks of an earlier synth
  const file = (name: string) => join(folder, "stacks", name, "cdk.tf.json");
  return objectsIn(stacks)
    .filter(([name]) => existsSync(file(name)))
    .map(([name, { annotations }]) => ({
      name,
      roles: rolesOf(objectOf(readJson(file(name)), file(name))),
      warnings: listIn(annotations)
        .filter(({ level }) => level === "@cdktf/warn")
        .map(({ message }) => textOf(message)),
    }));
}

const WHERE_FROM = "Give the folder that cdktf synthesizes into; npm run synth makes it.";

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(`${file} cannot be read as JSON (${(error as Error).message}). ${WHERE_FROM}`);
  }
}

function objectOf(value: unknown, file: string): Json {
  if (!isRecord(value)) throw new UserError(`${file} is not what cdktf writes. ${WHERE_FROM}`);
  return value;
}

function rolesOf({ resource, provider }: Json): SynthesizedRole[] {
  const blocks = (type: string) => objectsIn(isRecord(resource) ? resource[type] : undefined);
  return blocks("aws_iam_role").map(([id, role]) => {
    // A policy names its role by a reference, or by the name as text
    const names = [`\${aws_iam_role.${id}.id}`, `\${aws_iam_role.${id}.name}`, role["name"]];
    const own = (type: string) =>
      blocks(type).flatMap(([, block]) =>
        ["role", "role_name", "roles"].some((attribute) => names.includes(String(block[attribute]))) ? [block] : [],
      );
    const listedInline = listIn(role["inline_policy"]);
    const inline = [...own("aws_iam_role_policy"), ...listedInline].map(({ policy }) => documentOf(policy));
    const attached = [...own("aws_iam_role_policy_attachment"), ...own("aws_iam_policy_attachment")].map(({ policy_arn }) => policy_arn);
    const exclusive = own("aws_iam_role_policy_attachments_exclusive");
    const listed = [role, ...exclusive].flatMap(({ managed_policy_arns, policy_arns }) => [managed_policy_arns, policy_arns]);
    // Lists name their own attachments by reference
    const throughAttachment = (arn: unknown) => attributeOf(blocks, "aws_iam_role_policy_attachment", arn, ["policy_arn"]) ?? arn;
    const managed = [...new Set([...attached, ...listed.filter(Array.isArray).flat()].map(throughAttachment).map(textOf))].map((arn) => ({
      arn,
      document: documentOf(textOfPolicy(blocks, arn, role["provider"])) ?? documentOfAwsPolicy(arn),
    }));
    const isExclusive =
      (own("aws_iam_role_policies_exclusive").length > 0 || listedInline.length > 0) &&
      (exclusive.length > 0 || Array.isArray(role["managed_policy_arns"]));
    const trust = documentOf(role["assume_role_policy"]);
    const providerAlias = textOf(role["provider"]).split(".")[1];
    const account = accountOf(listIn(isRecord(provider) ? provider["aws"] : undefined), providerAlias) ?? trustedAccount(trust);
    return {
      name: textOf(role["name"]) || id,
      ...(account !== undefined && { account }),
      ...(providerAlias !== undefined && { providerAlias }),
      ...(trust && { trust }),
      permissions: [...inline, ...managed.map(({ document }) => document)].filter((document) => document !== undefined),
      others: [
        ...managed.filter(({ document }) => document === undefined).map(({ arn }) => `what ${managedPolicyInWords(arn)}`),
        ...inline.filter((document) => document === undefined).map(() => "what an inline policy allows that only Terraform knows"),
        ...(isExclusive ? [] : ["what policies allow that are attached elsewhere: a deploy leaves them on the role"]),
      ],
      ...(role["permissions_boundary"] !== undefined && { boundary: boundaryIn(blocks, role) }),
      refusals: listIn(isRecord(role["lifecycle"]) ? role["lifecycle"]["precondition"] : undefined)
        .filter(({ condition }) => condition === NEVER)
        .map(({ error_message }) => textOf(error_message)),
    };
  });
}

function boundaryIn(blocks: Blocks, { permissions_boundary: arn, provider }: Json): Allowed {
  const document = documentOf(textOfPolicy(blocks, arn, provider));
  if (document !== undefined) return { permissions: [document], others: [] };
  return { permissions: [], others: [`what ${managedPolicyInWords(textOf(arn))}`] };
}

type Blocks = (type: string) => readonly [string, Json][];

/** The text of a managed policy that is made in the stack: by reference, or with its ARN written out before it is there. */
function textOfPolicy(blocks: Blocks, arn: unknown, provider: unknown): unknown {
  const text = textOf(arn);
  // A role has policies of its own account: with another provider, one of the name may be that of another account
  const named = blocks("aws_iam_policy").find(
    ([, { name, path, ...policy }]) =>
      path === undefined && policy["provider"] === provider && text.endsWith(`:policy/${textOf(name)}`) && !text.includes("::aws:policy/"),
  );
  return attributeOf(blocks, "aws_iam_policy", arn, ["arn", "id"], "policy") ?? named?.[1]["policy"];
}

/** What an attribute leads to that is a reference to one of a resource of the type in the stack: to `wanted` there, or to that one. */
function attributeOf(blocks: Blocks, type: string, value: unknown, attributes: readonly string[], wanted?: string): unknown {
  const [from, id, attribute = "", ...others] = wholeExpression(String(value))?.split(".") ?? [];
  if (from !== type || !attributes.includes(attribute) || others.length > 0) return undefined;
  return blocks(type).find(([name]) => name === id)?.[1][wanted ?? attribute];
}

/** The one account that the AWS provider with that alias may touch. */
function accountOf(providers: readonly Json[], alias: string | undefined): string | undefined {
  const accounts = providers.filter((provider) => provider["alias"] === alias).map(({ allowed_account_ids }) => allowed_account_ids);
  const [account, ...others] = accounts.flat();
  return others.length === 0 && typeof account === "string" && /^\d{12}$/.test(account) ? account : undefined;
}

/** The account of the OIDC provider that the role trusts, which is its own: IAM knows no provider of another account. */
function trustedAccount(trust: PolicyDocument | undefined): string | undefined {
  const accounts = [...JSON.stringify(trust ?? {}).matchAll(/"arn:[\w-]+:iam::(\d{12}):oidc-provider\//g)].map(([, account]) => account);
  return new Set(accounts).size === 1 ? accounts[0] : undefined;
}

/** The document, where the text is one: a reference in place of a document is known only to Terraform. */
function documentOf(text: unknown): PolicyDocument | undefined {
  try {
    const document: unknown = JSON.parse(textOf(text));
    return isRecord(document) && "Statement" in document ? (document as unknown as PolicyDocument) : undefined;
  } catch {
    return undefined;
  }
}
