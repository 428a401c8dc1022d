import { DataTlsCertificate } from "@cdktf/provider-tls/lib/data-tls-certificate";
import { TlsProvider } from "@cdktf/provider-tls/lib/provider";
import { type TerraformProvider, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { nameElement } from "./logical-id";
import { ONE_PROVIDER } from "./provider-resources";

/** All that needs @cdktf/provider-tls. The constructs load it through `loadCertificates`. */

// With an alias, so that an app can have a tls provider of its own, whether before or after ours
const OURS = "github";

/** The `tls` provider that `data tls_certificate` uses: the default one that the stack has already, or one for all of ours. */
export function tlsProvider(scope: Construct): TlsProvider {
  const isUsed = (child: unknown): child is TlsProvider =>
    child instanceof TlsProvider && (child.alias === undefined || child.alias === OURS);
  return TerraformStack.of(scope).node.findAll().find(isUsed) ?? new TlsProvider(scope, "tls", { alias: OURS });
}

/** The certificates that GitHub serves. */
export function readCertificates(
  scope: Construct,
  logicalId: string,
  url: string,
  meta: { readonly count?: number; readonly provider?: TerraformProvider },
): DataTlsCertificate {
  const certificates = new DataTlsCertificate(scope, "certificate", { url, ...meta });
  nameElement(certificates, logicalId, ONE_PROVIDER);
  return certificates;
}
