import { type Grant, grantsOf } from "../iam/compare/grants";
import { isExact, type PolicyValue } from "../iam/compare/values";
import type { PolicyDocument } from "../iam/document";
import { isEveryone } from "../iam/statement-elements";
import { literalPattern, matchesPattern, matchesPatternIgnoringCase, type Pattern, parsePattern, patternText } from "../iam/wildcard";
import { isImpossibleValue } from "../trust/github-exposure";
import { isGithub, issuerOf, keyOf } from "../trust/grant-issuer";
import { CHINA_AUDIENCE, USUAL_AUDIENCE } from "../trust/issuer";
import { isImpossible, parseSubject, rawName, type Subject } from "../trust/subject";
import { ANY_REF } from "./refs";

/** A kind of job that a statement of a trust policy speaks of. Whether the role lets it in is for `tokens.ts` to say. */
export interface Door {
  /** The provider that the token comes through. */
  readonly providerArn: string;
  /** What subjects of the repository begin with: "repo:octo-org@123456/web@456789". */
  readonly prefix: Pattern;
  /** "octo-org/web"; with a "*" where any repository of the owner is meant. */
  readonly repository: string;
  /** Claims that are the repository's, and that the policy asks for. */
  readonly place: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly refs: readonly Pattern[];
  readonly pullRequest: boolean;
  /** Files of which one must be run, as "octo-org/ci/.github/workflows/deploy.yml@refs/heads/main". Empty where any may. */
  readonly files: readonly string[];
  /** Names of which the workflow must have one. Empty where any will do. */
  readonly workflows: readonly string[];
  readonly actorIds: readonly string[];
  readonly audience: string;
}

/** What no workflow can be written for, and why. */
export interface Closed {
  readonly reason: string;
  /** Whether nobody comes in there, for certain. */
  readonly sure: boolean;
}
export interface Doors {
  readonly doors: readonly Door[];
  readonly closed: readonly Closed[];
}

/** @param environment the one that is wanted, where a pattern leaves it open */
export function doorsOf(trust: PolicyDocument, environment?: string): Doors {
  const grants = grantsOf(trust, "trust").filter(({ effect }) => effect === "Allow");
  const found = grants.flatMap((grant) => doorsIn(grant, environment));
  return {
    doors: found.flatMap((each) => ("reason" in each ? [] : byRef(each))),
    closed: found.flatMap((each) => ("reason" in each ? [each] : [])),
  };
}

/** One for each ref, whether one statement names them or many do. */
const byRef = (door: Door): Door[] =>
  door.refs === ANY_REF || door.refs.length < 2 ? [door] : door.refs.map((ref) => ({ ...door, refs: [ref] }));

type Claim = (name: string) => readonly PolicyValue[] | undefined;

function doorsIn(grant: Grant, wanted: string | undefined): (Door | Closed)[] {
  if (grant.opaque !== undefined) return [{ reason: "a statement of its trust policy cannot be read", sure: false }];
  if (!isForTokens(grant)) return [];
  if (grant.principal !== undefined && isEveryone(grant.principal)) return [{ reason: "its trust policy names no provider", sure: false }];
  const issuer = issuerOf(grant);
  if (issuer === undefined || !isGithub(issuer) || grant.principal === undefined) return [];
  const { id: providerArn } = grant.principal;
  const claim: Claim = (name) => grant.constraints.find(({ key, plain }) => plain && key === keyOf(issuer, name))?.values;
  const audience = audienceOf(claim("aud"), providerArn);
  if (audience === undefined) return [{ reason: "its trust policy names no audience that a workflow could ask for", sure: false }];
  const asked = { providerArn, audience, ...beside(claim) };
  return placesIn(claim).flatMap((place): (Closed | Door)[] => {
    if ("reason" in place) return [place];
    const { subject, ...where } = place;
    return jobsOf(subject, claim, wanted).map((job) => ("reason" in job ? job : { ...asked, ...where, ...job }));
  });
}

const isForTokens = ({ action }: Grant): boolean =>
  !("value" in action) || matchesPatternIgnoringCase(action.value.text, "sts:AssumeRoleWithWebIdentity");

/** What is asked beside the place, the environment and the ref. */
const beside = (claim: Claim): Pick<Door, "actorIds" | "files" | "workflows"> => ({
  files: exactOnes(claim("job_workflow_ref")),
  workflows: exactOnes(claim("workflow")),
  actorIds: exactOnes(claim("actor_id")),
});

/** What aws-actions/configure-aws-credentials asks for unless it is told otherwise, or else the first that is named. */
function audienceOf(values: readonly PolicyValue[] | undefined, providerArn: string): string | undefined {
  const usual = usualAudience(providerArn);
  const asked = values?.map((value) => (isExact(value) ? textOf(value) : usual)) ?? [usual];
  return asked.includes(usual) ? usual : asked[0];
}

