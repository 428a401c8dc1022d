import { relative, resolve } from "node:path";
import { CloudBackend, LocalBackend, NamedCloudWorkspace, S3Backend, type TerraformStack } from "cdktf";
import type { Backend } from "../definition/schema";

/** Gives the stack its backend. Without one cdktf would write an absolute path of this machine. */
export function addBackend(stack: TerraformStack, outdir: string, { local, s3, cloud }: Backend): void {
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
    new LocalBackend(stack, { path: relative(folder, resolve(local?.path ?? `terraform.${stack.node.id}.tfstate`)) });
  }
}
