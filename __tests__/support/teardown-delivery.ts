/** After a run of the layer `install`: removes what its setup made. */
export default function teardown(): void {
  globalThis.removeDelivery?.();
}
