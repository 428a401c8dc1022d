import { formatPath, type Problem, showValue } from "./errors";
import { MAX_TAGS, type OidcProvider, type Stack } from "./schema";

/** What the rules between the fields of a stack say against it. */
export const brokenStackRules = (stack: Stack): Problem[] => [
  ...backendProblems(stack),
  ...providerProblems(stack.oidcProvider, ["oidcProvider"]),
  ...roleNameProblems(stack),
  ...tagProblems(stack.tags, stack.oidcProvider.tags, ["oidcProvider", "tags"]),
  ...Object.entries(stack.roles).flatMap(([name, role]) => tagProblems(stack.tags, role.tags, ["roles", name, "tags"])),
];

function backendProblems({ backend }: Stack): Problem[] {
  const given = Object.keys(backend ?? { local: {} });
  if (given.length === 1) return [];
  return [
    { path: "backend", message: `received ${given.length === 0 ? "none" : given.join(" and ")}. Allowed: one of local, s3 and cloud.` },
  ];
}

/** Thumbprints go with "pinned" and nothing else; settings of a provider that is only read would be ignored. */
export function providerProblems(provider: Omit<OidcProvider, "create"> & { create?: boolean }, at: readonly string[] = []): Problem[] {
  const { create = true, thumbprintSource, thumbprints, tags } = provider;
  const problem = (field: string, message: string): Problem => ({ path: formatPath([...at, field]), message });
  if (!create) {
    return [
      thumbprintSource !== "fetch" && problem("thumbprintSource", notRead(thumbprintSource)),
      thumbprints !== undefined && problem("thumbprints", notRead(thumbprints)),
      tags !== undefined && problem("tags", notRead(tags)),
    ].filter((found) => found !== false);
  }
  if (thumbprintSource === "pinned" && thumbprints === undefined) {
    return [
      problem(
        "thumbprints",
        'missing. thumbprintSource "pinned" takes them from here. Example: ["6938fd4d98bab03faadb97b34396831e3780aea1"].',
      ),
    ];
  }
  if (thumbprintSource !== "pinned" && thumbprints !== undefined) {
    return [
      problem(
        "thumbprints",
        `received ${showValue(thumbprints)}. They are used with thumbprintSource "pinned" only: set it, or leave them out.`,
      ),
    ];
  }
  return [];
}

const notRead = (value: unknown) =>
  `received ${showValue(value)}. With create: false the provider is only read, so this would be ignored. Leave it out.`;

/** IAM keeps role names unique without regard to case (IAM API reference, CreateRole). */
function roleNameProblems({ roles }: Stack): Problem[] {
  const first = new Map<string, string>();
  return Object.keys(roles).flatMap((name) => {
    const twin = first.get(name.toLowerCase());
    if (twin === undefined) {
      first.set(name.toLowerCase(), name);
      return [];
    }
    return [
      {
        path: formatPath(["roles", name]),
        message: `differs from roles${formatPath(["", twin])} only by case, and IAM keeps role names unique ignoring case. Rename one.`,
      },
    ];
  });
}

/** IAM compares tag keys without regard to case, and allows 50 of them (IAM User Guide, "Tagging IAM resources"). */
export function tagProblems(shared: Stack["tags"], own: Stack["tags"], at: readonly string[]): Problem[] {
  const keys = Object.keys({ ...shared, ...own });
  const seen = new Map<string, string>();
  const twins = keys.flatMap((key) => {
    const twin = seen.get(key.toLowerCase());
    seen.set(key.toLowerCase(), key);
    return twin === undefined
      ? []
      : [
          {
            path: formatPath([...at, key]),
            message: `differs from the tag ${showValue(twin)} only by case, and IAM keeps tag keys unique ignoring case. Rename one.`,
          },
        ];
  });
  const tooMany =
    keys.length > MAX_TAGS
      ? [
          {
            path: formatPath(at),
            message: `${keys.length} tags with those of the stack. IAM allows ${MAX_TAGS} on a resource: leave some out.`,
          },
        ]
      : [];
  return [...twins, ...tooMany];
}
