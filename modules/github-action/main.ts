import { runAction } from "./run";

/** What action.yml names as main, bundled. An error that is no message of ours ends the process, and so the step, by itself. */
void runAction(process.env, (text) => void process.stdout.write(text)).then((exitCode) => {
  process.exitCode = exitCode;
});
