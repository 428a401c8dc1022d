import { withoutScheme } from "../fields/issuer";
import { readJson } from "../json-text";
import { isRecord } from "../record";
import { issuerOfProvider } from "../trust/request";
import { UserError } from "../user-error";
import { printable } from "../words/printable";
import type { Attempt } from "./presented";

/**
 * CloudTrail's record of AssumeRoleWithWebIdentity (IAM User Guide, "Logging IAM and AWS STS API calls", its example of OIDC; CloudTrail User
 * Guide, "userIdentity element"). Records of refusals that were published have `userIdentity` whole, roleArn and roleSessionName of the
 * request, and `responseElements: null`; their message is "An unknown error occurred" (AWS re:Post knowledge center on service accounts of
 * EKS; the plugin awf-aws).
 */

type Json = Readonly<Record<string, unknown>>;
const NAME = "AssumeRoleWithWebIdentity";

/**
 * The one attempt that a file holds: an event by itself, in a list, in a log (`Records`), as `aws cloudtrail lookup-events` gives it, or as
 * EventBridge does (`detail`). Nothing where the file is something else.
 *
 * @throws UserError where it holds none of a web identity, or several that differ
 */
export function attemptIn(value: unknown, file: string): Recorded | undefined {
  const found = eventsIn(value);
  if (found === undefined) return undefined;
  const events = found.filter(({ eventName }) => eventName === NAME);
  const failed = events.filter(({ errorCode }) => errorCode !== undefined);
  const attempts = (failed.length > 0 ? failed : events).map((event) => ({ event, recorded: recordedIn(event) }));
  // aws-actions/configure-aws-credentials tries again and again: a job that is refused leaves a dozen of the same
  const different = [...new Map(attempts.map((each) => [JSON.stringify(each.recorded), each])).values()];
  const [only, ...others] = different;
  if (only === undefined) throw new UserError(`${file} holds no CloudTrail event of ${NAME}. Give one.`);
  if (others.length > 0) throw new UserError(severalIn(file, different));
  return only.recorded;
}

const MOST_LISTED = 5;

function severalIn(file: string, attempts: readonly { readonly event: Json; readonly recorded: Recorded }[]): string {
  const list = attempts.slice(0, MOST_LISTED).map(({ event: { eventID: id, eventTime: time }, recorded: { subject, attempt } }) => {
    const said = [time, attempt.roleArn, subject, typeof id === "string" && `eventID ${id}`];
    return `\n  ${printable(said.filter((each) => typeof each === "string").join(", "))}`;
  });
  const more = attempts.length > MOST_LISTED ? `\n  and ${attempts.length - MOST_LISTED} more` : "";
  return `${file} holds ${attempts.length} CloudTrail events of ${NAME} that differ. Give the one that is meant.${list.join("")}${more}`;
}

/** Nothing where the value holds no events at all. */
function eventsIn(value: unknown): Json[] | undefined {
  if (Array.isArray(value)) {
    const found = value.map(eventsIn);
    return found.some((each) => each !== undefined) ? found.flatMap((each) => each ?? []) : undefined;
  }
  if (!isRecord(value)) return undefined;
  const { Records: records, Events: found, CloudTrailEvent: text, eventName, detail } = value;
  if (typeof eventName === "string") return [value];
  if (typeof text === "string") return eventsIn(readJson(text)?.value) ?? [];
  const list = [records, found].find(Array.isArray);
  return list === undefined ? eventsIn(detail) : (eventsIn(list) ?? []);
}

/** What an event says of the token and of what was asked. */
export interface Recorded {
  readonly subject?: string;
  readonly audience?: string;
  /** Without a scheme. */
  readonly issuer?: string;
  readonly attempt: Attempt;
}

function recordedIn({ userIdentity, requestParameters, responseElements, errorCode, errorMessage }: Json): Recorded {
  const [who, asked, answered] = [userIdentity, requestParameters, responseElements].map((each) => (isRecord(each) ? each : {})) as [
    Json,
    Json,
    Json,
  ];
  const provider = textOf(who["identityProvider"]);
  const subject = [who["userName"], asked["subjectFromWebIdentityToken"], answered["subjectFromWebIdentityToken"]]
    .map(textOf)
    .find(Boolean);
  // principalId is PROVIDER:AUDIENCE:SUBJECT
  const principal = textOf(who["principalId"]);
  const known =
    provider !== undefined && subject !== undefined && principal?.startsWith(`${provider}:`) && principal.endsWith(`:${subject}`);
  const audience = known ? principal?.slice(provider.length + 1, -subject.length - 1) : textOf(answered["audience"]);
  const { roleArn, durationSeconds } = asked;
  return {
    ...(subject !== undefined && { subject }),
    ...(audience && { audience }),
    ...(provider !== undefined && { issuer: issuerOfProvider(provider) ?? withoutScheme(provider) }),
    attempt: {
      ...(typeof roleArn === "string" && { roleArn }),
      ...(typeof durationSeconds === "number" && { durationSeconds }),
      ...(typeof errorCode === "string" && { error: { code: errorCode, message: textOf(errorMessage) ?? "" } }),
    },
  };
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
