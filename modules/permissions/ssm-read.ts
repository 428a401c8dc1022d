import { any, choose, concat, distinct, type Expression, each, notEmpty, startsWith, text } from "../expression/build";
import { anyOf, one } from "../fields/kinds";
import * as texts from "../fields/texts";
import { arnsOf, prefixOf } from "./arns";
import { keyOfTheirRegion, through } from "./kms";
import { type Calls, permissionSet, row, type SetInput } from "./set";

const READ: Calls = {
  sid: "ReadParameters",
  purpose: "read parameters of Systems Manager",
  actions: ["ssm:GetParameter", "ssm:GetParameters"],
  source: "seen of aws ssm get-parameter and get-parameters; the name of a parameter is in its ARN without the slash before it",
};
const READ_BY_PATH: Calls = {
  sid: "ReadParametersByPath",
  purpose: "read all parameters of Systems Manager below a path",
  actions: ["ssm:GetParametersByPath"],
  source: "seen of aws ssm get-parameters-by-path: AWS checks the path that is asked for, and no parameter below it",
};

const DECRYPT: Calls = {
  sid: "DecryptParameters",
  purpose: "let Systems Manager decrypt parameters with KMS keys",
  actions: ["kms:Decrypt"],
  source: 'AWS Systems Manager User Guide, "How AWS Systems Manager Parameter Store uses AWS KMS": the encryption context',
  only: /^(ssm\.|arn:[^:]*:ssm:)/,
};

type Read = SetInput<Record<"parameters" | "paths", unknown>>;

const parameterArn = (name: Expression<string>) => text`${prefixOf("ssm")}:parameter${choose(startsWith(name, "/"), name, text`/${name}`)}`;
/** All that is below the paths. */
const below = (set: Read): Expression<string[]> => each(set.list("paths"), "path", (path) => text`${path}/*`);
const readable = (set: Read): Expression<string[]> => arnsOf(concat(set.list("parameters"), below(set)), parameterArn);

/** Reading parameters of Parameter Store, by name and by path. */
export const ssmRead = permissionSet({
  name: "ssmRead",
  description: "May read these parameters of Systems Manager.",
  example: { parameters: [texts.parameter.example] },
  writes: false,
  // By its name nobody can tell a SecureString, and one under AWS's own key needs no permission to decrypt it
  readsSecrets: true,
  parts: ["parameters"],
  fields: {
    parameters: anyOf(texts.parameter, "Parameters to read: names in this account and region, or full ARNs."),
    paths: anyOf(
      texts.parameterPath,
      "Paths in this account and region. Every parameter below them may be read, at any depth, by path and by name.",
    ),
    kmsKey: one(
      texts.kmsKey,
      "The customer's KMS key that encrypts parameters of the type SecureString. Default: none; those under AWS's own key aws/ssm need none.",
    ).optional(),
  },
  rows: (set) => {
    const keys = set.optional("kmsKey");
    const paths = each(concat(set.list("paths"), below(set)), "path", (path) => text`${prefixOf("ssm")}:parameter${path}`);
    return [
      row(READ, "the parameters, and all below `paths`", readable(set)),
      row(READ_BY_PATH, "`paths` and every path below them", paths),
      row(DECRYPT, "the key, only through Systems Manager and only for these parameters. Only with `kmsKey`", keys, {
        StringLike: { "kms:EncryptionContext:PARAMETER_ARN": distinct(readable(set)), "kms:ViaService": through("ssm", keys) },
      }),
    ];
  },
  rules: (set) => [
    {
      at: ["ssmRead"],
      holds: any(notEmpty(set.list("parameters")), notEmpty(set.list("paths"))),
      message: `Names nothing to read. Give {parameters}, {paths} or both. Example: {paths = ["${texts.parameterPath.example}"]}.`,
    },
    keyOfTheirRegion(set.found("kmsKey", true), set.list("parameters"), "parameters"),
  ],
});
