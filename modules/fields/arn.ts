import { type Expression, item, split, startsWith } from "../expression/build";

export const isArn = (value: Expression<string>): Expression<boolean> => startsWith(value, "arn:");

const PARTS = { partition: 1, region: 3, account: 4 };

/** A part of an ARN (AWS General Reference, "Amazon Resource Names"). */
export const arnPart = (arn: Expression<string>, part: keyof typeof PARTS): Expression<string> => item(split(":", arn), PARTS[part]);
