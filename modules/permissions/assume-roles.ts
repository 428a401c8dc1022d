import { when } from "../expression/build";
import { flag, someOf } from "../fields/kinds";
import * as texts from "../fields/texts";
import { type Calls, permissionSet, row } from "./set";

/** A pattern of roles is told by its actions, and the roles of CDK's bootstrap have words of their own. */
const NAMED = /^arn:[^:]*:iam::\d{12}:role\/(?!cdk-)[^*?]+$/;
const REFERENCE = "Service Authorization Reference, AWS STS";

const ASSUME: Calls = {
  sid: "AssumeRoles",
  purpose: "assume the roles",
  actions: ["sts:AssumeRole"],
  source: `${REFERENCE}: AssumeRole on the role`,
  only: NAMED,
};
const TAG: Calls = {
  sid: "TagSessions",
  purpose: "tag the sessions of the roles",
  actions: ["sts:TagSession"],
  source: `${REFERENCE}: TagSession on the role that is assumed with tags`,
  only: NAMED,
};
const NAME_SOURCE: Calls = {
  sid: "SetSourceIdentity",
  purpose: "set the source identity of sessions of the roles",
  actions: ["sts:SetSourceIdentity"],
  source: `${REFERENCE}: SetSourceIdentity on the role that is assumed with one`,
  only: NAMED,
};

/** Role chaining. That role's own trust policy must let this one in too; `alsoTrust` says so where it is a role of this package. */
export const assumeRoles = permissionSet({
  name: "assumeRoles",
  description: "May assume these roles, of this account or of others, whose trust policies must let it in too.",
  example: { roles: ["arn:aws:iam::444455556666:role/deploy"] },
  parts: ["roles to assume"],
  fields: {
    roles: someOf(texts.assumedRole, "Full ARNs of the roles."),
    tagSession: flag(false, "Whether it may pass tags with the session (sts:TagSession)."),
    setSourceIdentity: flag(false, "Whether it may set the session's source identity (sts:SetSourceIdentity)."),
  },
  rows: (set) => [
    row(ASSUME, "the roles", set.list("roles")),
    row(TAG, "the roles. Only with `tagSession: true`", when(set.flag("tagSession"), set.list("roles"))),
    row(NAME_SOURCE, "the roles. Only with `setSourceIdentity: true`", when(set.flag("setSourceIdentity"), set.list("roles"))),
  ],
});
