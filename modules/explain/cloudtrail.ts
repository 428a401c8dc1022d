import { readJson } from "../json-text";
import { isRecord } from "../record";
import { UserError } from "../user-error";
import type { Attempt } from "./presented";

/** CloudTrail's record of AssumeRoleWithWebIdentity (CloudTrail User Guide, "userIdentity element", "CloudTrail record contents"). */

type Json = Readonly<Record<string, unknown>>;
const NAME = "AssumeRoleWithWebIdentity";

/**
 * The one event that a file holds: by itself, in a log (`Records`), or as `aws cloudtrail lookup-events` gives it. Nothing where the file
 * is something else.
 */
export function eventIn(value: Json, file: string): Json | undefined {
  const found = eventsIn(value);
  if (found === undefined) return undefined;
  const events = found.filter(({ eventName }) => eventName === NAME);
  const failed = events.filter(({ errorCode }) => errorCode !== undefined);
  const [event, ...others] = failed.length > 0 ? failed : events;
  if (event === undefined) throw new UserError(`${file} holds no CloudTrail event of ${NAME}. Give one.`);
  if (others.length > 0)
    throw new UserError(`${file} holds ${others.length + 1} CloudTrail events of ${NAME}. Give the one that is meant.`);
  return event;
}

function eventsIn(value: Json): Json[] | undefined {
  const { Records: records, Events: found, CloudTrailEvent: text, eventName } = value;
  if (typeof eventName === "string") return [value];
  if (typeof text === "string") return [readJson(text)?.value].filter(isRecord);
  const list = [records, found].find(Array.isArray);
  return list?.filter(isRecord).flatMap((each) => eventsIn(each) ?? []);
}

interface Recorded {
  readonly subject?: string;
  readonly audience?: string;
  /** Without a scheme. */
  readonly issuer?: string;
  readonly attempt: Attempt;
}

export function deniedAttempt({ userIdentity, requestParameters, responseElements, errorCode, errorMessage }: Json): Recorded {
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
    ...(provider !== undefined && { issuer: provider.replace(/^(https:\/\/|arn:.*:oidc-provider\/)/, "") }),
    attempt: {
      ...(typeof roleArn === "string" && { roleArn }),
      ...(typeof durationSeconds === "number" && { durationSeconds }),
      ...(typeof errorCode === "string" && { error: { code: errorCode, message: textOf(errorMessage) ?? "" } }),
    },
  };
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
