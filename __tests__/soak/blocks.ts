import { ACCOUNT } from "../support/review-policies";
import { callBlock, interfaceBlocks } from "./module";
import { importBlocks } from "./moves";
import { placedText, QUOTES } from "./placed";
import { callOf, innerSpot, instanceOf, lateIn, outerSpot, rootSpot, type Site, type Spot } from "./spot";
import { type Block, type Body, type Expr, expr, hclOf, type Val } from "./syntax";
import {
  type Attachment,
  type Blocks,
  type Data,
  DOCUMENTS,
  hasLate,
  type Inline,
  isPlaced,
  type Key,
  keysOf,
  type Placed,
  type Target,
  type Told,
  TRUSTS,
  type Unit,
  type Way,
} from "./units";
import { dataOf, written } from "./written";

/** The blocks of a unit. Everything of it begins with its own prefix, so that the plan of many units is taken apart again. */

export const THERE = "222222222222";
export const SEED_POLICY = "seed";
export const SEED_USER = "somebody";
const accountOf = ({ account }: Unit) => (account === "here" ? ACCOUNT : THERE);

/** Where a resource is in the configuration, and each of its instances. */
export interface Place {
  readonly configured: string;
  readonly instances: ReadonlyMap<Key, string>;
}

export interface Written {
  readonly root: readonly Block[];
  /** What is in the folder of the unit's module; nothing where it has none. */
  readonly module: readonly Block[] | undefined;
  /** Of the resources of AWS, by what each of them is. */
  readonly places: ReadonlyMap<string, Place>;
}

