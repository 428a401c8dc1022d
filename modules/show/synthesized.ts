import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PolicyDocument } from "../policy/document";
import { NEVER } from "../refusal";
import { UserError } from "../user-error";

/** A role as a synthesized stack has it. */
export interface SynthesizedRole {
  readonly name: string;
  readonly trust: PolicyDocument;
  readonly permissions: readonly PolicyDocument[];
  /** Why the plan will be refused, where the app said so. */
  readonly refusals: readonly string[];
}

/** What is read of a folder that cdktf synthesized into. */
export interface SynthesizedStack {
  readonly name: string;
  readonly roles: readonly SynthesizedRole[];
  readonly warnings: readonly string[];
}

interface ResourceBlock {
  readonly name: string;
  readonly assume_role_policy: string;
  readonly lifecycle?: { readonly precondition?: readonly { readonly condition: string; readonly error_message: string }[] };
}
interface PolicyBlock {
  readonly role: string;
  readonly policy: string;
}
interface StackFile {
  readonly resource?: {
    readonly aws_iam_role?: Readonly<Record<string, ResourceBlock>>;
    readonly aws_iam_role_policy?: Readonly<Record<string, PolicyBlock>>;
  };
}
interface Manifest {
  readonly stacks: Readonly<Record<string, { readonly annotations: readonly { readonly level: string; readonly message: string }[] }>>;
}

/** Every stack in an output folder of cdktf (`cdktf.out`), in the order of their names. */
export function readSynthesized(folder: string): SynthesizedStack[] {
  const { stacks } = readJson<Partial<Manifest>>(join(folder, "manifest.json"));
  if (stacks === undefined) throw new UserError(`${join(folder, "manifest.json")} is not what cdktf writes. ${WHERE_FROM}`);
  // The manifest also lists stacks of an earlier synth
  const file = (name: string) => join(folder, "stacks", name, "cdk.tf.json");
  return Object.entries(stacks)
    .filter(([name]) => existsSync(file(name)))
    .map(([name, { annotations }]) => ({
      name,
      roles: rolesOf(readJson<StackFile>(file(name))),
      warnings: annotations.filter(({ level }) => level === "@cdktf/warn").map(({ message }) => message),
    }));
}

const WHERE_FROM = "Give the folder that cdktf synthesizes into; npm run synth makes it.";

function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch (error) {
    throw new UserError(`${file} cannot be read as JSON (${(error as Error).message}). ${WHERE_FROM}`);
  }
}

function rolesOf({ resource = {} }: StackFile): SynthesizedRole[] {
  const { aws_iam_role: roles = {}, aws_iam_role_policy: policies = {} } = resource;
  const documents = new Map<string, PolicyDocument[]>();
  for (const { role, policy } of Object.values(policies)) documents.set(role, [...(documents.get(role) ?? []), documentOf(policy)]);
  return Object.entries(roles).map(([id, role]) => ({
    name: role.name,
    trust: documentOf(role.assume_role_policy),
    permissions: documents.get(`\${aws_iam_role.${id}.id}`) ?? [],
    refusals: (role.lifecycle?.precondition ?? [])
      .filter(({ condition }) => condition === NEVER)
      .map(({ error_message }) => plainText(error_message)),
  }));
}

const documentOf = (text: string): PolicyDocument => JSON.parse(plainText(text)) as PolicyDocument;

/** What a Terraform string says: its escapes undone, what Terraform will compute left as it stands. */
const plainText = (text: string): string => text.replaceAll("$${", "${").replaceAll("%%{", "%{");
