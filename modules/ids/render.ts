import { type Paint, plainly } from "../words/paint";
import { printable } from "../words/printable";
import type { IdsReport, RepositoryIds } from "./model";

export const renderText = ({ repositories }: IdsReport, paint: Paint = plainly): string =>
  `${repositories.map((each) => repositoryText(each, paint)).join("\n\n")}\n`;

const repositoryText = (repository: RepositoryIds, paint: Paint): string =>
  [
    `${paint("strong", repository.name ?? repository.asked)}: ${printable(said(repository))}`,
    ...(repository.ids === null ? [] : [`  ${paint("good", repository.ids)}`]),
    ...repository.commands.map((command) => `  run: ${command}`),
  ].join("\n");

function said({ name, mints, template, problem }: RepositoryIds): string {
  switch (mints) {
    case "ids":
      return "its subjects begin with its ids.";
    case "name":
      return `its subjects begin with its name alone. List "${name}" beside the ids until it is switched over.`;
    case "template":
      return `its subjects follow a template of its own (${template?.join(", ")}), and not the form that a role asks for by its repositories.`;
    case null:
      return `cannot be told. ${problem}`;
  }
}
