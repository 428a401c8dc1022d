import type { Grant } from "../iam/compare/grants";
import { isExact } from "../iam/compare/values";
import { conditionInWords } from "./conditions";
import { rolesInWords } from "./resources";

/**
 * `iam:PassRole` by what comes of it: whoever may hand a role to a service that runs code of theirs has all that the role has. That they
 * may start something there too is taken for granted: another permission, or another person, may do it.
 */

export const isPassRole = ({ action, effect }: Grant): boolean =>
  effect === "Allow" && "value" in action && action.value.text.toLowerCase() === "iam:passrole";

/** Where code of one's own runs, by the service that takes the role. */
const RUNS_CODE: ReadonlyMap<string, string> = new Map([
  ["ec2.amazonaws.com", "on EC2 instances"],
  ["ec2.amazonaws.com.cn", "on EC2 instances"],
  ["ecs-tasks.amazonaws.com", "in ECS tasks"],
  ["lambda.amazonaws.com", "in Lambda functions"],
]);

/** What comes of it where the service runs no code, and does what it is told to all the same. */
const OBEYS: ReadonlyMap<string, string> = new Map([["cloudformation.amazonaws.com", "by CloudFormation templates"]]);

/** @param grants of iam:PassRole, under the same conditions */
export function passRoleInWords(grants: readonly Grant[], home: string): string {
  const named = grants.flatMap(({ resource }) => (resource && "value" in resource ? [resource.value.text] : []));
  const roles = named.length < grants.length ? "roles (all but those that the policy names)" : rolesInWords(named.sort(), home);
  const constraints = grants[0]?.constraints ?? [];
  const taker = constraints.find(({ key, plain, values }) => plain && key === "iam:passedtoservice" && values.every(isExact));
  const services = taker?.values.map(({ text }) => text) ?? [];
  const places = services.flatMap((service) => RUNS_CODE.get(service) ?? []);
  const obeying = services.flatMap((service) => OBEYS.get(service) ?? []);
  const others = services.filter((service) => !RUNS_CODE.has(service) && !OBEYS.has(service));
  const said = [
    ...(places.length > 0 ? [`run any code as ${roles} ${[...new Set(places)].join(" and ")}`] : []),
    ...(obeying.length > 0 ? [`do all that ${roles} may, ${obeying.join(" and ")}`] : []),
    ...(others.length > 0 ? [`let ${others.join(" and ")} act as ${roles}`] : []),
    ...(services.length === 0 ? [`run any code as ${roles}, in any AWS service that takes a role`] : []),
  ];
  const further = constraints.filter((each) => each !== taker).map((each) => `, ${conditionInWords(each)}`);
  return `${said.join(", and ")}${further.join("")}`;
}
