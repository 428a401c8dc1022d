import { deliver } from "./delivery";

declare global {
  /** From a run's setup to its teardown. */
  var removeDelivery: (() => void) | undefined;
}

/** Before a run of the layer `install`: the clone, the tarball and the registry that its tests install from. */
export default async function setup(): Promise<void> {
  globalThis.removeDelivery = await deliver();
}
