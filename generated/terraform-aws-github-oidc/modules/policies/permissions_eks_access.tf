# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# eks_access. May look up these EKS clusters to log in to them. What it may do in a cluster is said by its access entry there.

locals {
  eks_access_statements = {
    for role_name, role in var.roles : role_name => [
      for set in role.eks_access[*] : [
        # May look up how EKS clusters are reached (seen of `aws eks update-kubeconfig`).
        {
          Sid      = "DescribeClusters"
          Action   = ["eks:DescribeCluster"]
          Resource = [for name in set.clusters : startswith(name, "arn:") ? name : "${local.arn_prefix.eks}:cluster/${name}"]
        },
      ]
    ]
  }
}
