import { DataTlsCertificate } from "@cdktf/provider-tls/lib/data-tls-certificate";
import { TlsProvider } from "@cdktf/provider-tls/lib/provider";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { ISSUER_URL } from "../trust/issuer";
import { nameElement } from "./logical-id";
import { ONE_PROVIDER } from "./provider-resources";

/** All that needs @cdktf/provider-tls. The constructs load it through `loadCertificates`. */

/** Sees to it that the stack has a `tls` provider, which `data tls_certificate` needs. */
export function ensureTlsProvider(scope: Construct): void {
  const stack = TerraformStack.of(scope);
  if (!stack.node.findAll().some((child) => child instanceof TlsProvider)) new TlsProvider(stack, "tls");
}

/** The certificates that GitHub serves. */
export function readCertificates(scope: Construct, logicalId: string, count?: number): DataTlsCertificate {
  const certificates = new DataTlsCertificate(scope, "certificate", { url: ISSUER_URL, ...(count !== undefined && { count }) });
  nameElement(certificates, logicalId, ONE_PROVIDER);
  return certificates;
}
