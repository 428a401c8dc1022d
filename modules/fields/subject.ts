import {
  all,
  any,
  choose,
  type Expression,
  each,
  eachAt,
  get,
  has,
  item,
  local,
  matches,
  not,
  path,
  record,
  replace,
  split,
  startsWith,
  text,
} from "../expression/build";
import type { Found } from "./rule";

/**
 * A subject that somebody customised, as a definition gives it whole: claims as "key:value", in the order of the template, with ":" between
 * them; of `context` the value alone (github/docs, "OpenID Connect reference", "Customizing the subject claims"). Whoever administers a
 * repository chooses its template, and what stands in many of the claims.
 */

const VALUE = "[^:*?]+";
const ID = "[1-9][0-9]*";
const OWNER_NAME = "[A-Za-z0-9_-]+";
const NAME = "[A-Za-z0-9._-]+";

/** Claims of one owner or enterprise, which nobody else's tokens have. */
const OWNER = `((repository_owner_id|enterprise_id):${ID}|(repository_owner|enterprise):${OWNER_NAME})`;
/** One repository: by its ids, or by a name. */
const REPOSITORY = `(repo:${OWNER_NAME}@${ID}/${NAME}@${ID}|repository_id:${ID}|(repo|repository):${OWNER_NAME}/${NAME})`;
/** A workflow file at one version. */
const FILE = `job_workflow_ref:${OWNER_NAME}/${NAME}/\\.github/workflows/[^:*?@]+\\.ya?ml@(refs/(heads|tags)/${VALUE}|[0-9a-f]{40})`;
const REF = `ref:refs/(heads|tags)/${VALUE}`;
/** Any claim with its value; one that GitHub adds only asks for more. */
const CLAIM = `(pull_request|[a-z][A-Za-z0-9_-]*:${VALUE})`;
/** Claims into which nobody can put further ones where GitHub leaves the colons of a value alone (Enterprise Server up to 3.18). */
const PLAIN_KEY = "(repository(_id|_owner|_owner_id|_visibility)?|enterprise(_id)?|runner_environment|event_name|ref_type|actor_id)";
const END = "(:|[*]?$)";

/** What is known of a subject. */
export interface ReadSubject extends Found {
  /** It begins with a claim that says whose it is. */
  readonly owned: boolean;
  /** That claim is of an owner or an enterprise. */
  readonly ofOwner: boolean;
  /** It is of one repository, or of one owner and in one file, whatever a wildcard stands for. */
  readonly pinned: boolean;
  /** Right behind, it says where the job runs: an environment, a ref, a pull request, or the file that it is in. */
  readonly placed: boolean;
  readonly ofPullRequest: boolean;
  /** Only names say whose it is. */
  readonly ofName: boolean;
  /** The name of its repository, where it is of one. */
  readonly name: string;
  readonly wild: boolean;
  /** A wildcard stands anywhere but at the end. */
  readonly wildInside: boolean;
  /** It is claims one behind the other, maybe with a wildcard at the end. */
  readonly ofClaims: boolean;
  /** A wildcard at its end stands for further claims, or for the rest of a branch or tag. */
  readonly endsPlainly: boolean;
  /** A subject that fits its wildcards, with the end of a repository and a free text in place of the first. */
  readonly forged: string;
}

/** Each subject with what is known of it, and with its path. */
export function readSubjects(field: string, subjects: Expression<readonly string[]>): Expression<ReadSubject[]> {
  const parts = eachAt(subjects, "value", (value, index) =>
    record<Parts>({
      at: path(field, { index }),
      value,
      place: replace(
        replace(value, `/^(${OWNER}:)*(${REPOSITORY}|repository_owner_id:${ID})/`, ""),
        `/^(:${PLAIN_KEY}:[A-Za-z0-9_./-]+)*/`,
        "",
      ),
      filling: fillingOf(value),
    }),
  );
  return local("subjects", each(parts, "subject", read), NOTE);
}
interface Parts extends Found {
  readonly place: string;
  readonly filling: string;
}
const NOTE = "What is known of each whole subject. Its place is what is left behind a repository, or an owner, and plain claims.";

/** What a stranger puts in place of the first wildcard: the end of a repository of his. Digits, which names and ids have. */
function fillingOf(value: Expression<string>): Expression<string> {
  const ofName = choose<string>(matches(value, "^repo(sitory)?:[^/]*[*]"), "9/x", "9");
  return choose<string>(startsWith(value, "*"), "repo:mallory/x", ofName);
}

function read(parts: Expression<Parts>): Expression<ReadSubject> {
  const [at, value, place, filling] = [get(parts, "at"), get(parts, "value"), get(parts, "place"), get(parts, "filling")];
  const inFile = matches(place, `^:${FILE}${END}`);
  return record<ReadSubject>({
    at,
    value,
    owned: matches(value, "^(repo|repository(_id|_owner|_owner_id)?|enterprise(_id)?):"),
    ofOwner: matches(value, `^${OWNER}(:|$)`),
    pinned: any(matches(value, `^(${OWNER}:)*${REPOSITORY}(:|$)`), inFile),
    placed: any(matches(place, `^:(environment:${VALUE}|${REF}|pull_request)${END}`), inFile),
    ofPullRequest: matches(value, "(^|:)pull_request(:|$)"),
    ofName: all(matches(value, `(^|:)(repo|repository):${OWNER_NAME}/`), not(matches(value, `(^|:)repository(_owner)?_id:${ID}${END}`))),
    name: item(split(":", replace(value, "/^(.*:)?repo(sitory)?:/", "")), 0),
    wild: matches(value, "[*?]"),
    wildInside: matches(value, "[?]|[*]."),
    ofClaims: matches(value, `^${CLAIM}(:${CLAIM})*(:?[*])?$`),
    endsPlainly: matches(value, `([^*]|:[*]|:${REF}[*])$`),
    forged: forged(value, filling),
  });
}

function forged(value: Expression<string>, filling: Expression<string>): Expression<string> {
  const behind = replace(replace(value, "/^[^*]*[*]/", ""), "*", "9");
  return replace(choose<string>(has(value, "*"), text`${item(split("*", value), 0)}${filling}:workflow:x${behind}`, value), "?", "9");
}

/** Whether an environment's name has what GitHub writes for a colon. */
export const hasEscapedEnvironment = (subject: Expression<string>) => matches(subject, "(^|:)environment:[^:]*%3[Aa]");
/** Whether it is of an environment and of any further claims. */
export const goesOnBehindEnvironment = (subject: Expression<string>) => matches(subject, ":environment:.*:[*]$");
/** Whether names end in what looks like ids, behind a hyphen instead of an @. */
export const hasHyphenatedIds = (subject: Expression<string>) =>
  matches(subject, "(^|:)(repo|repository):[^@/:]*-[0-9]{4,}/[^@/:]*-[0-9]{4,}(:|$)");
export const hasRepositoryIds = (subject: Expression<string>) => matches(subject, `(^|:)repo:${OWNER_NAME}@`);
