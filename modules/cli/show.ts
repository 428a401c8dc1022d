import { show as showRoles } from "../show/show";
import { command } from "./command";

export const show = command({
  name: "show",
  answers: "Who may assume each role of a synthesized stack, and what they may do.",
  operands: [{ name: "FOLDER", what: "the folder that cdktf synthesized into", default: "cdktf.out" }],
  options: {},
  example: "cdktf.out",
  exitCodes: { 0: "shown", 1: "bad input" },
  run: ([folder = ""]) => ({ output: `${showRoles(folder)}\n`, exitCode: 0 }),
});
