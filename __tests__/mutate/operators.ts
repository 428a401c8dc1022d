import ts from "typescript";

/** A piece of a source, and what a mutant has in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What one kind of mistake makes of a node. */
export type Operator = (node: ts.Node, source: ts.SourceFile) => readonly Edit[];

/** Of each pair either stands for the other. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["some", "every"],
  ["startsWith", "endsWith"],
  ["isEmpty", "notEmpty"],
  ["allOf", "anyOf"],
  ["all", "any"],
  ["find", "findLast"],
  ["min", "max"],
  ["StringEquals", "StringLike"],
  ["Allow", "Deny"],
  ["allowed", "denied"],
];
const OTHER = new Map(PAIRS.flatMap(([one, two]) => [[one, two] as const, [two, one] as const]));

const COMPARISONS = new Map<ts.SyntaxKind, readonly string[]>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ["!=="]],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ["==="]],
  [ts.SyntaxKind.LessThanToken, ["<=", ">"]],
  [ts.SyntaxKind.LessThanEqualsToken, ["<", ">"]],
  [ts.SyntaxKind.GreaterThanToken, [">=", "<"]],
  [ts.SyntaxKind.GreaterThanEqualsToken, [">", "<"]],
  [ts.SyntaxKind.PlusToken, ["-"]],
  [ts.SyntaxKind.MinusToken, ["+"]],
]);

/** Methods without which their object is still of the same kind. */
const REFINING = ["filter", "sort", "reverse", "slice", "trim", "toLowerCase", "replace", "replaceAll", "flat"];
/** Functions, of the expression language for most, whose first argument is of the same kind as what they give. */
const WRAPPING = ["filter", "distinct", "lower", "not", "replace", "filled", "plain", "printable"];
const VARIADIC = ["concat", "all", "any", "list"];

const over = (node: ts.Node, source: ts.SourceFile, text: string): Edit => ({ start: node.getStart(source), end: node.end, text });

/** Each element of a list left out once. */
function without(nodes: ts.NodeArray<ts.Node>, source: ts.SourceFile): Edit[] {
  return nodes.map((node, at) => {
    const next = nodes[at + 1];
    if (next !== undefined) return { start: node.getStart(source), end: next.getStart(source), text: "" };
    return { start: nodes[at - 1]?.end ?? node.getStart(source), end: node.end, text: "" };
  });
}

const calledName = (node: ts.Node): string | undefined =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : undefined;

