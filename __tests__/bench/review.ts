import { reviewOfPlan } from "../../modules/review/command";
import { renderMarkdown } from "../../modules/review/render/markdown";
import { change, plan, role } from "../support/review-plans";
import { allow, policy, trust } from "../support/review-policies";

const ROLES = 3000;
const RUNS = 5;

/** A plan that changes trust and permissions of every second of so many roles. */
function planOf(count: number): string {
  const changes = Array.from({ length: count }, (_, i) => {
    const [name, repository] = [`service-${i}`, `repo:octo-org@123456/service-${i}@456789`];
    const state = (context: string) => ({
      ...role(trust(`${repository}:${context}`)),
      name,
      id: name,
      arn: `arn:aws:iam::123456789012:role/${name}`,
    });
    const permissions = (...actions: string[]) => ({
      name: "permissions",
      role: name,
      policy: policy(allow(actions, `arn:aws:s3:::${name}/*`)),
    });
    const edited = i % 2 === 0;
    return [
      change({
        address: `aws_iam_role.r["${name}"]`,
        index: name,
        before: state("environment:production"),
        after: state(edited ? "*" : "environment:production"),
      }),
      change({
        address: `aws_iam_role_policy.p["${name}"]`,
        index: name,
        before: permissions("s3:GetObject", "s3:PutObject"),
        after: permissions("s3:GetObject", ...(edited ? ["s3:*"] : ["s3:PutObject"])),
      }),
    ];
  }).flat();
  return plan(changes);
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function seconds(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

interface Measured {
  readonly review: number;
  readonly ratio: number;
}

function measure(count: number): Measured {
  const text = planOf(count);
  const pairs = Array.from({ length: RUNS }, () => {
    const parse = seconds(() => JSON.parse(text));
    return { parse, review: seconds(() => renderMarkdown(reviewOfPlan(text, "plan.json"))) };
  });
  return { review: median(pairs.map(({ review }) => review)), ratio: median(pairs.map(({ review, parse }) => review / parse)) };
}

/** The review of a plan of 3,000 roles, the comment included, against `JSON.parse` of the same file, and against a third of the roles. */
export function benchReview(): string {
  measure(ROLES / 10);
  const third = measure(ROLES / 3);
  const whole = measure(ROLES);
  const growth = whole.review / third.review;
  return `review ${ROLES} roles   ${whole.review.toFixed(2)} s   ${whole.ratio.toFixed(0)} × JSON.parse   ${growth.toFixed(1)} × the time for a third of them`;
}
