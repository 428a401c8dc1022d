import { countKinds } from "./kinds";
import { pairsOf } from "./pairs";
import { Random } from "./random";

test("a run of the soak holds every kind of thing that can give access", () => {
  const counts = countKinds(pairsOf(new Random(1), 300));
  expect([...counts].filter(([, count]) => count < 3)).toEqual([]);
});
