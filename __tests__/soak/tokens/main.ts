import { option } from "../option";
import { Random } from "../random";
import { definitionsFor, judgeTokens, noFigures } from "./judge";

/**
 * Whether a token comes in that the definition does not mean: npm run soak -- --tokens 1000000 --seed 7 --minutes 30
 * Of each that does, definition and claims are printed.
 */
const EACH = 1000;
const CHUNK = 50;
const seed = Number(option("seed", String(Date.now() % 1_000_000)));
const tokens = Number(option("tokens", "1000000"));
const until = Date.now() + Number(option("minutes", "30")) * 60_000;

console.log(`seed ${seed}, ${tokens} tokens`);
const figures = noFigures();
const random = new Random(seed);
for (let chunk = 0; figures.tokens < tokens && Date.now() < until && figures.wrong.length < 10; chunk++) {
  const definitions = definitionsFor(seed + chunk, Math.min(CHUNK, Math.ceil((tokens - figures.tokens) / EACH)));
  judgeTokens(figures, definitions, EACH, random);
  console.log(
    `${figures.tokens} tokens near ${figures.definitions} definitions: ${figures.admitted} come in, ${figures.wrong.length} wrong`,
  );
}
for (const { role, claims, says } of figures.wrong) console.log(`\n${says}\n  ${JSON.stringify(role)}\n  ${JSON.stringify(claims)}`);
if (figures.tokens < tokens)
  console.log(`ended before ${tokens} tokens: ${figures.wrong.length > 0 ? "that is wrong enough" : "the time is up"}`);
if (figures.wrong.length > 0) process.exitCode = 1;
