import { publish, published } from "./parts";
import { probe } from "./probe";

/** Before a run with real parts: looks once for what the machine has. Two projects of one run share the answer. */
export default async function setup(): Promise<void> {
  if (published() === undefined) publish(await probe());
}
