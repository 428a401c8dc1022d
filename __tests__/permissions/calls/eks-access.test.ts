import { calls, describeCalls } from "../../support/calls";
import { ACCOUNT } from "../../support/documents";

const cluster = (name: string, where = "eu-central-1", account = ACCOUNT) => `arn:aws:eks:${where}:${account}:cluster/${name}`;
const describeCluster = (resource: string) => calls("eks", resource, "DescribeCluster");
const sets = { eksAccess: { clusters: ["prod", cluster("edge", "us-east-1")] } };

describeCalls(
  "eksAccess",
  [
    // awscli/customizations/eks/update_kubeconfig.py; get_token.py only signs a request
    ["aws eks update-kubeconfig", sets, describeCluster(cluster("prod"))],
    ["the same of a cluster of another region", sets, describeCluster(cluster("edge", "us-east-1"))],
  ],
  [
    ["a neighbour's cluster", sets, describeCluster(cluster("staging"))],
    ["a cluster whose name begins with ours", sets, describeCluster(cluster("prod-2"))],
    ["our cluster's name in another region", sets, [...describeCluster(cluster("prod", "us-east-1")), ...describeCluster(cluster("edge"))]],
    ["our cluster's name in another account", sets, describeCluster(cluster("prod", "eu-central-1", "999999999999"))],
    [
      "changing the cluster, or who may enter it",
      sets,
      calls(
        "eks",
        cluster("prod"),
        "AccessKubernetesApi",
        "AssociateAccessPolicy",
        "CreateAccessEntry",
        "DeleteCluster",
        "UpdateClusterConfig",
      ),
    ],
    ["listing clusters", sets, calls("eks", "*", "ListClusters")],
  ],
);
