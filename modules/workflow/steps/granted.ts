import type { Grant } from "../../iam/compare/grants";
import { type Served, servedBy } from "../../words/purposes";
import { partText } from "../../words/resources";

/** Where the role is, as far as the file tells: an account that is not known is a reference, and the same for all that is in it. */
export interface Home {
  readonly account: string;
  readonly region?: string;
}

/** Something that the role may do a thing on: an ARN by its parts, wildcards and all. */
export interface Resource {
  readonly arn: string;
  readonly region: string;
  readonly account: string;
  /** The last part, as "repository/web". */
  readonly name: string;
  readonly constraints: Served["constraints"];
}

const ANYWHERE: ReadonlySet<string> = new Set(["", "*"]);
/** References to where whoever runs Terraform is, as the role is. */
const OWN_ACCOUNT = /^\$\{data\.aws_caller_identity\.[\w-]+\.account_id\}$/;
const OWN_REGION = /^\$\{data\.aws_region\.[\w-]+\.\w+\}$/;

/** What a role may do, by the statements of the permission sets, whoever wrote its policies. */
export class Granted {
  private readonly served: readonly Served[];

  constructor(
    grants: readonly Grant[],
    readonly home: Home,
    /** Whether a boundary leaves the calls on the resource. */
    private readonly leaves: (actions: readonly string[], arn: string) => boolean,
  ) {
    this.served = servedBy(grants, grants).served;
  }

  /** On what the role may do all that the statement of a set allows. */
  on(statement: Statement): Resource[] {
    return this.of(statement).flatMap(({ purpose, grants, constraints }) =>
      [...new Set(grants.map(({ resource }) => partText(resource)))]
        .filter((arn) => this.leaves(purpose.actions, arn))
        .map((arn) => resourceOf(arn, constraints)),
    );
  }

  /** Whether it may do that on anything. */
  has(...statements: readonly Statement[]): boolean {
    return statements.every((statement) => this.on(statement).length > 0);
  }

  /** The names of resources of a kind that are the role's own, each once: what follows "repository/" in their ARNs. */
  names(statement: Statement, kind: string): string[] {
    const own = this.on(statement).filter((resource) => this.isOwn(resource) && resource.name.startsWith(kind));
    return [...new Set(own.map(({ name }) => name.slice(kind.length)))];
  }

  /** Whether steps are for the resource: it is the role's own, or all of them. */
  isReached(arn: string): boolean {
    return arn === "*" || this.isOwn(resourceOf(arn, []));
  }

  /** What is in the role's account and region, or in none. */
  isOwn({ account, region }: Resource): boolean {
    const { home } = this;
    return (
      (ANYWHERE.has(account) || account === home.account || OWN_ACCOUNT.test(account)) &&
      (ANYWHERE.has(region) || region === home.region || OWN_REGION.test(region))
    );
  }

  /** The grants of these statements. */
  of(...statements: readonly Statement[]): Served[] {
    return this.served.filter(({ purpose }) => purpose.effect === "Allow" && statements.includes(purpose.sid));
  }
}

/** The id of a statement of the permission sets. */
export type Statement = string;

function resourceOf(arn: string, constraints: Served["constraints"]): Resource {
  const [, , , region = "", account = "", ...rest] = arn.split(":");
  return { arn, region, account, name: rest.join(":"), constraints };
}

/** Whether it is one thing and not a pattern of many. */
export const isOneName = (name: string): boolean => name !== "" && !/[*?]|\$\{/.test(name);
