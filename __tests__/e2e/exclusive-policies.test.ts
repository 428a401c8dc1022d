import type { GithubOidcStackProps, RoleDefinition } from "../../modules";
import { reviewOfPlan } from "../../modules/review/command";
import { type Iam, iamAt } from "../../modules/try/iam";
import { giveByHand, INLINE, MANAGED, makeManagedPolicy, policiesOf } from "../support/by-hand";
import { refusedToDeployer } from "../support/deployer";
import { FACES, type FacePlan, type OpenFace } from "../support/faces";
import { MOTO_ACCOUNT, type Moto, startMoto } from "../support/moto";
import { describeWith } from "../support/parts";
import { REGION } from "../support/real-definitions";
import { openRecording } from "../support/recording";
import { refreshActions } from "../support/refresh";

const base: RoleDefinition = { repositories: ["acme@123456/web@456789"], branches: ["main"] };
const [ONE, OTHER] = ["one", "other"].map((name) => `arn:aws:iam::${MOTO_ACCOUNT}:policy/${name}`) as [string, string];
const attaching = (managedPolicies: RoleDefinition["managedPolicies"]): RoleDefinition => ({ ...base, managedPolicies });
const pushing: RoleDefinition = { ...base, ecrPush: { repositories: ["web"] } };

const pushingTo = (count: number): RoleDefinition => ({
  ...base,
  ecrPush: { repositories: Array.from({ length: count }, (_, i) => `app-${i}`) },
});
const splittingOf = (count: number): RoleDefinition => ({ ...pushingTo(count), splitPermissions: true });
const madeFor = (name: string) => [1, 2].map((part) => `arn:aws:iam::${MOTO_ACCOUNT}:policy/${name}-EcrPush.${part}`);

const planning = (read: "account" | "this-stack"): RoleDefinition => ({
  ...base,
  terraformPlan: { stateBucket: "acme-state", stateKeys: ["web.tfstate"], read },
});
const READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";

/** Each role as it is deployed first, as it is deployed then, and the policies that it has at the end. */
const ROLES: Readonly<Record<string, readonly [first: RoleDefinition, then: RoleDefinition, policies: readonly string[]]>> = {
  stays: [pushing, pushing, ["permissions"]],
  empty: [base, base, []],
  moves: [pushing, { ...pushing, path: "/elsewhere/" }, ["permissions"]],
  gains: [base, pushing, ["permissions"]],
  loses: [pushing, base, []],
  closes: [{ ...pushing, exclusivePolicies: false }, pushing, ["permissions"]],
  imported: [{ ...pushing, exclusivePolicies: false }, pushing, ["permissions"]],
  opens: [pushing, { ...pushing, exclusivePolicies: false }, [INLINE, "permissions", MANAGED]],
  keeps: [attaching({ own: ONE }), attaching({ own: ONE }), [ONE]],
  changes: [attaching({ own: ONE }), attaching({ own: OTHER }), [OTHER]],
  attaches: [pushing, { ...pushing, managedPolicies: { own: ONE, other: OTHER } }, ["permissions", ONE, OTHER]],
  detaches: [attaching({ own: ONE, other: OTHER }), attaching({ other: OTHER }), [OTHER]],
  renames: [attaching({ own: ONE }), attaching({ mine: ONE }), [ONE]],
  relocates: [attaching({ own: ONE }), { ...attaching({ own: ONE }), path: "/elsewhere/" }, [ONE]],
  bounded: [{ ...pushing, generateBoundary: true }, { ...pushing, generateBoundary: true, path: "/elsewhere/" }, ["permissions"]],
  unbounded: [{ ...pushing, generateBoundary: true }, pushing, ["permissions"]],
  bound: [pushing, { ...pushing, generateBoundary: true }, ["permissions"]],
  splits: [pushingTo(60), splittingOf(60), ["permissions", ...madeFor("splits")]],
  joins: [splittingOf(60), pushingTo(60), ["permissions"]],
  grows: [splittingOf(60), splittingOf(61), ["permissions", ...madeFor("grows")]],
  reads: [base, planning("account"), ["permissions", READ_ONLY]],
  narrows: [planning("account"), planning("this-stack"), ["permissions"]],
  forgets: [planning("account"), base, []],
  keepsOpen: [attaching({ own: ONE }), { ...attaching({ own: ONE }), exclusivePolicies: false }, [INLINE, MANAGED, ONE]],
  open: [{ ...base, exclusivePolicies: false }, { ...base, exclusivePolicies: false }, [INLINE, MANAGED]],
};
const NAMES = Object.keys(ROLES);
const EXCLUSIVE = NAMES.filter((name) => ROLES[name]?.[0].exclusivePolicies !== false);

