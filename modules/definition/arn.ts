import { type Expression, item, split, startsWith } from "../expression/build";

export const isArn = (value: Expression<string>): Expression<boolean> => startsWith(value, "arn:");

/** A part of an ARN (AWS General Reference, "Amazon Resource Names"). */
export const arnPart = (arn: Expression<string>, part: "account" | "partition"): Expression<string> =>
  item(split(":", arn), part === "partition" ? 1 : 4);