export function blocksOf(unit: Unit, prefix: string, round: number): Written {
  const isInside = unit.place === "module";
  const root: Block[] = [];
  const own = isInside ? [] : root;
  const places = new Map<string, Place>();
  const handed: Record<string, Val> = {};
  const { blocks, arns, session, boundary, trust, issuer } = unit;

  const trustText = JSON.stringify(TRUSTS[trust.value]);
  // Terraform refuses loops over what is sensitive
  const isValued = unit.valued && unit.loop === "for_each" && trust.way !== "sensitive";
  const site: Site = { unit, prefix, ...(isValued && { valued: written(trustText, trust.way, lateIn(prefix)) }) };
  const spot = isInside ? innerSpot(site) : rootSpot(site);
  const provider = unit.account === "there" ? expr("aws.there") : undefined;

  const resource = (type: string, name: string, body: Body, id = name, at: Spot = spot): void => {
    const [inModule, label] = [isInside && at === spot, `${prefix}_${name}`];
    const address = `${type}.${label}`;
    // The loop of the resource itself
    const within = body.attributes?.["for_each"] === undefined ? "" : '["x"]';
    (inModule ? own : root).push({
      head: ["resource", type, label],
      ...body,
      attributes: { ...at.loop, ...body.attributes, ...(!inModule && { provider }) },
    });
    places.set(`${type} ${id}`, {
      configured: inModule ? `${callOf(prefix)}.${address}` : address,
      instances: new Map(
        keysOf(unit).map((key) => {
          const index = instanceOf(unit, key);
          return [key, inModule ? `${callOf(prefix)}${index}.${address}${within}` : `${address}${index}${within}`];
        }),
      ),
    });
  };
  /** A value that refers to nothing else of the unit: its module is handed it, or writes it itself. */
  const told = (value: Val, way: Way): Val =>
    isInside && unit.handed ? hand(written(value, way, lateIn(prefix))) : written(value, way, spot.late);
  const hand = (value: Val): Val => {
    const name = `v${Object.keys(handed).length}`;
    handed[name] = value;
    return expr(`var.${name}`);
  };
  const target = ({ value, way }: Told<Target>, at: Spot = spot): Val => written(targetOf(value, at), way, at.late);
  const targetOf = (value: Target, at: Spot): Val => {
    const ownPolicy = (name: "m0" | "m1"): Val => (unit.managed[name] === undefined ? READ_ONLY : at.policy(name));
    switch (value) {
      case "m0":
      case "m1":
        return ownPolicy(value);
      case "arn of m0":
        // Of a policy that is not there the provider waits two minutes to see it come
        return unit.managed["m0"]?.name === "m0" ? at.around(`arn:aws:iam::${accountOf(unit)}:policy/${prefix}-m0-`) : ownPolicy("m1");
      case "aws admin":
        return "arn:aws:iam::aws:policy/AdministratorAccess";
      case "aws read":
        return READ_ONLY;
      case "seed":
        return `arn:aws:iam::${accountOf(unit)}:policy/${SEED_POLICY}`;
    }
  };
  const text = (document: object, way: Way): Val => told(JSON.stringify(document), way);
  /** A document as a text, or as that of a data source whose statements are written in the same way. */
  const document = (value: { readonly Statement: readonly object[] }, way: Way, data: Data, name: string): Val => {
    if (data === "none") return text(value, way);
    const label = `${prefix}_${name}`;
    const statements = value.Statement as readonly Record<string, unknown>[];
    const json = (name: string) => expr(`data.aws_iam_policy_document.${name}.json`);
    const [body, ...beside] = dataOf(statements, data, (each) => written(each, way, spot.late), json(`${label}_beside`));
    own.push({ head: ["data", "aws_iam_policy_document", label], ...body });
    own.push(...beside.map((each) => ({ head: ["data", "aws_iam_policy_document", `${label}_beside`], ...each })));
    return json(label);
  };
  /** A text with a place in it refers to what is beside it, and so nobody hands it. */
  const placed = ({ document: { value, way }, placed }: Inline & { readonly placed: Placed }): Val => {
    const role = `arn:aws:iam::${accountOf(unit)}:role${unit.path}`;
    return written(placedText(value, placed, placeOf(placed.place), role), way, spot.late);
  };
  const placeOf = (place: Placed["place"]): Expr => {
    if (place === "key") return spot.key;
    return place === "role" ? spot.role("id") : expr(`${ALARM}.${prefix}_${ALARMS[place]}${spot.index}.id`);
  };
  const roleRef = (kind: "id" | "literal" | "name", at: Spot = spot): Val =>
    kind === "literal" ? at.around(`${prefix}-${unit.name}-`) : at.role(kind);
  const inline = (name: Val, policy: Val | undefined): Body => ({ attributes: { name, policy } });
  const inlineBlocks = ({ way, names, document, others }: Blocks): Body => {
    const [first, other] = [document, others ?? document].map(({ value, way }) => text(DOCUMENTS[value], way));
    const all = names.map((name, i) => ({ name, policy: (i === 0 ? first : other) as Val }));
    if (way === "static") return { blocks: { inline_policy: all.map(({ name, policy }) => inline(name, policy)) } };
    const each = (part: string) => expr(`inline_policy.value${part}`);
    const [forEach, content] = others ? [all, inline(each(".name"), each(".policy"))] : [[...names], inline(each(""), first)];
    return { dynamic: { name: "inline_policy", forEach, content } };
  };
  const ignoring = (name: string, isIgnored: boolean) => ({
    lifecycle: isIgnored ? [{ attributes: { ignore_changes: [expr(name)] } }] : undefined,
  });

  const listed = blocks && inlineBlocks(blocks);
  const body: Body = {
    ...listed,
    attributes: {
      name: spot.around(`${prefix}-${unit.name}-`),
      path: unit.path,
      // Else the provider waits two minutes before it gives up on a role that something is attached to
      force_detach_policies: true,
      assume_role_policy: trustPolicy(),
      max_session_duration:
        session && (session.way === "literal" ? session.value : expr(`tonumber(${hclOf(told(String(session.value), session.way))})`)),
      permissions_boundary: boundary && target(boundary),
      managed_policy_arns: arns?.map((each) => target(each)),
      depends_on: spot.after.slice(1),
    },
    blocks: { ...ignoring("assume_role_policy", unit.trustIgnored), ...listed?.blocks },
  };
  resource("aws_iam_role", unit.address, body, "role");
  for (const [place, label] of Object.entries(ALARMS))
    if (Object.values(unit.inlines).some((each) => isPlaced(each) && each.placed.place === place))
      resource(ALARM, label, {
        attributes: {
          // Another name makes it anew, and its id is not known before
          alarm_name: spot.around(`${prefix}-${round}-`, place === "alarm" ? "" : QUOTES),
          ...{ comparison_operator: "GreaterThanThreshold", evaluation_periods: 1, threshold: 1 },
          ...{ metric_name: "m", namespace: "n", period: 60, statistic: "Sum" },
        },
      });
  for (const [key, { name, document, ignored }] of Object.entries(unit.managed))
    resource("aws_iam_policy", key, {
      attributes: { name: spot.around(`${prefix}-${name}-`), policy: text(DOCUMENTS[document.value], document.way) },
      blocks: ignoring("policy", ignored),
    });
  for (const [key, each] of Object.entries(unit.inlines))
    resource("aws_iam_role_policy", `i${key}`, {
      attributes: {
        name: each.name,
        role: roleRef(each.role),
        policy: isPlaced(each) ? placed(each) : document(DOCUMENTS[each.document.value], each.document.way, each.data, `i${key}`),
        ...(each.role === "literal" && { depends_on: spot.after }),
      },
    });
  // Where one comes while the list takes it away, the provider waits two minutes to see it
  const list = unit.onlyArns && unit.outside && !isInside ? [expr(`aws_iam_role_policy_attachments_exclusive.${prefix}_oa`)] : [];
  const attachments = Object.entries(unit.attachments).map(([key, each]) =>
    attachment(each, key, isInside && unit.outside ? outerSpot(site) : spot),
  );
  if (unit.onlyArns !== undefined)
    resource("aws_iam_role_policy_attachments_exclusive", "oa", {
      attributes: {
        role_name: roleRef("name"),
        policy_arns: unit.onlyArns.map((each) => target(each)),
        depends_on: unit.outside ? spot.after : [...spot.after, ...attachments],
      },
    });
  if (unit.onlyNames !== undefined)
    resource("aws_iam_role_policies_exclusive", "on", {
      attributes: {
        role_name: roleRef("name"),
        policy_names: unit.onlyNames.filter((name) => Object.values(unit.inlines).some((each) => each.name === name)),
        depends_on: [...spot.after.slice(0, 1), ...Object.keys(unit.inlines).map((key) => expr(`aws_iam_role_policy.${prefix}_i${key}`))],
      },
    });
  if (issuer !== undefined)
    resource("aws_iam_openid_connect_provider", "o", {
      attributes: {
        url: spot.around("https://", `.${prefix}.example.com`),
        client_id_list: issuer.audiences.map((each) => told(each, issuer.way)),
        thumbprint_list: ["0".repeat(40)],
      },
      blocks: ignoring("client_id_list", issuer.ignored),
    });
  if (unit.imports) root.push(...importBlocks(prefix, provider, written(trustText, trust.way, lateIn(prefix))));
  if (isInside) root.push(callBlock(site, provider, handed));
  if (hasLate(unit)) root.push({ head: ["resource", "terraform_data", `${prefix}_late`], attributes: { input: String(round) } });
  return { root, module: isInside ? [...own, ...interfaceBlocks(unit, spot, handed)] : undefined, places };

  function trustPolicy(): Val {
    if (isValued) return isInside ? hand(expr("each.value")) : expr("each.value");
    return document(TRUSTS[trust.value], trust.way, unit.trustData, "trust");
  }

  function attachment(each: Attachment, key: string, at: Spot): Expr {
    const attributes = { policy_arn: target(each.target, at), depends_on: [...at.after, ...list] };
    // An attachment to several takes the policy from everybody else, and so may be of the unit's own policies alone
    const isOwnPolicy = each.target.value.startsWith("m") && unit.managed[each.target.value] !== undefined;
    const isToSeveral = each.kind === "several" && isOwnPolicy;
    const role = roleRef(each.role, at);
    const users = each.user ? [SEED_USER] : undefined;
    const loop = each.kind === "each" && Object.keys(at.loop).length === 0 ? { for_each: expr('toset(["x"])') } : {};
    const type = isToSeveral ? "aws_iam_policy_attachment" : "aws_iam_role_policy_attachment";
    const own = isToSeveral ? { name: key, roles: [role], users } : { ...loop, role };
    resource(type, `t${key}`, { attributes: { ...own, ...attributes } }, undefined, at);
    return expr(`${type}.${prefix}_t${key}`);
  }
}

const ALARM = "aws_cloudwatch_metric_alarm";
const ALARMS = { alarm: "alarm", "alarm with quotes": "quotes" } as const;
const READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";
