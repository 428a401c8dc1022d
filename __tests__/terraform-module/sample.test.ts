import type { RoleDefinition } from "../../modules";
import { role } from "../../modules/definition/schema";
import { fieldOf } from "../../modules/fields/field";
import { SAMPLE, SETS, sampledRoles, sampleRoles } from "../support/module-arbitraries";
import { countOf, type Demand, demandsOf } from "../support/occurrences";

/** The sample on which both faces are compared with Terraform: what does not occur in it is not compared. */

const OFTEN = 5;
const roles = Object.values(sampledRoles());
const some = (values: readonly string[] | undefined, is: (value: string) => boolean = () => true) => values?.some(is) ?? false;
const isPattern = (ref: string) => /[*?]/.test(ref);
const nameOf = (repository: string) => repository.replaceAll(/@\d+/g, "").toLowerCase();

/** Fields that mean something else beside one another, which the schema does not say. */
const TOGETHER: Readonly<Record<string, (role: RoleDefinition) => boolean>> = {
  "a name beside its ids": ({ repositories = [] }) =>
    some(repositories, (one) => !one.includes("@") && repositories.some((two) => two.includes("@") && nameOf(one) === nameOf(two))),
  "a name without its ids": ({ repositories = [] }) =>
    some(repositories, (one) => !one.includes("@") && !repositories.some((two) => two.includes("@") && nameOf(one) === nameOf(two))),
  "an environment alone": ({ branches, gitTags, environments }) => some(environments) && !some(branches) && !some(gitTags),
  "an environment and exact refs": ({ branches, environments }) => some(environments) && some(branches, (ref) => !isPattern(ref)),
  "an environment and patterns": ({ branches, environments }) => some(environments) && some(branches, isPattern),
  "environments with and without a colon": ({ environments }) =>
    some(environments, (name) => name.includes(":")) && some(environments, (name) => !name.includes(":")),
  "pull requests alone": ({ pullRequest, branches, gitTags, environments }) =>
    pullRequest === true && !some(branches) && !some(gitTags) && !some(environments),
  "pull requests and an environment": ({ pullRequest, environments }) => pullRequest === true && some(environments),
  "pull requests and a plan": ({ pullRequest, terraformPlan }) => pullRequest === true && terraformPlan !== undefined,
  "pull requests and a plan of the account": ({ pullRequest, terraformPlan }) => pullRequest === true && terraformPlan?.read === "account",
  "managed policies of both kinds": ({ managedPolicies, dangerouslyManagedPolicies }) =>
    Object.keys(managedPolicies ?? {}).length > 0 && Object.keys(dangerouslyManagedPolicies ?? {}).length > 0,
  "managed policies and a plan of the account": ({ managedPolicies, terraformPlan }) =>
    Object.keys(managedPolicies ?? {}).length > 0 && terraformPlan?.read === "account",
  "a key and a plan of the account": ({ terraformPlan }) => terraformPlan?.kmsKey !== undefined && terraformPlan.read === "account",
  "pull requests and CDK's lookups": ({ pullRequest, cdkDeploy }) => pullRequest === true && cdkDeploy?.lookupOnly === true,
  "artifacts of two sets": ({ lambdaDeploy, cloudformationDeploy }) =>
    lambdaDeploy?.artifactBucket !== undefined && cloudformationDeploy?.artifactBucket !== undefined,
  "an owner alone": ({ repositories = [], owners }) => repositories.length === 0 && some(owners),
  "an owner beside repositories": ({ repositories, owners }) => some(repositories) && some(owners),
  "an owner's environments and refs": ({ owners, environments, branches }) => some(owners) && some(environments) && some(branches),
  "an owner's refs and no environment": ({ owners, environments, branches }) => some(owners) && !some(environments) && some(branches),
  "any ref of an owner's repositories": ({ owners, dangerouslyOwners, dangerouslyAnyRef }) =>
    dangerouslyAnyRef === true && (some(owners) || some(dangerouslyOwners)),
  "any ref of a name and its ids": ({ repositories, dangerouslyAnyRef }) =>
    dangerouslyAnyRef === true && some(repositories, (one) => !one.includes("@")) && some(repositories, (one) => one.includes("@")),
  "dangerous pull requests of a role that writes": ({ dangerouslyPullRequest, ecrPush }) =>
    dangerouslyPullRequest === true && ecrPush !== undefined,
  "whole subjects, exact and like a pattern": ({ subjects }) => some(subjects, isPattern) && some(subjects, (one) => !isPattern(one)),
  "whole subjects by a name alone": ({ subjects }) => some(subjects, (one) => one.startsWith("repo:acme/web:")),
  "whole subjects with pull requests, which read": ({ subjects, pullRequest }) => some(subjects) && pullRequest === true,
  "no permissions": (of) => !SETS.some((set) => set in of),
  "a lock and a key": ({ terraformPlan }) => terraformPlan?.lock === true && terraformPlan.kmsKey !== undefined,
  "a lock and no key": ({ terraformPlan }) => terraformPlan?.lock === true && terraformPlan.kmsKey === undefined,
  "a key and no lock": ({ terraformPlan }) => terraformPlan?.lock !== true && terraformPlan?.kmsKey !== undefined,
  "a prefix and delete": ({ s3Sync }) => s3Sync?.prefix !== undefined && s3Sync.delete === true,
  "delete in the whole bucket": ({ s3Sync }) => s3Sync?.delete === true && s3Sync.prefix === undefined,
  "parameters and paths under a key": ({ ssmRead }) => some(ssmRead?.parameters) && some(ssmRead?.paths) && ssmRead?.kmsKey !== undefined,
  "one parameter in two spellings": ({ ssmRead }) => some(ssmRead?.parameters, (one) => ssmRead?.parameters?.includes(`/${one}`) === true),
  "secrets and prefixes under a key": ({ secretsRead }) =>
    some(secretsRead?.secrets) && some(secretsRead?.prefixes) && secretsRead?.kmsKey !== undefined,
  "machines by their ids and by several tags": ({ ssmRunCommand }) =>
    some(ssmRunCommand?.instances) && Object.keys(ssmRunCommand?.tags ?? {}).length > 1,
  "a document of AWS's own": ({ ssmRunCommand }) => some(ssmRunCommand?.documents, (name) => /^(AWS|amazon)/.test(name)),
  "pull requests and parameters": ({ pullRequest, ssmRead }) => pullRequest === true && ssmRead !== undefined,
  "pull requests and statements": ({ pullRequest, statements }) => pullRequest === true && Object.keys(statements ?? {}).length > 0,
  "statements beside a set": (of) => Object.keys(of.statements ?? {}).length > 0 && of.ecrPush !== undefined,
  "a statement without conditions": ({ statements }) => Object.values(statements ?? {}).some(({ conditions }) => conditions === undefined),
  "a statement that passes a role": ({ statements }) =>
    Object.values(statements ?? {}).some((own) => own.actions.includes("iam:PassRole") && own.dangerouslyAllowEscalation !== true),
  "a service by its name and by its ARN": ({ ecsDeploy }) =>
    some(ecsDeploy?.services, (one) => some(ecsDeploy?.services, (two) => two !== one && two.endsWith(`/${one}`))),
  "a service by name in a cluster abroad": ({ ecsDeploy }) =>
    ecsDeploy?.cluster.startsWith("arn:") === true && some(ecsDeploy.services, (name) => !name.startsWith("arn:")),
  "a deploy and a task that both register": ({ ecsDeploy, ecsRunTask }) =>
    ecsDeploy !== undefined && ecsRunTask?.registerTaskDefinition === true,
  "a task that registers, without tags or downloads": ({ ecsRunTask: run }) =>
    run?.registerTaskDefinition === true && (run.tagTaskDefinition === false || run.readTaskDefinitions === false),
  "a task with roles for ECS and a deploy without": ({ ecsDeploy, ecsRunTask }) =>
    some(ecsRunTask?.infrastructureRoles) && ecsDeploy !== undefined && !some(ecsDeploy.infrastructureRoles),
  "a log group by name in a cluster abroad": ({ ecsRunTask }) =>
    ecsRunTask?.cluster.startsWith("arn:") === true && some(ecsRunTask.logGroups, (name) => !name.startsWith("arn:")),
  "a deployment group by name in a cluster abroad": ({ codedeployEcs }) =>
    codedeployEcs?.cluster.startsWith("arn:") === true && some(codedeployEcs.deploymentGroups),
  "deployment groups of services by name and by ARN": ({ codedeployEcs }) =>
    codedeployEcs !== undefined && !some(codedeployEcs.deploymentGroups) && some(codedeployEcs.services, (name) => name.startsWith("arn:")),
};

