import { isRecord } from "../../record";
import { modulePath } from "./addresses";
import type { ConfigurationModule, ConfiguredResource } from "./plan";

/** The configuration's entries of a plan, by module, mode, type and name. */

export interface Identity {
  readonly mode: string;
  readonly type: string;
  readonly name: string;
}

export const configurationKey = (path: readonly string[], { mode, type, name }: Identity): string =>
  JSON.stringify([path, mode, type, name]);

/** The key of a resource whose module is an address with indexes. */
export const keyOfResource = (resource: Identity & { readonly module: string }): string =>
  configurationKey(modulePath(resource.module), resource);

export interface Indexed {
  readonly resources: ReadonlyMap<string, ConfiguredResource>;
  /** Modules by the names of their calls, joined by dots. */
  readonly modules: ReadonlyMap<string, ConfigurationModule>;
}

export function indexed(root: ConfigurationModule): Indexed {
  const [resources, modules] = [new Map<string, ConfiguredResource>(), new Map<string, ConfigurationModule>()];
  const collect = (module: ConfigurationModule, path: readonly string[]) => {
    modules.set(path.join("."), module);
    const entries: readonly unknown[] = Array.isArray(module.resources) ? module.resources : [];
    for (const entry of entries) if (isRecord(entry)) resources.set(configurationKey(path, entry as never), entry as never);
    if (!isRecord(module.module_calls)) return;
    for (const [name, call] of Object.entries(module.module_calls)) if (isRecord(call?.module)) collect(call.module, [...path, name]);
  };
  collect(root, []);
  return { resources, modules };
}
