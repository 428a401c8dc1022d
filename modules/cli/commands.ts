/** Every command: its file is all else that it needs. */
export { explain } from "./explain";
export { review } from "./review";
export { show } from "./show";
