import { complaint } from "../fields/kinds";
import { region as rule } from "../fields/texts";
import { isRecord } from "../record";
import type { DecodedPlan } from "../review/read/decode";
import { bodiesOf, entriesOf } from "../review/read/stack-blocks";

/** The regions of a file's AWS provider configurations by their keys, as `aws` and `aws.ALIAS`: those that it tells. */
export type Regions = ReadonlyMap<string, string>;

/** @param section the stack's `provider` */
export const regionsOfStack = (section: unknown): Regions =>
  new Map(
    entriesOf(section).flatMap(([name, body]) =>
      bodiesOf(body).flatMap(({ alias, region }) => told(typeof alias === "string" ? `${name}.${alias}` : name, region)),
    ),
  );

export const regionsOfPlan = ({ providers, variables }: DecodedPlan): Regions =>
  new Map(
    Object.entries(providers).flatMap(([key, configuration]) => {
      const { expressions } = isRecord(configuration) ? configuration : {};
      const { region } = isRecord(expressions) ? expressions : {};
      return isRecord(region) ? told(key, region["constant_value"] ?? variableIn(region["references"], variables)) : [];
    }),
  );

/** The value of a variable of the root module, where the expression is that variable. */
function variableIn(references: unknown, variables: DecodedPlan["variables"]): unknown {
  const [reference, ...others] = Array.isArray(references) ? references : [];
  if (typeof reference !== "string" || others.length > 0 || !reference.startsWith("var.")) return undefined;
  const variable = variables[reference.slice("var.".length)];
  return isRecord(variable) ? variable["value"] : undefined;
}

const told = (key: string, region: unknown): [string, string][] => (typeof region === "string" && isRegion(region) ? [[key, region]] : []);

/** By its form: what is an expression or a pattern is none. */
export const isRegion = (text: string): boolean => complaint(rule, text) === undefined;
