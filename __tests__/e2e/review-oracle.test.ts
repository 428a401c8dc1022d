import { judgePairs, type Outcome } from "../soak/oracle";
import { pairsOf } from "../soak/pairs";
import { Random } from "../soak/random";
import { type Bench, openBench } from "../soak/terraform";
import { describeWith } from "../support/parts";

/** A few of the pairs of `npm run soak:review`: reviewed, applied and read back. */
const PAIRS = 10;
const SEED = 11;

describeWith(["terraform", "moto"], "pairs of configurations", () => {
  let bench: Bench;
  let judged: Outcome["judged"];
  beforeAll(async () => {
    bench = await openBench();
    ({ judged } = await judgePairs(bench, pairsOf(new Random(SEED), PAIRS), "hcl"));
  });
  afterAll(() => bench?.close());

  test("wherever access grows, the review stops it; where it says that nothing changes, nothing does", () =>
    expect(judged.filter(({ wrong }) => wrong !== undefined).map(({ pair, source, wrong }) => [pair.prefix, source, wrong])).toEqual([]));

  test("some of them grow, some do not change, and not all is a doubt", () => {
    expect(judged.length).toBeGreaterThan(PAIRS / 2);
    expect(judged.filter(({ gained }) => gained.length > 0).length).toBeGreaterThan(0);
    expect(judged.filter(({ gained, lost }) => gained.length + lost.length === 0).length).toBeGreaterThan(0);
    expect(judged.filter(({ verdict }) => verdict !== "unreviewable").length).toBeGreaterThan(PAIRS / 3);
  });
});
