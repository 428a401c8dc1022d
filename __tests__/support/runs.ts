/** How often a property is tried: as many times more as the environment variable RUNS says, which `npm run test:long` sets. */
export const runs = (usual: number): { readonly numRuns: number } => ({ numRuns: Math.ceil(usual * Number(process.env["RUNS"] ?? 1)) });
