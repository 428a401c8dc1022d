import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AnnotationMetadataEntryType, App, type TerraformStack } from "cdktf";

// biome-ignore lint/suspicious/noExplicitAny: the JSON of a stack is as deep as Terraform's schema
export type StackJson = any;

/** The JSON that cdktf writes for a stack, without its own metadata. */
export function synthesize(build: (app: App) => TerraformStack): StackJson {
  const outdir = mkdtempSync(join(tmpdir(), "synth-"));
  try {
    const app = new App({ outdir });
    const stack = build(app);
    app.synth();
    return withoutMetadata(JSON.parse(readFileSync(join(outdir, "stacks", stack.node.id, "cdk.tf.json"), "utf8")));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** What cdktf warns of at synth. */
export const warningsOf = (stack: TerraformStack | undefined): string[] =>
  (stack?.node.findAll() ?? []).flatMap(({ node }) =>
    node.metadata.flatMap(({ type, data }) => (type === AnnotationMetadataEntryType.WARN ? [String(data)] : [])),
  );

const withoutMetadata = (value: StackJson): StackJson => {
  if (Array.isArray(value)) return value.map(withoutMetadata);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "//")
      .map(([key, child]) => [key, withoutMetadata(child)]),
  );
};
