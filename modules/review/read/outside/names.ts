/**
 * Names of attributes under which providers keep what gives access, word by word, since the lists of names grow with AWS. Data, and how
 * it is looked up.
 */

/** What a value gives: a policy, a role that something uses, a principal that is let in, or access without a principal. */
export type Kind = "document" | "role" | "principal" | "open";

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ["document", /(^|_)(polic(y|ies)|policy_(json|document|documents|text|arn|arns|body))$/],
  ["role", /(^|_)(roles?|role_(arns?|names?|ids?|mappings?)|instance_profile(_arn|_name)?|credentials_arn|authorizer_credentials)$/],
  [
    "principal",
    /(^|_)(principals?|principal_(arns?|ids?)|grantees?|grantee_(principal|arn|id)|trusted_\w+|federated|user_arns?|group_arns?|members?_arns?|delegated_admin\w*)$/,
  ],
  // Whatever a template makes, or a state that is only wished for, can be a role
  ["principal", /^(template_body|template_url|desired_state)$/],
];

/** Policies that are about something else than who may do what (Terraform Registry, hashicorp/aws). */
const OTHER_POLICY =
  /(^|_)(backup|cache|deletion|delivery|eviction|health_check|lifecycle|origin_request|placement|redrive|redrive_allow|restart|retention|retry|rotation|scaling|security|ssl|tls|update|viewer_protocol)_polic(y|ies)$/;

export const kindByName = (name: string): Kind | undefined =>
  OTHER_POLICY.test(name) ? undefined : KINDS.find(([, pattern]) => pattern.test(name))?.[0];

/** Where an account is let in: its number, or all of them. An owner's own account is no such name. */
export const isAccountName = (name: string): boolean => /(^|_)(accounts?|account_ids?|user_ids|org(anization)?_arns?)$/.test(name);

/** How callers prove who they are; "NONE" lets everybody in. */
export const isAuthorizationName = (name: string): boolean =>
  /(^|_)(authori[sz]ation|authentication|auth)(_type|_mode|_scheme)?$/.test(name);

/** What opens where it is true. */
export const isOpening = (name: string): boolean =>
  /(^|_)(public(ly)?_(access|accessible|read|write|network_access)(_enabled)?|(allow_)?(unauthenticated|anonymous)(_\w+)?)$/.test(name);
/** What holds closed as long as it is true. */
export const isClosing = (name: string): boolean => /^(block|ignore|restrict)_public_\w+$/.test(name);

/** Attributes that say nothing about access, whatever they hold. */
export const isBland = (name: string): boolean =>
  /^(tags|tags_all|tag|labels|description|comment|timeouts|display_name|last_modified\w*|\/\/)$/.test(name);
