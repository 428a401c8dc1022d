import { rmSync } from "node:fs";
import { publish, published } from "./parts";

/** After a run with real parts: removes what its setup made. */
export default function teardown(): void {
  const found = published();
  if (found !== undefined) rmSync(found.folder, { recursive: true, force: true });
  publish(undefined);
}
