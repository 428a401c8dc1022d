const times = Number(process.env["RUNS"] ?? 1);

/** How often a property is tried: as many times more as the environment variable RUNS says, which `npm run test:long` sets. */
export const runs = (usual: number): { readonly numRuns: number } => ({ numRuns: Math.ceil(usual * times) });

/** The same for a property that counts what it has seen: always the same samples, unless there are so many that any will do. */
export const countedRuns = (usual: number): { readonly numRuns: number; readonly seed?: number } => ({
  ...runs(usual),
  ...(times > 1 ? {} : { seed: 2026 }),
});
