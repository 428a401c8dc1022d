import { type Plan, type Resource, textOf } from "../read/plan";
import type { References } from "../resolve/references";

/** Whether two resources are in one account: the same name in another account is another role. */
export type Answer = "yes" | "no" | "unknown";

export class Accounts {
  /** How many ways there are to sign in to AWS. With one, everything is in one account. */
  private readonly ways: number;
  private readonly byWay = new Map<string, Set<string>>();

  constructor(
    private readonly plan: Plan,
    private readonly references: References,
  ) {
    this.ways = new Set(Object.values(plan.credentials)).size;
    for (const resource of plan.resources) {
      const [way, account] = [this.wayOf(resource), accountOfArn(resource)];
      if (way !== undefined && account !== undefined) this.byWay.set(way, (this.byWay.get(way) ?? new Set()).add(account));
    }
  }

  same(one: Resource, other: Resource): Answer {
    const [here, there] = [this.accountOf(one), this.accountOf(other)];
    if (here !== undefined && there !== undefined) return here === there ? "yes" : "no";
    const [way, another] = [this.wayOf(one), this.wayOf(other)];
    return way !== undefined && way === another ? "yes" : "unknown";
  }

  /** Partition and account, as "aws:123456789012": by the resource's ARN, or by what else signs in the same way. */
  accountOf(resource: Resource): string | undefined {
    const way = this.wayOf(resource);
    const [account, ...others] = (way !== undefined && this.byWay.get(way)) || [];
    return accountOfArn(resource) ?? (others.length > 0 ? undefined : account);
  }

  /** Equal for two resources that are in one account as far as the plan tells. */
  placeOf(resource: Resource): string {
    return this.wayOf(resource) ?? "?";
  }

  /** How the resource's provider signs in; nothing for what the configuration no longer has, where there are several ways. */
  private wayOf(resource: Resource): string | undefined {
    if (this.ways <= 1) return "the only one";
    const key = resource.providerKey ?? this.references.configurationOf(resource)?.provider_config_key;
    return key === undefined ? undefined : this.plan.credentials[key];
  }
}

/** An ARN's partition and account. */
function accountOfArn({ before, after }: Resource): string | undefined {
  const [, partition = "", , , account = ""] = (textOf(before?.["arn"]) ?? textOf(after?.["arn"]))?.split(":") ?? [];
  return account === "" ? undefined : `${partition}:${account}`;
}