/** What a rule between fields refuses. */
const REFUSED = ["statements[].conditions[]: none", 'subjects[]: with "?"'];

const rarer = (counts: Readonly<Record<string, number>>) => Object.entries(counts).filter(([, count]) => count < OFTEN);

test(`all that the schema tells apart occurs at least ${OFTEN} times`, () => {
  const demands = demandsOf(fieldOf(role)).filter(({ name }) => !REFUSED.includes(name));
  expect(demands.length).toBeGreaterThan(140);
  expect(rarer(countOf(demands, roles))).toEqual([]);
});

test(`fields beside one another occur at least ${OFTEN} times`, () => {
  const demands = Object.entries(TOGETHER).map(([name, occursIn]): Demand => ({ name, occursIn: (of) => occursIn(of as RoleDefinition) }));
  expect(rarer(countOf(demands, roles))).toEqual([]);
});

test("it is the same in every run, and as large as it says", () => {
  expect(roles).toHaveLength(SAMPLE.count);
  expect(Object.values(sampleRoles(20, SAMPLE.seed))).toEqual(roles.slice(0, 20));
});

describe("the demands", () => {
  const names = (of: Parameters<typeof demandsOf>[0]) => demandsOf(of).map(({ name }) => name.replace(/^: /, ""));
  const met = (of: Parameters<typeof demandsOf>[0], ...values: unknown[]) =>
    Object.values(countOf(demandsOf(of), values)).filter((count) => count > 0).length;

  test("a boolean is wanted both ways, and an optional one absent", () => {
    expect(names({ kind: "boolean", optional: false })).toEqual(["true", "false"]);
    expect(names({ kind: "boolean", optional: true })).toEqual(["absent", "true", "false"]);
    expect(met({ kind: "boolean", optional: true }, false, undefined)).toBe(2);
  });
  test("a choice is wanted in every way, a number at its bounds and between", () => {
    expect(names({ kind: "choice", optional: false, choices: ["a", "b"] })).toEqual(["a", "b"]);
    const number = { kind: "number", optional: false, minimum: 1, maximum: 9 } as const;
    expect(names(number)).toEqual(["1", "9", "between"]);
    expect([met(number, 1), met(number, 9, 1), met(number, 1, 5, 9)]).toEqual([1, 2, 3]);
  });
  test("a list is wanted in each size that it may have, an object in each of its fields", () => {
    const list = { kind: "list", optional: false, items: { kind: "boolean", optional: false } } as const;
    expect(names(list)).toEqual(["none", "one", "several", "[]: true", "[]: false"]);
    expect(names({ ...list, minimum: 1 })).not.toContain("none");
    const object = { kind: "object", optional: true, fields: { list } } as const;
    expect(demandsOf(object).map(({ name }) => name)).toContain("list: several");
    expect(met(object, undefined, { list: [true, false] })).toBe(4);
  });
  test("a text is wanted with whatever its rule takes", () => {
    const text = (match: string, what = "") =>
      names({ kind: "text", optional: false, rule: { what, example: "", tests: [{ match, message: "" }] } });
    expect(text("^[a-z*]*$")).toEqual(['with "*"', "without a wildcard"]);
    expect(text("^[a-z]*$", "a name or its full ARN")).toEqual(["an ARN", "a name", "without a wildcard"]);
  });
});