const definitionOf = (moment: 0 | 1): GithubOidcStackProps => ({
  region: REGION,
  oidcProvider: { thumbprintSource: "aws" },
  roles: Object.fromEntries(Object.entries(ROLES).map(([name, definitions]) => [name, definitions[moment]])),
});
const [FIRST, THEN] = [definitionOf(0), definitionOf(1)];

const LISTS = { aws_iam_role_policies_exclusive: "policy_names", aws_iam_role_policy_attachments_exclusive: "policy_arns" } as const;
const NAMED = [
  { actions: ["update"], goes: [INLINE] },
  { actions: ["update"], goes: [MANAGED] },
];

/** What a plan does to the two lists of a role: for each its actions, and which policies it says will go. */
function listsIn({ json }: FacePlan, face: OpenFace, name: string) {
  const changes: { address: string; change: { actions: string[]; before: Record<string, string[]>; after: Record<string, string[]> } }[] =
    JSON.parse(json).resource_changes;
  return Object.entries(LISTS).flatMap(([type, list]) => {
    const found = changes.find(({ address }) => address === face.address(type, name))?.change;
    if (found === undefined) return [];
    return [{ actions: found.actions, goes: (found.before?.[list] ?? []).filter((policy) => !found.after?.[list]?.includes(policy)) }];
  });
}

/** What a review of the plan says that a role loses: the managed policy by its name, the inline one by what it allowed. */
const lostIn = ({ json }: FacePlan, name: string) =>
  reviewOfPlan(json, "plan.json")
    .changes.filter((change) => change.name === name)
    .flatMap(({ what }) => what.filter(({ direction }) => direction === "lost").map(({ words, actions }) => `${words} ${actions}`));
/** What a review says that a role gains: nothing where a statement only moves to another policy. */
const gainedIn = ({ json }: FacePlan, name: string) =>
  reviewOfPlan(json, "plan.json")
    .changes.filter((change) => change.name === name)
    .flatMap(({ what }) => what.filter(({ direction }) => direction === "gained").map(({ words }) => words));
const BOTH = expect.arrayContaining([expect.stringContaining("s3:DeleteBucket"), expect.stringContaining(`managed policy ${INLINE}`)]);

