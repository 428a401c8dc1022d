import { role } from "../../modules/definition/schema";
import { fieldOf } from "../../modules/fields/field";
import { sampleRoles } from "../support/module-arbitraries";
import { countOf, demandsOf } from "../support/occurrences";
import { TOGETHER } from "./sample-together";
test("seeds", () => {
  const demands = [...demandsOf(fieldOf(role)), ...Object.entries(TOGETHER).map(([name, occursIn]) => ({ name, occursIn: (of: never) => occursIn(of) }))];
  for (let seed = 1; seed < 16; seed++) {
    const counts = countOf(demands as never, Object.values(sampleRoles(640, seed)));
    console.log(seed, JSON.stringify(Object.entries(counts).filter(([, n]) => n < 5)));
  }
}, 400000);
