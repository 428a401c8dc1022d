import { input } from "../expression/build";

/** Where a role lives and which provider it trusts: not part of its definition, the same for all roles of a stack. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  /** 12 digits, or a token of them. */
  readonly accountId: string;
  readonly audiences: readonly string[];
  readonly oidcProviderArn: string;
  /** The issuer of the tokens without its scheme, as IAM has it in the names of condition keys. */
  readonly issuer: string;
}

/** The same as inputs of expressions. */
export const place = {
  partition: input<string>("partition"),
  region: input<string>("region"),
  accountId: input<string>("accountId"),
  audiences: input<string[]>("audiences"),
  oidcProviderArn: input<string>("oidcProviderArn"),
  issuer: input<string>("issuer"),
};

/** The role's name, which is no field of it. */
export const roleName = input<string>("roleName");

/** The names of the roles of the stack whose boundaries it makes. */
export const boundedRoles = input<string[]>("boundedRoles");

/** The names of those whose statements it splits over managed policies. */
export const splitRoles = input<string[]>("splitRoles");

/** The IAM paths of the roles of the stack, each once. */
export const rolePaths = input<string[]>("rolePaths");
