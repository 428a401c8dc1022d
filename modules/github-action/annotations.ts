import type { Explanation } from "../explain/model";
import type { Review, SubjectChange, Verdict } from "../review/model";
import { visible } from "../review/render/escape";
import { DIRECTION_WORDS, findingWords, HEADINGS } from "../review/render/words";
import type { Annotation } from "../words/annotation";

const LONGEST = 1000;

/** A review as annotations: the verdict, then why, then what is risky. No plan tells where a resource stands in a file. */
export function ofReview(review: Review, exitCode: number, stack?: string): Annotation[] {
  const { verdict, summary, selfEscalation, cannotReview, changes } = review;
  const title = `access review${stack === undefined ? "" : ` of ${stack}`}`;
  const level = exitCode === 3 ? "error" : LEVELS[verdict];
  if (level === undefined) return [];
  const also = (message: string): Annotation => ({
    level: level === "error" ? "error" : "warning",
    title,
    message: visible(message, LONGEST),
  });
  return [
    { level, title: `${title}: ${verdict}`, message: visible(summary, LONGEST) },
    ...selfEscalation.map((sentence) => also(`${HEADINGS.self}: ${sentence}`)),
    ...cannotReview.map(({ address, reason }) => also(`${HEADINGS.cannot}: ${address === "" ? "" : `${address}: `}${reason}`)),
    ...changes.filter(({ risk }) => RISKY.includes(risk)).flatMap((change) => [changeWords(change), ...unsafeWords(change)].map(also)),
  ];
}

const LEVELS: Readonly<Partial<Record<Verdict, Annotation["level"]>>> = {
  unreviewable: "error",
  widened: "warning",
  changed: "notice",
  narrowed: "notice",
};
const RISKY: readonly SubjectChange["risk"][] = ["critical", "high"];
const MOST_SAID = 3;

function changeWords({ kind, name, risk, direction, events, who, what }: SubjectChange): string {
  const said = [
    ...events.map(({ sentence }) => sentence),
    ...[...who, ...what].filter((each) => RISKY.includes(each.risk)).map(({ words }) => words),
  ];
  return `${kind} ${name}: ${DIRECTION_WORDS[direction]}, risk ${risk}. ${said.slice(0, MOST_SAID).join("; ")}`;
}

const unsafeWords = ({ kind, name, findings = [] }: SubjectChange): string[] =>
  findings.filter(({ severity }) => severity === "unsafe").map((finding) => `${kind} ${name}: ${findingWords(finding)}`);

/** Why the job's token is refused: the likeliest cause first. */
export const ofExplanation = ({ verdict, causes }: Explanation): Annotation[] =>
  causes.map(({ code, message, fix }) => ({
    level: verdict === "admitted" ? "notice" : "error",
    title: `explain: ${code}`,
    message: visible(`${message} Fix: ${fix}`, LONGEST),
  }));
