import { expressionsIn } from "../../../hcl/template";
import { isRecord } from "../../../record";
import { UserError } from "../../../user-error";
import * as messages from "../../messages";
import type { DecodedPlan } from "../decode";
import type { ConfigurationModule, ConfiguredResource, Expression, Expressions } from "../plan";
import type { PlanFile, WrittenModule } from "./plan-file";

/**
 * Of HCL a plan's JSON has of each expression only what it refers to: `X.arn` and `replace(X.arn, …)` are the same. The plan file has the
 * expressions themselves: with them a configuration in HCL is told as one in JSON syntax is.
 *
 * @throws UserError where the file is that of another plan
 */
export function withWritten(decoded: DecodedPlan, planFile: PlanFile): DecodedPlan {
  const { timestamp } = decoded;
  if (timestamp === undefined) throw new UserError(messages.planUndated(planFile.file));
  if (!planFile.isOf(timestamp)) throw new UserError(messages.otherPlan(planFile.file, timestamp));
  return { ...decoded, isWritten: true, configuration: moduleWith(decoded.configuration, [], planFile) as DecodedPlan["configuration"] };
}

function moduleWith(module: ConfigurationModule, path: readonly string[], planFile: PlanFile): ConfigurationModule {
  const written = new Blocks(planFile.modules.get(path.join(".")) ?? []);
  const { resources, module_calls: calls, outputs } = module;
  return {
    ...module,
    ...(Array.isArray(resources) && { resources: resources.map((each) => (isRecord(each) ? resourceWith(each as never, written) : each)) }),
    ...(isRecord(calls) && {
      module_calls: mapped(calls, (call, name) => ({
        ...call,
        ...(isRecord(call.expressions) && { expressions: expressionsWith(call.expressions, written.body("module", name)) }),
        ...(isRecord(call.module) && { module: moduleWith(call.module, [...path, name], planFile) }),
      })),
    }),
    ...(isRecord(outputs) && {
      outputs: mapped(outputs, (output, name) => ({
        ...output,
        ...(isRecord(output.expression) && { expression: expressionWith(output.expression, written.body("output", name)?.["value"]) }),
      })),
    }),
    locals: written.locals(),
  };
}

const mapped = <T>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, isRecord(value) ? change(value, key) : value]));

function resourceWith(resource: ConfiguredResource, written: Blocks): ConfiguredResource {
  const { mode, type, name, expressions } = resource;
  const body = written.body(mode === "data" ? "data" : "resource", type, name);
  return isRecord(expressions) && body !== undefined ? { ...resource, expressions: expressionsWith(expressions, body) } : resource;
}

/** Only what the plan has as well: blocks that a `dynamic` one makes are in neither. */
const expressionsWith = (expressions: Expressions, body: WrittenModule | undefined): Expressions =>
  body === undefined
    ? expressions
    : Object.fromEntries(Object.entries(expressions).map(([name, expression]) => [name, anyWith(expression, body[name])]));

function anyWith(expression: Expressions[string], written: unknown): Expressions[string] {
  if (!Array.isArray(expression)) return isRecord(expression) ? expressionWith(expression, written) : expression;
  if (!Array.isArray(written) || written.length !== expression.length) return expression;
  return expression.map((block, i) =>
    isRecord(block) && isRecord(written[i]) ? expressionsWith(block as Expressions, written[i]) : block,
  );
}

/** What refers to something, as it is written; a constant the plan tells itself. */
function expressionWith(expression: Expression, written: unknown): Expression {
  const { constant_value: constant, references } = expression;
  if (constant !== undefined || !Array.isArray(references) || references.length === 0) return expression;
  if (typeof written !== "string" && !Array.isArray(written)) return expression;
  return hasPlacesOf(references, written) ? { ...expression, constant_value: written } : expression;
}

/**
 * Whether the places of what is written and the plan's references are the same. What the parser makes of a `$` before a place, and of one
 * that is escaped, are the same text: then nobody can tell whether it is a place.
 */
function hasPlacesOf(references: readonly unknown[], written: unknown): boolean {
  if (/\$\$\{|%%\{/.test(JSON.stringify(written))) return false;
  const places = expressionsIn(written);
  const isIn = (place: string) => (reference: unknown) => typeof reference === "string" && place.includes(reference);
  return (
    places.every((place) => !place.includes(".") || references.some(isIn(place))) &&
    references.every((reference) => places.some((place) => isIn(place)(reference)))
  );
}

/** The blocks of a module's files. */
class Blocks {
  constructor(private readonly files: readonly WrittenModule[]) {}

  /** The body of the one block with this type and these labels; nothing where there are more. */
  body(...[type, ...labels]: readonly [string, ...string[]]): WrittenModule | undefined {
    const [only, ...others] = this.files.flatMap((file) => {
      let found: unknown = file[type];
      for (const label of labels) found = isRecord(found) && Object.hasOwn(found, label) ? found[label] : undefined;
      return Array.isArray(found) ? (found as unknown[]) : [];
    });
    return others.length === 0 && isRecord(only) ? only : undefined;
  }

  locals(): Record<string, Expression> {
    const blocks = this.files.flatMap(({ locals }) => (Array.isArray(locals) ? (locals as unknown[]).filter(isRecord) : []));
    return Object.fromEntries(blocks.flatMap((block) => Object.entries(block)).map(([name, value]) => [name, { constant_value: value }]));
  }
}
