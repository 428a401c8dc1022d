import { type Asked, reviewed, type TextFile } from "../../modules/review/command";
import type { CannotReview, Review } from "../../modules/review/model";
import type { PlanFile } from "../../modules/review/read/written/plan-file";
import { callOf, folderOf } from "./module";
import { filesOf, type Pair, type Side } from "./pairs";
import type { Syntax } from "./syntax";
import { isAtRest, keysOf } from "./units";
import { abilities, type World } from "./world";

/** What the review is given: the JSON of a plan, the same with the plan file (of HCL, which the JSON does not tell), or two stacks. */
export const SOURCES = ["plan", "plan file", "stacks"] as const;
export type Source = (typeof SOURCES)[number];

/** What the review says of a pair, beside what really came of it. */
export interface Judged {
  readonly pair: Pair;
  readonly syntax: Syntax;
  readonly source: Source;
  readonly verdict: Review["verdict"];
  readonly cannotReview: readonly CannotReview[];
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** What was said and is not so; nothing where the review holds its promise. */
  readonly wrong: string | undefined;
  /** What the review was given, by the names of files that the tests of the review keep it under. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Both accounts. */
export type Worlds = readonly [World, World];

export function judge(pair: Pair, syntax: Syntax, plan: Plan, before: Worlds, after: Worlds): Judged[] {
  const isOne = [pair.before, pair.after].every((unit) => keysOf(unit).length === 1);
  const all = (worlds: Worlds) =>
    new Set(worlds.flatMap((world, i) => [...abilities(world, pair.prefix, isOne)].map((each) => `${i} ${each}`)));
  const [was, is] = [all(before), all(after)];
  const gained = [...is].filter((each) => !was.has(each) && !isNewPolicy(each, before));
  const lost = [...was].filter((each) => !is.has(each));
  const said = (source: Source, inputs: Judged["inputs"], file: TextFile, asked: Asked = {}): Judged => {
    const { review, exitCode } = reviewed(file, { ...asked, failOn: "widened" });
    const { verdict, cannotReview } = review;
    const wrong = wrongIn(verdict, exitCode === 3, gained.length > 0, lost.length > 0);
    return { pair, syntax, source, verdict, cannotReview, gained, lost, wrong, inputs };
  };
  const text = JSON.stringify(sliceOf(plan, pair.prefix), null, 1);
  const [shown, file] = [{ "plan.golden.json": text }, { text, file: "plan.json" }];
  const written = () => ({ "files.golden.json": JSON.stringify(packedFiles(pair), null, 1) });
  const ofPlan = [
    said("plan", shown, file),
    ...(syntax === "hcl" ? [said("plan file", { ...shown, ...written() }, file, { planFile: plan.file })] : []),
  ];
  // What is changed by hand no stack tells
  if (pair.byHand !== undefined || !isAtRest(pair.before)) return ofPlan;
  const [base, head] = [stackOf(pair, "before"), stackOf(pair, "after")];
  return [...ofPlan, said("stacks", { "base.golden.json": base.text, "head.golden.json": head.text }, head, { base })];
}

/** The files of the configuration as a plan file has them: modules by the names of their calls. */
function packedFiles(pair: Pair): Readonly<Record<string, string>> {
  const folder = folderOf(pair.prefix).replace("./", "");
  const files = Object.entries(filesOf([pair], "after", "hcl"));
  return Object.fromEntries(files.map(([path, text]) => [path.replace(/^\.\//, "").replace(folder, callOf(pair.prefix)), text]));
}

function wrongIn(verdict: Review["verdict"], isStopped: boolean, grows: boolean, shrinks: boolean): string | undefined {
  if (grows && !isStopped) return `${verdict}, though access grows`;
  return shrinks && (verdict === "unchanged" || verdict === "rewritten") ? `${verdict}, though access changes` : undefined;
}

/** As a synthesized stack, with the folder of the module beside it. */
function stackOf(pair: Pair, side: Side) {
  const { "main.tf.json": text = "", ...modules } = filesOf([pair], side, "json");
  const digestOf = (path: string) => (path === folderOf(pair.prefix) ? JSON.stringify(modules) : undefined);
  return { text, file: side, digestOf };
}

/** A policy that is new is nobody's yet; who has it is told apart. */
const isNewPolicy = (ability: string, before: Worlds): boolean => {
  const [, world, arn] = /^(\d) (arn:\S+:policy\/\S+) allows /.exec(ability) ?? [];
  return arn !== undefined && before[Number(world)]?.policies.has(arn) === false;
};

interface Plan {
  readonly file: PlanFile;
  readonly resource_changes?: readonly { readonly address: string }[];
  readonly resource_drift?: readonly { readonly address: string }[];
  readonly configuration: {
    readonly root_module: {
      readonly resources?: readonly { readonly name: string }[];
      readonly module_calls?: Readonly<Record<string, unknown>>;
    };
  };
  readonly [field: string]: unknown;
}

/** The plan as it would be for the unit alone. */
function sliceOf(plan: Plan, prefix: string): object {
  const isOwn = ({ address }: { readonly address: string }) => address.includes(`.${prefix}_`);
  const isOwnName = (name: string) => name.startsWith(`${prefix}_`);
  const { root_module: root } = plan.configuration;
  const { format_version, terraform_version, timestamp, complete, errored, variables } = plan;
  return {
    ...{ format_version, terraform_version, timestamp, complete, errored, variables },
    resource_changes: plan.resource_changes?.filter(isOwn),
    resource_drift: plan.resource_drift?.filter(isOwn),
    configuration: {
      ...plan.configuration,
      root_module: {
        ...root,
        resources: root.resources?.filter(({ name }) => isOwnName(name)),
        module_calls: Object.fromEntries(Object.entries(root.module_calls ?? {}).filter(([name]) => isOwnName(name))),
      },
    },
  };
}
