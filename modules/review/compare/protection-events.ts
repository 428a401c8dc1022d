import type { Changed } from "../../iam/compare/grant-sets";
import type { Grant } from "../../iam/compare/grants";
import { exposureOf } from "../../trust/exposure";
import { subjectOf } from "../../trust/grant-issuer";
import { type Protections, protectionsOf } from "../../trust/protections";
import { whoInWords } from "../../words/who";
import * as messages from "../messages";
import type { Event } from "../model";
import { event } from "./event";

/**
 * Protections of GitHub that a role loses: all who came in until now needed one, and somebody who comes in from now on does not. To whom it
 * is lost is told by the gains; that it is lost is worse than one more job.
 *
 * @param gained who comes in from now on, and did not before
 */
export function protectionEvents(before: readonly Grant[], gained: readonly Changed[]): Event[] {
  const was = admitting(before).map(protectionsOf);
  const is = admitting(gained.map(({ grant }) => grant)).flatMap((grant): Admitted[] => {
    const protections = protectionsOf(grant);
    return protections === undefined ? [] : [{ grant, protections }];
  });
  const lost = (kind: "environments" | "refs") => {
    const needed = was.map((each) => each?.[kind] ?? []);
    const isNeeded = needed.length > 0 && needed.every((names) => names.length > 0);
    return { names: unique(needed.flat()).sort(), without: isNeeded ? is.filter(({ protections }) => protections[kind].length === 0) : [] };
  };
  const [environments, refs] = [lost("environments"), lost("refs")];
  const who = unique(environments.without.map(({ grant }) => whoInWords(grant)));
  const repositories = unique(refs.without.map(({ grant }) => repositoryInWords(grant)));
  return [
    ...(who.length > 0 ? [event("environment-dropped", "widened", messages.environmentDropped(environments.names, who))] : []),
    ...(repositories.length > 0
      ? [event("branch-dropped", "widened", messages.branchDropped(refs.names, repositories, stillHeld(refs.without)))]
      : []),
  ];
}

interface Admitted {
  readonly grant: Grant;
  readonly protections: Protections;
}

const admitting = (grants: readonly Grant[]): Grant[] =>
  grants.filter((grant) => grant.effect === "Allow" && exposureOf(grant) !== "nobody");

/** What holds all of them yet. */
function stillHeld(all: readonly Admitted[]): "pattern" | "environment" | undefined {
  if (all.every(({ protections }) => protections.refPattern)) return "pattern";
  return all.every(({ protections }) => protections.environments.length > 0) ? "environment" : undefined;
}

function repositoryInWords(grant: Grant): string {
  const { owner, repository } = subjectOf(grant) ?? {};
  return owner === undefined || repository === undefined ? "any repository" : `${owner}/${repository}`;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
