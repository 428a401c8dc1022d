import { publish, published } from "./parts";
import { probe } from "./probe";

/** Before a run with real parts: looks once for what the machine has. Two projects of one run share the answer. */
export default async function setup(): Promise<void> {
  if (published() !== undefined) return;
  const found = await probe();
  publish(found);
  // Jest's summary only counts what is skipped
  for (const reason of Object.values(found.missing)) process.stderr.write(`Tests that need it are skipped: ${reason}\n`);
}
