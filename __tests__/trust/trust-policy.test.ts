import type { RoleDefinition } from "../../modules";
import { ACCOUNT, documentsOf, PROVIDER_ARN } from "../support/documents";

const KEY = "token.actions.githubusercontent.com";
const ID_FORM = "octo-org@123456/web@456789";
const NAME_FORM = "octo-org/web";

/** A trust policy as we say it must be, from the conditions of its statements. */
const policy = (...conditions: Record<string, Record<string, readonly string[]>>[]) => ({
  Version: "2012-10-17",
  Statement: conditions.map((condition) => ({
    Effect: "Allow",
    Principal: { Federated: PROVIDER_ARN },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: Object.fromEntries(
      Object.entries(condition).map(([operator, keys]) => [
        operator,
        Object.fromEntries(Object.entries(keys).map(([claim, values]) => [`${KEY}:${claim}`, values])),
      ]),
    ),
  })),
});
const aud = ["sts.amazonaws.com"];
const trustOf = (change: Partial<RoleDefinition>) => documentsOf({ repositories: [ID_FORM], ...change }).trust;

describe("the whole trust policy", () => {
  test("a branch", () => {
    expect(trustOf({ branches: ["main"] })).toEqual(policy({ StringEquals: { aud, sub: [`repo:${ID_FORM}:ref:refs/heads/main`] } }));
  });

  test("exact refs and pull requests are StringEquals, patterns StringLike in a statement of their own", () => {
    expect(trustOf({ branches: ["main", "release/*"], gitTags: ["v1", "v?.0"] })).toEqual(
      policy(
        { StringEquals: { aud, sub: [`repo:${ID_FORM}:ref:refs/heads/main`, `repo:${ID_FORM}:ref:refs/tags/v1`] } },
        {
          StringEquals: { aud },
          StringLike: { sub: [`repo:${ID_FORM}:ref:refs/heads/release/*`, `repo:${ID_FORM}:ref:refs/tags/v?.0`] },
        },
      ),
    );
    expect(trustOf({ branches: ["main"], pullRequest: true })).toEqual(
      policy({ StringEquals: { aud, sub: [`repo:${ID_FORM}:ref:refs/heads/main`, `repo:${ID_FORM}:pull_request`] } }),
    );
  });

  test("an environment asks nothing of the ref where no ref is listed", () => {
    expect(trustOf({ environments: ["production"] })).toEqual(
      policy({ StringEquals: { aud, sub: [`repo:${ID_FORM}:environment:production`] } }),
    );
  });

  test("environments together with refs mean both", () => {
    expect(trustOf({ environments: ["production"], branches: ["main", "release/*"], gitTags: ["v*"] })).toEqual(
      policy(
        { StringEquals: { aud, sub: [`repo:${ID_FORM}:environment:production`], ref: ["refs/heads/main"] } },
        {
          StringEquals: { aud, sub: [`repo:${ID_FORM}:environment:production`] },
          StringLike: { ref: ["refs/heads/release/*", "refs/tags/v*"] },
        },
      ),
    );
  });

  test("an environment with a colon is told from its escaped twin by the environment claim", () => {
    expect(trustOf({ environments: ["staging", "Production:eu"] })).toEqual(
      policy({
        StringEquals: {
          aud,
          sub: [`repo:${ID_FORM}:environment:staging`, `repo:${ID_FORM}:environment:Production%3Aeu`],
          environment: ["staging", "Production:eu"],
        },
      }),
    );
  });

  test("a repository in both forms has its name tied to its id, in a statement of its own", () => {
    expect(trustOf({ repositories: [NAME_FORM, ID_FORM], branches: ["main"] })).toEqual(
      policy(
        { StringEquals: { aud, sub: [`repo:${ID_FORM}:ref:refs/heads/main`] } },
        { StringEquals: { aud, sub: [`repo:${NAME_FORM}:ref:refs/heads/main`], repository_id: ["456789"] } },
      ),
    );
  });

  test("the tie holds whatever the letters of the name, and for patterns", () => {
    expect(trustOf({ repositories: [ID_FORM, "Octo-Org/Web"], branches: ["v*"] })).toEqual(
      policy(
        { StringEquals: { aud }, StringLike: { sub: [`repo:${ID_FORM}:ref:refs/heads/v*`] } },
        { StringEquals: { aud, repository_id: ["456789"] }, StringLike: { sub: ["repo:Octo-Org/Web:ref:refs/heads/v*"] } },
      ),
    );
  });

  test("every listed repository with every subject, each once", () => {
    expect(trustOf({ repositories: [ID_FORM, "octo-org/api", ID_FORM], branches: ["main", "main"], environments: [] })).toEqual(
      policy({ StringEquals: { aud, sub: [`repo:${ID_FORM}:ref:refs/heads/main`, "repo:octo-org/api:ref:refs/heads/main"] } }),
    );
  });

  test("so every name, environment and tag", () => {
    const twice = { repositories: [NAME_FORM, NAME_FORM], gitTags: ["v1", "v1"], environments: ["production", "a:b", "production", "a:b"] };
    expect(trustOf(twice)).toEqual(
      policy({
        StringEquals: {
          aud,
          sub: [`repo:${NAME_FORM}:environment:production`, `repo:${NAME_FORM}:environment:a%3Ab`],
          environment: ["production", "a:b"],
          ref: ["refs/tags/v1"],
        },
      }),
    );
  });

  test("a dollar sign is no policy variable", () => {
    expect(trustOf({ branches: ["${x}"], gitTags: ["${y}"], environments: ["${aws:username}"] })).toEqual(
      policy({
        StringEquals: {
          aud,
          sub: [`repo:${ID_FORM}:environment:\${$}{aws%3Ausername}`],
          environment: ["${$}{aws:username}"],
          ref: ["refs/heads/${$}{x}", "refs/tags/${$}{y}"],
        },
      }),
    );
  });

  test("China has its own partition and audience", () => {
    const { trust } = documentsOf({ repositories: [ID_FORM], branches: ["main"] }, "cn-north-1");
    expect(trust).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Federated: `arn:aws-cn:iam::${ACCOUNT}:oidc-provider/${KEY}` },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { [`${KEY}:aud`]: ["sts.amazonaws.com.cn"], [`${KEY}:sub`]: [`repo:${ID_FORM}:ref:refs/heads/main`] },
          },
        },
      ],
    });
  });

  test("the provider's audiences are the role's", () => {
    const { trust } = documentsOf({ repositories: [ID_FORM], branches: ["main"] }, "eu-central-1", ["a", "b"]);
    expect(trust).toEqual(policy({ StringEquals: { aud: ["a", "b"], sub: [`repo:${ID_FORM}:ref:refs/heads/main`] } }));
  });
});
