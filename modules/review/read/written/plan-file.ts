import { strFromU8, type Unzipped, unzipSync } from "fflate";
import { parseHcl } from "../../../hcl/parse";
import { hidesPlaces } from "../../../hcl/template";
import { UserError } from "../../../user-error";
import * as messages from "../../messages";

/**
 * The plan file itself (`terraform plan -out=PLANFILE`): a zip archive with the plan and, as they were written, the files of its configuration
 * (hashicorp/terraform, internal/plans/planfile and internal/configs/configload).
 */

/** The blocks of a module, as Terraform's JSON syntax has them. */
export type WrittenModule = Readonly<Record<string, unknown>>;

/** What a plan file tells beside its JSON. */
export interface PlanFile {
  /** The file that messages name. */
  readonly file: string;
  /** Modules by the names of their calls, joined by dots; without those of which nobody can tell what applies. */
  readonly modules: ReadonlyMap<string, readonly WrittenModule[]>;
  /** Whether it is the plan of that time. */
  isOf(timestamp: string): boolean;
}

const PLAN = "tfplan";
const FILE_OF_MODULE = /^tfconfig\/m-([^/]*)\/([^/]+)$/;
/** Far more than a plan and its configuration have. */
const MOST_MEGABYTES = 512;

/** @throws UserError where the bytes are no plan file */
export async function readPlanFile(bytes: Uint8Array, file: string): Promise<PlanFile> {
  const entries = unzipped(bytes, file);
  const { [PLAN]: plan, ...rest } = entries;
  if (plan === undefined) throw new UserError(messages.noPlanFile(file));
  const files = new Map<string, [string, string][]>();
  for (const [path, content] of Object.entries(rest)) {
    const [, module = "", name = ""] = FILE_OF_MODULE.exec(path) ?? [];
    files.set(module, [...(files.get(module) ?? []), [name, strFromU8(content)]]);
  }
  const modules = new Map<string, readonly WrittenModule[]>();
  for (const [name, texts] of files) {
    const blocks = await blocksOf(texts);
    if (blocks !== undefined) modules.set(name, blocks);
  }
  const text = strFromU8(plan, true);
  return { file, modules, isOf: (timestamp) => text.includes(timestamp) };
}

function unzipped(bytes: Uint8Array, file: string): Unzipped {
  let left = MOST_MEGABYTES * 1024 * 1024;
  try {
    return unzipSync(bytes, {
      // Of an entry that is stored its size counts, whatever it says of itself unpacked
      filter: ({ name, size, originalSize }) => {
        if (name !== PLAN && !FILE_OF_MODULE.test(name)) return false;
        left -= Math.max(size, originalSize);
        if (left < 0) throw new UserError(messages.planFileTooLarge(file, MOST_MEGABYTES));
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(messages.noPlanFile(file));
  }
}

/** What a file of one module overrides in another, nobody follows here; and OpenTofu takes `.tofu` for `.tf`. */
const isPlain = (name: string) => /\.tf(\.json)?$/.test(name) && !/(^|_)override\.tf(\.json)?$/.test(name);

/** The blocks of a module's files; those in JSON syntax the plan tells as they are written. */
async function blocksOf(texts: readonly (readonly [string, string])[]): Promise<WrittenModule[] | undefined> {
  if (!texts.every(([name]) => isPlain(name))) return undefined;
  const all: WrittenModule[] = [];
  for (const [, text] of texts.filter(([name]) => name.endsWith(".tf"))) {
    const blocks = hidesPlaces(text) ? undefined : await parseHcl(text);
    if (blocks === undefined) return undefined;
    all.push(blocks);
  }
  return all;
}
