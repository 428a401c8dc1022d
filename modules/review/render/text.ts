import type { Review, SubjectChange, WhatChange, WhoChange } from "../model";
import { visible } from "./escape";
import * as words from "./words";

/** A review for a terminal: everything, nothing cut but single endless values. */

const LONGEST_VALUE = 2000;
const plain = (text: string) => visible(text, LONGEST_VALUE);

export function renderText(review: Review): string {
  const { advice, cannotReview, changes, outside, selfEscalation } = review;
  const blocks = [
    plain(review.summary),
    ...(selfEscalation.length > 0 ? [block(words.HEADINGS.self, selfEscalation.map(plain))] : []),
    ...(cannotReview.length > 0
      ? [
          block(
            words.HEADINGS.cannot,
            cannotReview.map(({ address, reason }) => plain(address === "" ? reason : `${address}: ${reason}`)),
          ),
        ]
      : []),
    ...advice.map(plain),
    ...changes.map(change),
    ...(outside.length > 0
      ? [
          block(
            words.HEADINGS.outside,
            outside.map((each) => plain(`${each.address}: ${words.outsideWords(each)}`)),
          ),
        ]
      : []),
    words.unchangedWords(review.unchanged),
    review.source === "stacks" ? words.STACKS : "",
  ];
  return `${blocks.filter((each) => each !== "").join("\n\n")}\n`;
}

const block = (heading: string, lines: readonly string[]) => [heading, ...lines.map((line) => `  - ${line}`)].join("\n");

function change(each: SubjectChange): string {
  const { kind, name, address, risk, events, who, what, findings = [], after } = each;
  return [
    `[${risk}] ${words.KIND_WORDS[kind]} ${plain(name)} (${plain(address)}): ${words.stateWords(each)}`,
    ...events.map(({ sentence }) => `  ${plain(sentence)}`),
    ...(who.length > 0 ? ["  who may come in", ...who.map(line)] : asBefore("who may come in", after.who)),
    ...(what.length > 0
      ? ["  what they may do", ...what.flatMap((permission) => [line(permission), ...actions(permission)])]
      : asBefore("what they may do", after.what)),
    ...(findings.length > 0
      ? [`  ${words.HEADINGS.audit}`, ...findings.map((finding) => `    - ${plain(words.findingWords(finding))}`)]
      : []),
  ].join("\n");
}

const asBefore = (heading: string, all: readonly string[]): string[] =>
  all.length === 0 ? [] : [`  ${heading}, as before`, ...all.map((each) => `    - ${plain(each)}`)];

/** The actions and resources as AWS has them. */
const actions = ({ actions: called, resources }: WhatChange): string[] =>
  called.length === 0 ? [] : [`        ${plain(called.join(", "))} ${words.ON} ${plain(resources.join(", "))}`];

function line(each: WhoChange | WhatChange): string {
  const certainty = words.CERTAINTY_WORDS[each.certainty];
  const from = each.from === undefined ? "" : ` (${words.fromWord(each)}: ${plain(each.from)})`;
  return `    - ${words.changeWord(each)}: ${plain(each.words)}${from}${certainty === "" ? "" : ` [${certainty}]`}`;
}
