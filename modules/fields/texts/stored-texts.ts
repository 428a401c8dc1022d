import { nameOrArn } from "./name-or-arn";
import { ACCOUNT, NO_WILDCARD, PARTITION, REGION, type TextRule } from "./text-rule";

/** What texts may be that name what is stored for a job to read: parameters and secrets. No wildcard in any. */

const PARAMETER_PART = "[A-Za-z0-9_.-]+";

export const parameter = nameOrArn({
  what: "the name of a parameter in this account and region, or its full ARN",
  service: "ssm",
  name: `/?${PARAMETER_PART}(/${PARAMETER_PART})*`,
  arn: `arn:${PARTITION}:ssm:${REGION}:${ACCOUNT}:parameter(/${PARAMETER_PART})+`,
  nameHint: "a parameter's name is letters, digits and _ . - with / between its parts, and without a version or a label.",
  example: "/prod/web/db-url",
  arnExample: "arn:aws:ssm:eu-central-1:111122223333:parameter/prod/web/db-url",
  first: [
    {
      forbid: "^/?[Aa][Ww][Ss]/",
      message: "What begins with /aws/ is AWS's own: public parameters, and references to secrets. Name a parameter of yours.",
    },
  ],
});

export const parameterPath: TextRule = {
  what: "a path of parameters",
  example: "/prod/web",
  tests: [
    { forbid: NO_WILDCARD, message: "Leave out the wildcard: a path stands for every parameter below it." },
    { match: "^/", message: 'A path begins with "/".' },
    { forbid: "^/$", message: "This would be every parameter of the account. Name each path." },
    { forbid: "./$", message: "Leave out the slash at the end." },
    { forbid: "^/[Aa][Ww][Ss](/|$)", message: "What begins with /aws/ is AWS's own: public parameters, and references to secrets." },
    { match: `^/(${PARAMETER_PART}/)*(${PARAMETER_PART})?/?$`, message: "A path is letters, digits and _ . - with / before each part." },
    { maxLength: 600, message: "A path has at most 600 characters." },
  ],
};

const SECRET_NAME = "[A-Za-z0-9/_+=.@!-]+";

export const secret = nameOrArn({
  what: "the name of a secret in this account and region, or its full ARN",
  service: "secretsmanager",
  name: SECRET_NAME,
  arn: `arn:${PARTITION}:secretsmanager:${REGION}:${ACCOUNT}:secret:${SECRET_NAME}-[A-Za-z0-9]{6}`,
  nameHint: "a secret's name is letters, digits and / _ + = . @ ! -",
  example: "prod/web/db",
  arnExample: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:prod/web/db-a1B2c3",
});

export const secretPrefix: TextRule = {
  what: 'the beginning of the names of secrets, up to a "/"',
  example: "prod/web/",
  tests: [
    { forbid: NO_WILDCARD, message: "Leave out the wildcard: a prefix stands for every secret whose name begins with it." },
    { match: "/$", message: 'A prefix ends with "/": without it, it would be that of neighbours too.' },
    { match: `^${SECRET_NAME}$`, message: "The name of a secret is letters, digits and / _ + = . @ ! -" },
    { match: "[^/]/", message: "This would be every secret of the account. Name the part before the slash." },
    { maxLength: 512, message: "The name of a secret has at most 512 characters." },
  ],
};
