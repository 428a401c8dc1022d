/** Every command: its file is all else that it needs. */
export { audit } from "./audit";
export { explain } from "./explain";
export { ids } from "./ids";
export { review } from "./review";
export { show } from "./show";
export { workflow } from "./workflow";
