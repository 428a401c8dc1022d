#!/usr/bin/env node
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const sources = join(root, "modules", "cli", "main.ts");
const built = join(root, "dist", "cli", "main.js");

// A clone runs its sources: they need no build, and no old build can answer for them. The package has only what they were built to.
if (existsSync(sources)) {
  require("tsx/cjs");
  run(sources);
} else if (existsSync(built)) {
  run(built);
} else {
  console.error(
    "cdktf-aws-github-oidc was installed without being built: npm builds it from git only without --ignore-scripts. Install it again.",
  );
  process.exitCode = 1;
}

function run(file) {
  require(file)
    .main(process.argv.slice(2))
    .then((exitCode) => {
      process.exitCode = exitCode;
    });
}