const usualAudience = (providerArn: string): string => (providerArn.startsWith("arn:aws-cn:") ? CHINA_AUDIENCE : USUAL_AUDIENCE);

type Place = Pick<Door, "place" | "prefix" | "repository"> & { readonly subject?: Subject };

/** The repositories that the statement names, by the subject or, where it asks for none, by name. */
function placesIn(claim: Claim): (Closed | Place)[] {
  const place = Object.fromEntries(
    PLACE_CLAIMS.flatMap((name) =>
      exactOnes(claim(name))
        .slice(0, 1)
        .map((value) => [name, value]),
    ),
  );
  const subjects = claim("sub");
  if (subjects === undefined) {
    const named = exactOnes(claim("repository"));
    if (named.length === 0) return [{ reason: "its trust policy names no repository", sure: false }];
    return named.map((repository) => ({ place, repository, prefix: literalPattern(`repo:${repository}`) }));
  }
  return subjects.map((value) => {
    const subject = parseSubject(value);
    if (isImpossible(subject)) return impossible(subject.text);
    const { owner, ownerId, repository, repositoryId, context, exact } = subject;
    if (owner === undefined || repository === undefined || context === undefined || context.kind === "other") return customised(subject);
    const isOwners = !exact && repository === "*" && repositoryId === undefined;
    if (!exact && /[*?]/.test([owner, ownerId, isOwners ? "" : repository, repositoryId].join("")))
      return { reason: `it lets in repositories like ${owner}/${repository}, none of them by its name`, sure: false };
    const withId = (name: string, id: string | undefined) => (id === undefined ? name : `${name}@${id}`);
    const prefix = `repo:${withId(owner, ownerId)}/${withId(repository, repositoryId)}`;
    return {
      subject,
      repository: `${owner}/${repository}`,
      prefix: (exact ? literalPattern : parsePattern)(prefix),
      place: {
        ...place,
        ...(ownerId !== undefined && { repository_owner_id: ownerId }),
        ...(repositoryId !== undefined && { repository_id: repositoryId }),
      },
    };
  });
}

/** Claims that are the repository's: whoever writes them into a policy knows them. */
const PLACE_CLAIMS = ["enterprise_id", "repository_id", "repository_owner_id"] as const;

const impossible = (text: string): Closed => ({ reason: `no token has ${text}: its * and ? are no wildcards there`, sure: true });

const customised = ({ text }: Subject): Closed => ({
  reason: `the subject ${text} is one that a repository has only by a setting of its own`,
  sure: false,
});

type Job = Pick<Door, "environment" | "pullRequest" | "refs">;

function jobsOf(subject: Subject | undefined, claim: Claim, wanted: string | undefined): (Closed | Job)[] {
  const asked = claim("ref");
  const dead = asked?.find((value) => isImpossibleValue("ref", value));
  if (dead !== undefined) return [impossible(textOf(dead))];
  const refs = asked?.map(({ outer }) => outer) ?? ANY_REF;
  const named = exactOnes(claim("environment"));
  const { context = { kind: "anything" }, exact = false } = subject ?? {};
  switch (context.kind) {
    case "pull_request":
      return [{ refs: [], pullRequest: true }];
    case "branch":
    case "tag":
      return [
        { refs: [patternOf(`${context.kind === "branch" ? "refs/heads/" : "refs/tags/"}${context.name}`, exact)], pullRequest: false },
      ];
    case "environment": {
      const isOpen = !exact && /[*?]/.test(context.name);
      const environment = isOpen ? wanted : (named.find((name) => name.replaceAll(":", "%3A") === context.name) ?? rawName(context.name));
      if (environment === undefined)
        return [{ reason: `it lets in environments like ${context.name}: say which with --environment`, sure: false }];
      if (isOpen && !matchesPattern(context.name, environment.replaceAll(":", "%3A")))
        return [{ reason: `it lets in environments like ${context.name}, and ${environment} is none`, sure: true }];
      return [{ environment, refs, pullRequest: false }];
    }
    default: {
      const environments = named.length > 0 ? named : [wanted];
      return environments.map((environment) => ({ ...(environment !== undefined && { environment }), refs, pullRequest: false }));
    }
  }
}

const patternOf = (text: string, exact: boolean): Pattern => (exact ? literalPattern(text) : parsePattern(text));
const textOf = ({ pattern = [] }: PolicyValue): string => patternText(pattern);
const exactOnes = (values: readonly PolicyValue[] | undefined): string[] => (values ?? []).filter(isExact).map(textOf);
