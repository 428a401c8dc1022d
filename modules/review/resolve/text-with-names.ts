import { type Fill, renderTemplate, templateParts } from "../../hcl/template";
import { stepsOf } from "../read/addresses";
import type { Resource } from "../read/plan";
import { withOwnIndex } from "./traversals";

/**
 * The text of a template in which names of AWS stay as they are written; nothing where a place is left that may hold anything.
 *
 * @param isJson whether the text is JSON, which a quote in a name would end
 */
export function textWithNames(template: string, resource: Resource, isJson: boolean, fill: Fill = () => undefined): string | undefined {
  const left = (templateParts(template) ?? []).filter(({ kind, text }) => kind === "expression" && fill(text.trim()) === undefined);
  return left.every(({ text }) => isNameOfAws(text.trim(), resource, isJson)) ? renderTemplate(template, fill) : undefined;
}

/** What AWS makes up. */
const MADE_UP: ReadonlySet<string> = new Set(["account_id", "dns_suffix", "partition", "region", "unique_id"]);
/** What holds a name that somebody chose: of many resources any letters, as of an object in S3, or of an alarm. */
const CHOSEN: ReadonlySet<string> = new Set(["arn", "id", "name"]);
/** The types whose names AWS lets hold neither quotes nor backslashes (its API references, the patterns of their names). */
const PLAIN_NAMES =
  /^aws(cc)?_(iam_\w+|caller_identity|partition|region|s3_bucket|sqs_queue|sns_topic|kms_key|dynamodb_table|lambda_function|ecr_repository|ecs_(cluster|service|task_definition)|eks_cluster|cloudwatch_log_group|logs_log_group|secretsmanager_secret|ssm_parameter|sfn_state_machine|kinesis_stream|codebuild_project|cloudfront_distribution|vpc|subnet|security_group)$/;

function isNameOfAws(expression: string, { index }: Resource, isJson: boolean): boolean {
  const steps = stepsOf(withOwnIndex(expression, index)) ?? [];
  const [first, second] = steps;
  const type = first !== undefined && "name" in first && first.name === "data" ? second : first;
  const last = steps.at(-1);
  if (type === undefined || !("name" in type) || last === undefined || !("name" in last) || !/^aws(cc)?_/.test(type.name)) return false;
  return MADE_UP.has(last.name) || (CHOSEN.has(last.name) && (!isJson || PLAIN_NAMES.test(type.name)));
}
