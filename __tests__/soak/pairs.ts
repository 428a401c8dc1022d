import { runReview } from "../../modules/review/command";
import type { Review } from "../../modules/review/model";
import type { Iam } from "../../modules/try/iam";
import { accountsAt, ROLE_THERE, SEEDED, seed } from "./accounts";
import { blocksOf, forgottenBlocks } from "./blocks";
import type { Random } from "./random";
import { type Block, fileOf, type Syntax } from "./syntax";
import type { Bench } from "./terraform";
import { BY_HAND, type ByHand, changed, DOCUMENTS, isAtRest, plainly, TRUSTS, type Unit, unitOf } from "./units";
import { abilities, readWorld, type World } from "./world";

/** Pairs of configurations, many in one apply: what the review says of each, and what really came of it. */
export interface Pair {
  readonly prefix: string;
  readonly before: Unit;
  readonly after: Unit;
  readonly byHand: ByHand | undefined;
  /** Whether what is only known after the apply is unknown in the plan. */
  readonly isLate: boolean;
}

export interface Judged {
  readonly pair: Pair;
  readonly syntax: Syntax;
  readonly source: "plan" | "stacks";
  readonly verdict: Review["verdict"];
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** What was said and is not so; nothing where the review holds its promise. */
  readonly wrong: string | undefined;
  /** What the review was given. */
  readonly inputs: Readonly<Record<string, string>>;
}

export const pairOf = (random: Random, prefix: string): Pair => {
  const before = unitOf(random);
  const after = random.chance(0.08) ? unitOf(random) : changed(before, random);
  const asWritten = random.chance(0.5) ? plainly : (unit: Unit) => unit;
  return {
    prefix,
    before: asWritten(before),
    after: asWritten(after),
    byHand: random.maybe(0.2, () => random.pick(BY_HAND)),
    isLate: random.chance(0.6),
  };
};

const HEAD: readonly Block[] = [
  { head: ["terraform"], blocks: { required_providers: [{ attributes: { aws: { source: "hashicorp/aws", version: ">= 5.81, < 7" } } }] } },
  { head: ["provider", "aws"], attributes: { region: "eu-central-1" } },
  {
    head: ["provider", "aws"],
    attributes: { alias: "there", region: "eu-central-1" },
    blocks: { assume_role: [{ attributes: { role_arn: ROLE_THERE } }] },
  },
];

const beforeBlocks = ({ before, prefix }: Pair) => blocksOf(before, prefix, 1);
function afterBlocks({ before, after, prefix, isLate }: Pair): Block[] {
  const blocks = blocksOf(after, prefix, isLate ? 2 : 1);
  return [...blocks, ...(after.forgets ? forgottenBlocks(blocksOf(before, prefix, 1), blocks) : [])];
}

/** Units that Terraform refuses are left out: those that an error names. */
const namedIn = (text: string, pairs: readonly Pair[]): Pair[] => pairs.filter(({ prefix }) => new RegExp(`\\b${prefix}[_-]`).test(text));

/** @returns what is judged, and how many pairs were left out since Terraform refuses one of their configurations */
export async function judgePairs(bench: Bench, wanted: readonly Pair[], syntax: Syntax): Promise<{ judged: Judged[]; refused: number }> {
  await bench.reset();
  const accounts = await accountsAt(bench.url);
  for (const iam of Object.values(accounts)) await seed(iam);
  let pairs = wanted;
  const configure = async (blocks: (pair: Pair) => Block[]) => {
    const [name, text] = fileOf(syntax, [...HEAD, ...pairs.flatMap(blocks)]);
    await bench.configure({ [name]: text });
  };
  const leaveOut = (text: string) => {
    const named = namedIn(text, pairs);
    if (named.length === 0) throw new Error(text.slice(0, 4000));
    pairs = pairs.filter((pair) => !named.includes(pair));
  };
  for (;;) {
    await configure(beforeBlocks);
    const applied = await bench.terraform("apply", "-auto-approve", "-input=false", "-no-color");
    if (applied.exitCode === 0) break;
    leaveOut(applied.stderr);
  }
  for (const pair of pairs) if (pair.byHand !== undefined) await changeByHand(accounts[pair.before.account], pair);
  for (;;) {
    await configure(afterBlocks);
    const planned = await bench.terraform("plan", "-input=false", "-no-color", "-out=plan");
    if (planned.exitCode === 0) break;
    leaveOut(planned.stderr);
  }
  const read = async () => [await readWorld(accounts.here), await readWorld(accounts.there)] as const;
  const plan = JSON.parse(await bench.shown());
  const before = await read();
  await bench.applyPlan();
  const after = await read();
  return { judged: pairs.flatMap((pair) => judge(pair, syntax, plan, before, after)), refused: wanted.length - pairs.length };
}

