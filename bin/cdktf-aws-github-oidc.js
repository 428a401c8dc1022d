#!/usr/bin/env node
const { existsSync } = require("node:fs");
const { join } = require("node:path");

// A clone runs its sources: they need no build, and no old build can answer for them. The package has only what they were built to.
const sources = join(__dirname, "..", "modules", "cli", "main.ts");
const inClone = existsSync(sources);
if (inClone) require("tsx/cjs");
const { main } = require(inClone ? sources : "../dist/cli/main");
process.exitCode = main(process.argv.slice(2));
