import { text } from "../expression/build";
import { someOf } from "../fields/kinds";
import * as texts from "../fields/texts";
import { arnsOf, prefixOf } from "./arns";
import { type Calls, permissionSet, row } from "./set";

const DESCRIBE: Calls = {
  sid: "DescribeClusters",
  purpose: "look up how EKS clusters are reached",
  actions: ["eks:DescribeCluster"],
  // `aws eks get-token`, which kubectl calls, only signs an STS request that needs no permission
  source: "seen of `aws eks update-kubeconfig`",
};

/**
 * What `aws eks update-kubeconfig` calls. It counts as writing: what the role may do in the cluster is said there, by its access entry,
 * and not here.
 */
export const eksAccess = permissionSet({
  name: "eksAccess",
  description: "May look up these EKS clusters to log in to them. What it may do in a cluster is said by its access entry there.",
  example: { clusters: ["prod"] },
  parts: ["EKS clusters"],
  fields: {
    clusters: someOf(texts.eksCluster, "EKS clusters to log in to: names in this account and region, or full ARNs."),
  },
  rows: (set) => [
    row(
      DESCRIBE,
      "the clusters",
      arnsOf(set.list("clusters"), (name) => text`${prefixOf("eks")}:cluster/${name}`),
    ),
  ],
});
