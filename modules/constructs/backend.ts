import { relative, resolve } from "node:path";
import { CloudBackend, LocalBackend, NamedCloudWorkspace, S3Backend, type TerraformStack } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import type { Backend } from "../definition/schema";
import type { Problem } from "../fields/messages/errors";

/** Where the state of each stack is. */
const states = new WeakMap<IConstruct, string>();

/** Two stacks in one state would take each other's resources away, apply by apply. */
export function sharedState(scope: Construct, id: string, backend: Backend): Problem[] {
  const state = stateOf(id, backend);
  const other = scope.node.root.node.findAll().find((child) => states.get(child) === state);
  if (other === undefined) return [];
  const message = `the stack ${other.node.path} keeps its state there too. Each would take the other's resources away: give this one a state of its own.`;
  return [{ path: "backend", message }];
}

function stateOf(id: string, { local, s3, cloud }: Backend): string {
  if (cloud !== undefined) return `${cloud.hostname ?? "app.terraform.io"}/${cloud.organization}/${cloud.workspace}`;
  return s3 === undefined ? localFile(id, local) : `s3://${s3.bucket}/${s3.key}`;
}

/** The file of the state, beside cdktf.json. */
const localFile = (id: string, local: Backend["local"]): string => resolve(local?.path ?? `terraform.${id}.tfstate`);

/** Gives the stack its backend. Without one cdktf would write an absolute path of this machine. */
export function addBackend(stack: TerraformStack, outdir: string, backend: Backend): void {
  states.set(stack, stateOf(stack.node.id, backend));
  const { local, s3, cloud } = backend;
  if (cloud !== undefined) {
    const { workspace, ...rest } = cloud;
    new CloudBackend(stack, { ...rest, workspaces: new NamedCloudWorkspace(workspace) } as never);
  } else if (s3 !== undefined) {
    const { useLockfile, kmsKeyId, ...rest } = s3;
    const backend = new S3Backend(stack, { ...rest, encrypt: true, ...(kmsKeyId && { kmsKeyId }) });
    // cdktf's S3Backend has no field for it
    if (useLockfile) backend.addOverride("use_lockfile", true);
  } else {
    // Terraform runs in the stack's folder of the output; the state stays beside cdktf.json
    const folder = resolve(outdir, "stacks", stack.node.id);
    new LocalBackend(stack, { path: relative(folder, localFile(stack.node.id, local)) });
  }
}
