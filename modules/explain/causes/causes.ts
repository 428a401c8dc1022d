import { literalValue, patternValue } from "../../iam/compare/values";
import type { ConditionTrace } from "../../iam/conditions";
import { issuerOfProvider } from "../../trust/request";
import { parseSubject } from "../../trust/subject";
import type { Tried } from "../explain";
import type { Cause } from "../model";
import { nearestOf } from "../nearness";
import type { Presented } from "../presented";
import { CLAIMS } from "./claims";
import { CONTEXT } from "./context";
import { NO_TOKEN } from "./no-token";
import { REPOSITORY } from "./repository";
import { type Asked, REQUESTS } from "./request";
import { cannotJudge, ROLES } from "./role";
import { type FailedCondition, firstOf } from "./rule";
import { OTHER, WHOLE } from "./subject";

/** Every cause that can be said, and when: the table of the page. */
export const CAUSES: readonly { readonly code: string; readonly when: string }[] = [
  ...[...WHOLE, ...REPOSITORY, ...CONTEXT, ...OTHER],
  ...CLAIMS,
  ...ROLES,
  ...REQUESTS,
  { code: NO_TOKEN.code, when: "the job may not ask for a token (`--from-job`)" },
  { code: "cannot-judge", when: "a policy cannot be read, or hangs on what was not given" },
];

/** Why the token is not let in, or why that cannot be judged: first what concerns the request, then role by role from the nearest on. */
export function causesOf(asked: Asked): Cause[] {
  const request = REQUESTS.flatMap(({ code, says }) => {
    const said = says(asked);
    return said === undefined ? [] : [{ code, ...said }];
  });
  const { verdict, tried, presented, doubts } = asked;
  const refusing = verdict === "admitted" ? [] : tried.flatMap((each) => causesOfRole(each, presented));
  const doubted =
    verdict === "unknown" ? doubts.map(({ file, place, reason }) => doubt(`${[file, place].filter(Boolean).join(", ")}: ${reason}`)) : [];
  return unique([...request, ...refusing, ...doubted]);
}

function causesOfRole(tried: Tried, presented: Presented): Cause[] {
  const { role, verdict, trace, providerArn } = tried;
  if (verdict === "unknown") return [doubt(`${role.name}: ${cannotJudge(tried)}`)];
  const [nearest] = trace?.statements ?? [];
  const cause = firstOf(ROLES, { ...tried, ...(nearest && { nearest }) });
  if (cause !== undefined) return [cause];
  const failed = nearest?.conditions.filter(({ matched }) => matched === false) ?? [];
  const issuer = issuerOfProvider(providerArn) ?? "";
  return failed.flatMap((condition) => causesOfCondition(condition, { role: role.name, presented, issuer }));
}

function causesOfCondition(condition: ConditionTrace, at: Pick<FailedCondition, "role" | "presented" | "issuer">): Cause[] {
  const { operator, key, expected } = condition;
  const actual = condition.actual === "unknown" ? undefined : condition.actual[0];
  const found = { ...at, condition, expected: nearestOf(expected, actual ?? "") ?? "" };
  const isSubject = key.toLowerCase() === `${at.issuer}:sub`.toLowerCase() && !/Not/.test(operator);
  if (actual !== undefined && isSubject) return causesOfSubject({ ...found, actual });
  return [firstOf(CLAIMS, { ...found, ...(actual !== undefined && { actual }) })].flatMap((cause) => cause ?? []);
}

function causesOfSubject(found: FailedCondition & { readonly actual: string }): Cause[] {
  const read = /Like/.test(found.condition.operator) ? patternValue : literalValue;
  const parts = {
    ...found,
    wanted: parseSubject(read(found.expected, "2012-10-17")),
    given: parseSubject(literalValue(found.actual, undefined)),
  };
  const whole = firstOf(WHOLE, parts);
  if (whole !== undefined) return [whole];
  const [repository, context] = [firstOf(REPOSITORY, parts), firstOf(CONTEXT, parts)];
  const said = [repository, context].flatMap((cause) => cause ?? []);
  return said.length > 0 ? said : [OTHER].flatMap((rules) => firstOf(rules, parts) ?? []);
}

const doubt = (message: string): Cause => ({
  code: "cannot-judge",
  message,
  fix: "Give what is missing: the whole token or all of its claims, and the role as aws iam get-role prints it.",
});

const unique = (causes: readonly Cause[]): Cause[] =>
  causes.filter(({ code, message }, at) => causes.findIndex((each) => each.code === code && each.message === message) === at);
