/**
 * Three layers, one project each: `unit` needs nothing but Node, `terraform` the real binary and its providers, `e2e` an AWS
 * emulator as well. `npx jest --selectProjects unit` for one of them.
 */
const layer = (displayName, settings) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: "node",
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  // Without these jest's file map would also read build results and other packages' folders
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/cdktf.out/"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { swcrc: false, jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" }, sourceMaps: "inline" },
    ],
  },
  ...settings,
});

const withRealParts = (folder) =>
  layer(folder, {
    testMatch: [`<rootDir>/__tests__/${folder}/**/*.test.ts`],
    globalSetup: "<rootDir>/__tests__/support/setup-parts.ts",
    globalTeardown: "<rootDir>/__tests__/support/teardown-parts.ts",
    setupFilesAfterEnv: ["<rootDir>/__tests__/support/patience.ts"],
  });

module.exports = {
  projects: [
    layer("unit", { testPathIgnorePatterns: ["/node_modules/", "<rootDir>/__tests__/terraform/", "<rootDir>/__tests__/e2e/"] }),
    withRealParts("terraform"),
    withRealParts("e2e"),
  ],
};