/** Each test goes on from the state that the one before it left. */
describe.each(FACES)("$face", ({ open }) => {
  describeWith(["terraform", "moto"], "and policies that somebody gives a role by hand", () => {
    let moto: Moto;
    let iam: Iam;
    let face: OpenFace;
    const recording = openRecording();
    let beforeThen = 0;
    const policies = async () => Object.fromEntries(await Promise.all(NAMES.map(async (name) => [name, await policiesOf(iam, name)])));

    beforeAll(async () => {
      moto = await startMoto({ ...recording.environment, MOTO_IAM_LOAD_MANAGED_POLICIES: "true" });
      iam = iamAt(moto.url, REGION);
      face = open(moto.url);
      for (const name of [INLINE, "one", "other"]) await makeManagedPolicy(iam, name);
    });
    afterAll(async () => {
      face?.remove();
      await moto?.stop();
      recording.remove();
    });

    test("the first deploy leaves each role with its own", async () => {
      await face.deploy(FIRST);
      const own = Object.entries(ROLES).map(([name, [{ ecrPush, terraformPlan, managedPolicies = {}, splitPermissions }]]) => [
        name,
        [
          ...(ecrPush === undefined && terraformPlan === undefined ? [] : ["permissions"]),
          ...Object.values(managedPolicies),
          ...(terraformPlan === undefined ? [] : [READ_ONLY]),
          ...(splitPermissions ? madeFor(name) : []),
        ],
      ]);
      expect(await policies()).toEqual(Object.fromEntries(own));
    });

    test("the next plan names them, but for roles that may keep them; it reads what any plan reads", async () => {
      for (const name of NAMES) await giveByHand(iam, name);
      const before = recording.size();
      const plan = await face.plan();
      const calls = new Set(recording.calls(before).map(({ action }) => action));
      expect([...calls].sort()).toEqual(refreshActions());
      for (const name of NAMES) expect([name, listsIn(plan, face, name)]).toEqual([name, EXCLUSIVE.includes(name) ? NAMED : []]);
      for (const name of NAMES) expect([name, lostIn(plan, name)]).toEqual([name, EXCLUSIVE.includes(name) ? BOTH : []]);
      expect(plan.text).toContain(`- "${INLINE}"`);
      expect(plan.text).toContain(`- "${MANAGED}"`);
    });

    test("where exclusivePolicies comes on, the plan names them only once the lists are imported, as the pages say", async () => {
      const unnamed = [
        { actions: ["create"], goes: [] },
        { actions: ["create"], goes: [] },
      ];
      const before = await face.plan(THEN);
      for (const name of ["closes", "imported"]) expect([name, listsIn(before, face, name)]).toEqual([name, unnamed]);
      for (const name of ["closes", "imported"]) expect([name, lostIn(before, name)]).toEqual([name, BOTH]);
      for (const name of ["splits", "joins"]) expect([name, gainedIn(before, name)]).toEqual([name, []]);
      expect(gainedIn(before, "grows")).toEqual([expect.stringMatching(/^push images to ECR: repository\/app-60 in [\w-]+$/)]);
      await face.importLists("imported");
      const after = await face.plan();
      expect(listsIn(after, face, "closes")).toEqual(unnamed);
      expect(listsIn(after, face, "imported")).toEqual(NAMED);
    });

    test("one deploy leaves each role with exactly what it should have, whatever else changes of it, and nothing to do", async () => {
      beforeThen = recording.size();
      await face.deploy(THEN);
      expect(await policies()).toEqual(Object.fromEntries(NAMES.map((name) => [name, ROLES[name]?.[2]])));
      await face.expectNoChanges();
    });

    test("a boundary goes only once no role has it any more", () => {
      const calls = recording.calls();
      const first = (action: string, name: string) =>
        calls.findIndex((call) => call.action === action && call.resource.split("/").at(-1) === name);
      const [taken, deleted] = [first("iam:DeleteRolePermissionsBoundary", "unbounded"), first("iam:DeletePolicy", "unbounded-boundary")];
      expect(taken).toBeGreaterThanOrEqual(0);
      expect(deleted).toBeGreaterThan(taken);
      expect([first("iam:DeletePolicy", "bounded-boundary"), first("iam:PutRolePermissionsBoundary", "bound") >= 0]).toEqual([-1, true]);
    });

    /** What was done to the policies of a role in the second deploy, in the order of the calls. */
    const changesOf = (name: string) =>
      recording
        .toolRequests(beforeThen)
        .map(({ body }) => new URLSearchParams(Buffer.from(body ?? "", "base64").toString("utf8")))
        .flatMap((form) => {
          const [action, policy] = [String(form.get("Action")), form.get("PolicyArn") ?? form.get("PolicyName") ?? ""];
          const isOf = policy.includes(`${name}-EcrPush`) || (["permissions", READ_ONLY].includes(policy) && form.get("RoleName") === name);
          return isOf && !/^(Get|List)/.test(action) ? [`${action} ${policy.split("/").at(-1)}`] : [];
        });

    test("a statement that is split is attached before it leaves the inline policy; a repository more changes one policy", () => {
      expect(changesOf("splits").at(-1)).toBe("PutRolePolicy permissions");
      expect(changesOf("splits").filter((call) => call.startsWith("AttachRolePolicy"))).toHaveLength(2);
      // The other way round is as docs/permissions.md says
      const joins = changesOf("joins").map((call) => call.split(" ")[0]);
      expect(joins).toEqual(["DetachRolePolicy", "DetachRolePolicy", "PutRolePolicy", "DeletePolicy", "DeletePolicy"]);
      expect(changesOf("grows")).toEqual(["CreatePolicyVersion grows-EcrPush.2"]);
    });

    test("what is denied of ReadOnlyAccess is denied for as long as it is attached", () => {
      // The list of what alone is attached may detach it as well
      expect([...new Set(changesOf("reads"))]).toEqual(["PutRolePolicy permissions", "AttachRolePolicy ReadOnlyAccess"]);
      expect([...new Set(changesOf("forgets"))]).toEqual(["DetachRolePolicy ReadOnlyAccess", "DeleteRolePolicy permissions"]);
      expect([...new Set(changesOf("narrows"))]).toEqual(["DetachRolePolicy ReadOnlyAccess", "PutRolePolicy permissions"]);
    });

    test("the permissions that docs/deploy.md asks for are enough for all of it", () => {
      const calls = recording.calls();
      const actions = new Set(calls.map(({ action }) => action));
      expect(["iam:AttachRolePolicy", "iam:DeleteRolePolicy", "iam:DetachRolePolicy"].filter((action) => actions.has(action))).toHaveLength(
        3,
      );
      expect(refusedToDeployer(calls)).toEqual([]);
    });
  });
});
