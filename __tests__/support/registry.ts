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

export async function startRegistry(sizes: Sizes): Promise<Registry> {
  const stage = mkdtempSync(join(tmpdir(), "registry-"));
  const offers = installed().map(({ folder, manifest }) => offerOf(folder, manifest, sizes, stage));
  const server = createServer(({ url = "" }, response) => {
    const [name = "", version] = decodeURIComponent(url).slice(1).split("/-/");
    const found = offers.filter(({ manifest }) => manifest.name === name);
    const wanted = found.find(({ manifest }) => manifest.version === version);
    if (wanted !== undefined) wanted.tarball().pipe(response);
    else if (version === undefined && found.length > 0) response.end(JSON.stringify(packument(name, found)));
    // Optional dependencies of other platforms, too: npm goes on without them
    else response.writeHead(404).end("{}");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const packument = (name: string, found: readonly Offer[]) => ({
    name,
    "dist-tags": { latest: found[0]?.manifest.version },
    versions: Object.fromEntries(
      found.map(({ manifest }) => [manifest.version, { ...manifest, dist: { tarball: `${url}/${name}/-/${manifest.version}` } }]),
    ),
  });

  return {
    url,
    publish: (manifest, file) => void offers.push({ manifest, tarball: () => createReadStream(file) }),
    stop: () => {
      server.close();
      server.closeAllConnections();
      rmSync(stage, { recursive: true });
    },
  };
}

function offerOf(folder: string, manifest: Manifest, { hollow, parts }: Sizes, stage: string): Offer {
  const { name, version, bundleDependencies } = manifest;
  const staged = join(stage, `${name}@${version}`);
  // A tarball's files are below package/
  const top = join(staged, "package");
  if (hollow.includes(name)) {
    const rest = { name, version };
    mkdirSync(top, { recursive: true });
    writeFileSync(join(top, "package.json"), JSON.stringify(rest));
    return { manifest: rest, tarball: () => tar(staged, "package") };
  }
  mkdirSync(staged, { recursive: true });
  symlinkSync(folder, top);
  const paths = parts[name] === undefined ? ["package"] : ["package.json", ...parts[name]].map((path) => `package/${path}`);
  const others = bundleDependencies === undefined ? ["--exclude=package/node_modules"] : [];
  return { manifest, tarball: () => tar(staged, ...others, ...paths) };
}

const tar = (folder: string, ...what: string[]) =>
  spawn("tar", ["-chf", "-", "-C", folder, ...what], { stdio: ["ignore", "pipe", "inherit"] }).stdout;

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