type Worlds = readonly [World, World];

function judge(pair: Pair, syntax: Syntax, plan: Plan, before: Worlds, after: Worlds): Judged[] {
  const all = (worlds: Worlds) => new Set(worlds.flatMap((world, i) => [...abilities(world, pair.prefix)].map((each) => `${i} ${each}`)));
  const [was, is] = [all(before), all(after)];
  const [gained, lost] = [[...is].filter((each) => !was.has(each) && !isNewPolicy(each, before)), [...was].filter((each) => !is.has(each))];
  const said = (
    source: Judged["source"],
    inputs: Record<string, string>,
    run: (failOn?: "widened") => ReturnType<typeof runReview>,
  ): Judged => {
    const { verdict } = JSON.parse(run().output) as Review;
    const stops = run("widened").exitCode === 3;
    const isQuiet = verdict === "unchanged" || verdict === "rewritten";
    const wrong =
      gained.length > 0 && !stops
        ? `${verdict}, though access grows`
        : isQuiet && lost.length > 0
          ? `${verdict}, though access changes`
          : undefined;
    return { pair, syntax, source, verdict, gained, lost, wrong, inputs };
  };
  const text = JSON.stringify(sliceOf(plan, pair.prefix), null, 1);
  const [base, head] = [beforeBlocks(pair), afterBlocks(pair)].map((blocks) => fileOf("json", [...HEAD, ...blocks])[1]) as [string, string];
  return [
    said("plan", { "plan.json": text }, (failOn) => runReview({ text, file: "plan.json" }, { format: "json", failOn })),
    // What is changed by hand no stack tells
    ...(pair.byHand === undefined && isAtRest(pair.before)
      ? [
          said("stacks", { "base.tf.json": base, "head.tf.json": head }, (failOn) =>
            runReview({ text: head, file: "head" }, { base: { text: base, file: "base" }, format: "json", failOn }),
          ),
        ]
      : []),
  ];
}

/** A policy that is new is nobody's yet; who has it is told apart. */
const isNewPolicy = (ability: string, before: Worlds): boolean => {
  const [, world, arn] = /^(\d) (arn:\S+:policy\/\S+) allows /.exec(ability) ?? [];
  return arn !== undefined && before[Number(world)]?.policies.has(arn) === false;
};

interface Plan {
  readonly resource_changes?: readonly { readonly address: string }[];
  readonly resource_drift?: readonly { readonly address: string }[];
  readonly configuration: { readonly root_module: { readonly resources?: readonly { readonly name: string }[] } };
  readonly [field: string]: unknown;
}

/** The plan as it would be for the unit alone. */
function sliceOf(plan: Plan, prefix: string): object {
  const isOwn = ({ address }: { readonly address: string }) => address.includes(`.${prefix}_`);
  const { root_module: root } = plan.configuration;
  const { format_version, terraform_version, complete, errored, variables } = plan;
  return {
    ...{ format_version, terraform_version, complete, errored, variables },
    resource_changes: plan.resource_changes?.filter(isOwn),
    resource_drift: plan.resource_drift?.filter(isOwn),
    configuration: {
      ...plan.configuration,
      root_module: { ...root, resources: root.resources?.filter(({ name }) => name.startsWith(`${prefix}_`)) },
    },
  };
}

/** What somebody does in the console; what is not there, nobody can change. */
async function changeByHand(iam: Iam, { prefix, before, byHand }: Pair): Promise<void> {
  const RoleName = `${prefix}-${before.name}`;
  const account = before.account === "here" ? SEEDED : SEEDED.replace(/\d{12}/, "222222222222");
  const all = JSON.stringify(DOCUMENTS.all);
  const calls: Readonly<Record<ByHand, () => Promise<unknown>>> = {
    inline: () => iam("PutRolePolicy", { RoleName, PolicyName: "by-hand", PolicyDocument: all }),
    attach: () => iam("AttachRolePolicy", { RoleName, PolicyArn: account }),
    trust: () => iam("UpdateAssumeRolePolicy", { RoleName, PolicyDocument: JSON.stringify(TRUSTS.open) }),
    session: () => iam("UpdateRole", { RoleName, MaxSessionDuration: "43200" }),
    audience: () =>
      iam("AddClientIDToOpenIDConnectProvider", {
        OpenIDConnectProviderArn: account.replace(/policy\/.*/, `oidc-provider/${prefix}.example.com`),
        ClientID: "by-hand",
      }),
    policy: () =>
      iam("CreatePolicyVersion", { PolicyArn: account.replace(/seed$/, `${prefix}-m0`), PolicyDocument: all, SetAsDefault: "true" }),
  };
  if (byHand !== undefined) await calls[byHand]().catch(() => undefined);
}