const isTruthLike = (node: ts.Expression): boolean => {
  if (ts.isParenthesizedExpression(node)) return isTruthLike(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return /^(some|every|includes|has|test|startsWith|endsWith)$/.test(node.expression.name.text);
  return ts.isBinaryExpression(node) && (COMPARISONS.has(node.operatorToken.kind) || isLogical(node.operatorToken.kind)) && !isSum(node);
};
const isSum = ({ operatorToken: { kind } }: ts.BinaryExpression) => kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.MinusToken;
const isLogical = (kind: ts.SyntaxKind) => kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;

/** Names of the printed HCL: Terraform's own parser judges those, and a text in their place changes no value. */
const NAMING = ["each", "filter", "local"];
const isHclName = ({ parent }: ts.Node) => NAMING.includes(calledName(parent) ?? "");

/** A sentence is for people: that it is right is for other tests to say. */
const isSentence = (text: string) => /\S\s+\S/.test(text);

export const OPERATORS: Readonly<Record<string, Operator>> = {
  "condition decided": (node, source) => {
    if (ts.isIfStatement(node)) return ["true", "false"].map((text) => over(node.expression, source, text));
    if (ts.isConditionalExpression(node)) return ["true", "false"].map((text) => over(node.condition, source, text));
    // With true it would not end
    if (ts.isWhileStatement(node)) return [over(node.expression, source, "false")];
    return ts.isForStatement(node) && node.condition ? [over(node.condition, source, "false")] : [];
  },

  "logic changed": (node, source) => {
    if (!ts.isBinaryExpression(node)) return [];
    const { left, right, operatorToken } = node;
    const sides = [left, right].map((side) => over(node, source, `(${side.getText(source)})`));
    if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return sides;
    if (!isLogical(operatorToken.kind)) return [];
    const [one, two] = [left, right].map((side) => `(${side.getText(source)})`);
    return [...sides, over(node, source, `(${one} ${operatorToken.kind === ts.SyntaxKind.BarBarToken ? "&&" : "||"} ${two})`)];
  },

  "negation dropped": (node, source) =>
    ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken
      ? [over(node, source, `(${node.operand.getText(source)})`)]
      : [],

  "comparison or sum changed": (node, source) =>
    ts.isBinaryExpression(node)
      ? (COMPARISONS.get(node.operatorToken.kind) ?? []).map((text) => over(node.operatorToken, source, text))
      : [],

  "literal changed": (node, source) => {
    if (node.kind === ts.SyntaxKind.TrueKeyword) return [over(node, source, "false")];
    if (node.kind === ts.SyntaxKind.FalseKeyword) return [over(node, source, "true")];
    if (ts.isNumericLiteral(node)) {
      const value = Number(node.text.replaceAll("_", ""));
      return [value + 1, value - 1].map((text) => over(node, source, `(${text})`));
    }
    return [];
  },

  "text emptied": (node, source) => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (node.text === "" || isSentence(node.text) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node)) return [];
      if (isHclName(node)) return [];
      return [over(node, source, ts.isStringLiteral(node) ? '""' : "``")];
    }
    if (!ts.isTemplateHead(node) && !ts.isTemplateMiddleOrTemplateTail(node)) return [];
    if (node.text === "" || isSentence(node.text)) return [];
    const end = ts.isTemplateTail(node) ? node.end - 1 : node.end - 2;
    return [{ start: node.getStart(source) + 1, end, text: "" }];
  },

  "pattern loosened": (node, source) => {
    if (!ts.isRegularExpressionLiteral(node)) return [];
    const close = node.text.lastIndexOf("/");
    const [pattern, flags] = [node.text.slice(1, close), node.text.slice(close + 1)];
    const others = [pattern.replace(/^\^/, ""), pattern.replace(/(?<!\\)\$$/, ""), "(?!)", "(?:)"].filter((other) => other !== pattern);
    const looser = others.map((other) => over(node, source, `/${other}/${flags}`));
    return flags.includes("i") ? [...looser, over(node, source, `/${pattern}/${flags.replace("i", "")}`)] : looser;
  },

  "entry left out": (node, source) => {
    if (ts.isArrayLiteralExpression(node)) return without(node.elements, source);
    if (ts.isObjectLiteralExpression(node)) return without(node.properties, source);
    return VARIADIC.includes(calledName(node) ?? "") ? without((node as ts.CallExpression).arguments, source) : [];
  },

  "last argument left out": (node, source) =>
    ts.isCallExpression(node) && node.arguments.length > 1 && !VARIADIC.includes(calledName(node) ?? "")
      ? without(node.arguments, source).slice(-1)
      : [],

  "call dropped": (node, source) => {
    if (!ts.isCallExpression(node)) return [];
    const [first] = node.arguments;
    if (first !== undefined && WRAPPING.includes(calledName(node) ?? "")) return [over(node, source, first.getText(source))];
    const { expression } = node;
    if (!ts.isPropertyAccessExpression(expression) || !REFINING.includes(expression.name.text)) return [];
    return [{ start: expression.expression.end, end: node.end, text: "" }];
  },

  "name swapped": (node, source) => {
    const other = ts.isIdentifier(node) || ts.isStringLiteral(node) ? OTHER.get(node.text) : undefined;
    if (other === undefined || isName(node)) return [];
    return [over(node, source, ts.isStringLiteral(node) ? JSON.stringify(other) : other)];
  },

  "answer decided": (node, source) => {
    const answers = ["true", "false"];
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body))
      return isTruthLike(node.body) ? answers.map((text) => over(node.body, source, text)) : [];
    if (!ts.isFunctionLike(node) || !("body" in node) || node.body === undefined || !ts.isBlock(node.body as ts.Node)) return [];
    if (node.type?.kind !== ts.SyntaxKind.BooleanKeyword) return [];
    const at = (node.body as ts.Block).getStart(source);
    return answers.map((text) => ({ start: at, end: at + 1, text: `{ if (true) return ${text};` }));
  },

  "statement left out": (node, source) =>
    ts.isExpressionStatement(node) || ts.isContinueStatement(node) || ts.isThrowStatement(node) ? [over(node, source, ";")] : [],
};

/** Where a name is given, and not used. */
const isName = (node: ts.Node) => {
  const { parent } = node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isBindingElement(parent) || ts.isParameter(parent)) return true;
  return (ts.isVariableDeclaration(parent) || ts.isFunctionDeclaration(parent)) && parent.name === node;
};
