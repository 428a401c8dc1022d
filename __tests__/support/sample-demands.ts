import type { RoleDefinition } from "../../modules";
import { role } from "../../modules/definition/schema";
import { fieldOf } from "../../modules/fields/field";
import { SETS } from "./module-arbitraries";
import { type Demand, demandsOf } from "./occurrences";

/** What must occur in the sample on which both faces are compared with Terraform: what does not occur in it is not compared. */

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
  "a statement over several policies": (of) => of.splitPermissions === true && (of.ecrPush?.repositories.length ?? 0) > 50,
  "as many resources in one policy": (of) => of.splitPermissions !== true && (of.ecrPush?.repositories.length ?? 0) > 50,
  "a split statement of the role's own": ({ splitPermissions, statements }) =>
    splitPermissions === true && Object.values(statements ?? {}).some(({ resources }) => resources.length > 10),
  "policies of parts beside others and a boundary": ({ splitPermissions, ecrPull, ecrPush, managedPolicies, generateBoundary }) =>
    splitPermissions === true &&
    [ecrPull, ecrPush].some((set) => (set?.repositories.length ?? 0) > 10) &&
    (generateBoundary === true || Object.keys(managedPolicies ?? {}).length > 0),
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

/** All that the schema tells apart. */
export const ofSchema: readonly Demand[] = demandsOf(fieldOf(role)).filter(({ name }) => !REFUSED.includes(name));

/** Fields beside one another. */
export const together: readonly Demand[] = Object.entries(TOGETHER).map(([name, occursIn]) => ({
  name,
  occursIn: (of) => occursIn(of as RoleDefinition),
}));

/** How often each of them has to occur. */
export const OFTEN = 5;

/** Of these roles those that it takes for that, the first ones that are drawn. */
export function needed(roles: Readonly<Record<string, RoleDefinition>>): Record<string, RoleDefinition> {
  const met = new Map<Demand, number>();
  const isNeeded = (role: RoleDefinition) => {
    const meets = [...ofSchema, ...together].filter(({ occursIn }) => occursIn(role));
    if (meets.every((demand) => (met.get(demand) ?? 0) >= OFTEN)) return false;
    for (const demand of meets) met.set(demand, (met.get(demand) ?? 0) + 1);
    return true;
  };
  return Object.fromEntries(Object.entries(roles).filter(([, role]) => isNeeded(role)));
}
