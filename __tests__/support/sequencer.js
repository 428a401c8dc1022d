const Sequencer = require("@jest/test-sequencer").default;

const LAYERS = ["e2e", "terraform", "install", "unit"];

/**
 * The layers whose suites take longest come first, whether or not Jest remembers how long they took: at the end short suites fill
 * what one worker has left.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const layer = ({ context }) => LAYERS.indexOf(context.config.displayName?.name);
    return super.sort(tests).sort((a, b) => layer(a) - layer(b));
  }
};
