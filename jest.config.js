const { availableParallelism } = require("node:os");

/**
 * Four layers, one project each: `unit` needs one process of Node, `install` more of them, npm, git and tar, `terraform` the
 * real binary and its providers, `e2e` an AWS emulator as well. `npx jest --selectProjects unit` for one of them.
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

const withSetup = (folder, what) =>
  layer(folder, {
    testMatch: [`<rootDir>/__tests__/${folder}/**/*.test.ts`],
    globalSetup: `<rootDir>/__tests__/support/setup-${what}.ts`,
    globalTeardown: `<rootDir>/__tests__/support/teardown-${what}.ts`,
    setupFilesAfterEnv: ["<rootDir>/__tests__/support/suite-parts.ts"],
  });
const OTHERS = ["install", "terraform", "e2e"].map((folder) => `<rootDir>/__tests__/${folder}/`);

module.exports = {
  // By default one processor is left free; here most tests wait for processes of their own, which wait for one another
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testSequencer: "<rootDir>/__tests__/support/sequencer.js",
  projects: [
    layer("unit", { testPathIgnorePatterns: ["/node_modules/", ...OTHERS], runner: "<rootDir>/__tests__/support/unit/runner.ts" }),
    withSetup("install", "delivery"),
    withSetup("terraform", "parts"),
    withSetup("e2e", "parts"),
  ],
};
