import type { Problem } from "../fields/messages/errors";

const PACKAGE = "@cdktf/provider-tls";
const MISSING = `"fetch", the default, reads GitHub's certificate with the package ${PACKAGE}, which is not installed. \
npm install ${PACKAGE}@11, or leave the thumbprint to AWS: "aws".`;

/** Loaded where a certificate is read: whoever reads none needs no @cdktf/provider-tls. */
export const loadCertificates = (): typeof import("./certificates") => require("./certificates");

/** What is wrong with reading certificates here; `path` is the field that asks for it. */
export function certificateProblems(path: string): Problem[] {
  try {
    loadCertificates();
    return [];
  } catch (error) {
    if (!isMissing(error)) throw error;
    return [{ path, message: MISSING }];
  }
}

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND" && error.message.includes(`'${PACKAGE}/`);
