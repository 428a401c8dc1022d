import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";

/**
 * A registry on 127.0.0.1 with the packages of node_modules, so that npm resolves, refuses and installs as it does elsewhere. A package
 * is packed when it is asked for.
 */
export interface Registry {
  readonly url: string;
  /** Offers a tarball, too: what publishing it would do. */
  publish(manifest: Manifest, tarball: string): void;
  stop(): void;
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bundleDependencies?: readonly string[];
}

/** What of a package is packed, where all of it would take seconds. */
export interface Sizes {
  /** Their package.json alone, less what they depend on. */
  readonly hollow: readonly string[];
  /** These paths alone, beside package.json. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

interface Offer {
  readonly manifest: Manifest;
  tarball(): Readable;
}

const tar =
  (folder: string, ...what: string[]) =>
  () =>
    spawn("tar", ["-chf", "-", "-C", folder, ...what], { stdio: ["ignore", "pipe", "inherit"] }).stdout;

export async function startRegistry({ hollow, parts }: Sizes): Promise<Registry> {
  const stage = mkdtempSync(join(tmpdir(), "registry-"));
  const offers = new Map<string, Offer[]>();
  const offer = (item: Offer) => offers.set(item.manifest.name, [...(offers.get(item.manifest.name) ?? []), item]);
  for (const { folder, manifest } of installed()) {
    const { name, version, bundleDependencies } = manifest;
    const staged = join(stage, `${name}@${version}`);
    mkdirSync(staged, { recursive: true });
    if (hollow.includes(name)) {
      mkdirSync(join(staged, "package"));
      writeFileSync(join(staged, "package", "package.json"), JSON.stringify({ name, version }));
      offer({ manifest: { name, version }, tarball: tar(staged, "package") });
      continue;
    }
    symlinkSync(folder, join(staged, "package"));
    const packed = parts[name]?.map((path) => `package/${path}`);
    const others = bundleDependencies === undefined ? ["--exclude=package/node_modules"] : [];
    offer({ manifest, tarball: tar(staged, ...others, ...(packed ? ["package/package.json", ...packed] : ["package"])) });
  }

  const server = createServer(({ url = "" }, response) => {
    const [path = "", version] = decodeURIComponent(url).slice(1).split("/-/");
    const found = offers.get(path);
    const wanted = found?.find(({ manifest }) => manifest.version === version);
    if (found === undefined || (version !== undefined && wanted === undefined)) response.writeHead(404).end("{}");
    // npm's optional dependencies of other platforms end above
    else if (wanted === undefined) response.end(JSON.stringify(packument(found)));
    else wanted.tarball().pipe(response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const packument = (found: readonly Offer[]) => ({
    name: found[0]?.manifest.name,
    "dist-tags": { latest: found[0]?.manifest.version },
    versions: Object.fromEntries(
      found.map(({ manifest }) => [manifest.version, { ...manifest, dist: { tarball: `${url}/${manifest.name}/-/${manifest.version}` } }]),
    ),
  });

  return {
    url,
    publish: (manifest, file) => void offer({ manifest, tarball: () => createReadStream(file) }),
    stop: () => {
      server.close();
      server.closeAllConnections();
      rmSync(stage, { recursive: true });
    },
  };
}

/** Every package of node_modules, and of a name the version on top first. */
function installed(): { folder: string; manifest: Manifest }[] {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, unknown> };
  const folders = Object.keys(packages).filter((path) => path !== "" && existsSync(join(path, "package.json")));
  const found = folders
    .sort((a, b) => a.split("node_modules/").length - b.split("node_modules/").length)
    .map((folder) => ({ folder: resolve(folder), manifest: manifestOf(folder) }));
  const names = found.map(({ manifest: { name, version } }) => `${name}@${version}`);
  return found.filter((_, at) => names.indexOf(names[at] ?? "") === at);
}

function manifestOf(folder: string): Manifest {
  // package.json takes both spellings, a registry answers with one
  const { bundledDependencies, ...manifest } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { ...manifest, ...(bundledDependencies && { bundleDependencies: bundledDependencies }) };
}
