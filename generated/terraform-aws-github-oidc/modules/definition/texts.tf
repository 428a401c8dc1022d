# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# What each kind of text may be. A text passes all of its tests; of one that fails, its message is said.

locals {
  text_rules = {
    account_id = {
      what    = "an AWS account id"
      example = "\"111122223333\""
      match = [
        { pattern = "^[0-9]{12}$", message = "An account id is 12 digits, as text (leading zeros count)." },
      ]
      forbid     = []
      max_length = []
      max_bytes  = []
    }
    actor_id = {
      what    = "the numeric id of a GitHub user"
      example = "\"583231\""
      match = [
        { pattern = "^[1-9][0-9]{0,19}$", message = "An id is a decimal number, written as text: gh api users/NAME --jq .id prints it. Names can pass to somebody else." },
      ]
      forbid     = []
      max_length = []
      max_bytes  = []
    }
    artifact_prefix = {
      what    = "the beginning of the keys of a deploy's artifacts, up to a \"/\""
      example = "\"web/\""
      match = [
        { pattern = "^$|/$", message = "A prefix ends with \"/\": else it is that of every name that goes on." },
        { pattern = "^([A-Za-z0-9!_.'()-][A-Za-z0-9!_.'()/-]*)?$", message = "A prefix is letters, digits, '/' and ! _ . ' ( ) -, and does not begin with '/'." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach objects that nobody named." },
      ]
      max_length = [
        { characters = 512, message = "A prefix has at most 512 characters." },
      ]
      max_bytes = []
    }
    assumed_role = {
      what    = "the full ARN of an IAM role"
      example = "\"arn:aws:iam::444455556666:role/deploy\""
      match = [
        { pattern = "^arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+$", message = "Allowed: arn:PARTITION:iam::ACCOUNT:role/NAME, as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would be every role that fits. Name each one." },
      ]
      max_length = []
      max_bytes  = []
    }
    audience = {
      what    = "an audience"
      example = "\"sts.amazonaws.com\""
      match = [
        { pattern = ".", message = "An audience cannot be empty." },
        { pattern = "^[\\x21-\\x7e\\xa1-\\xff]+$", message = "An audience holds no spaces and no characters above U+00FF." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would admit tokens minted for other parties. List each audience." },
      ]
      max_length = [
        { characters = 255, message = "An audience has at most 255 characters." },
      ]
      max_bytes = []
    }
    branch = {
      what    = "a branch name, or a pattern with * or ? after some literal text"
      example = "\"release/*\""
      match = [
        { pattern = "[^ ]", message = "A branch cannot be empty." },
        { pattern = "^[\\x21-\\x7e\\xa1-\\xff]+$", message = "IAM policy documents hold characters up to U+00FF only, so this name cannot be trusted by name: rename it." },
      ]
      forbid = [
        { pattern = "^[*?]", message = "A pattern needs literal text before its first wildcard, or anyone who can push may come in. Allowed: a name such as \"main\" or a pattern such as \"release/*\"." },
        { pattern = "^refs/", message = "Leave out the prefix refs/heads/: it is added for you." },
        { pattern = "[\\x00-\\x20\\x7f~^:\\\\\\[]", message = "Git allows no space, no control character and none of ~ ^ : [ \\ in a name." },
        { pattern = "\\xad", message = "It holds an invisible character, the soft hyphen U+00AD: who reads the definition takes it for another name. Rename it." },
        { pattern = "\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", message = "Git allows no '..', '@{' or '//', no '/' or '.' at the end, no '/' or '-' at the start." },
        { pattern = "(^|/)\\.|\\.lock(/|$)", message = "Git allows no part that starts with '.' or ends in '.lock'." },
      ]
      max_length = []
      max_bytes  = []
    }
    cdk_qualifier = {
      what    = "the qualifier that CDK was bootstrapped with"
      example = "\"hnb659fds\""
      match = [
        { pattern = "^[A-Za-z0-9_-]+$", message = "A qualifier is 1 to 10 letters, digits, hyphens and underscores." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach roles that nobody named. Make a role for each qualifier." },
      ]
      max_length = [
        { characters = 10, message = "A qualifier is 1 to 10 letters, digits, hyphens and underscores." },
      ]
      max_bytes = []
    }
    cloudformation_stack = {
      what    = "the name of a CloudFormation stack in this account and region, or its full ARN"
      example = "\"web\""
      match = [
        { pattern = "^[A-Za-z][A-Za-z0-9-]*$", message = "Not a valid name: a stack name is 1 to 128 letters, digits and hyphens, and begins with a letter." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = ":", message = "Allowed: the name of a CloudFormation stack in this account and region, or its full ARN. This is neither a name nor an ARN of cloudformation." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    cloudformation_stack_arn = {
      what    = "the name of a CloudFormation stack in this account and region, or its full ARN"
      example = "\"arn:aws:cloudformation:us-east-1:111122223333:stack/web-certificate\""
      match = [
        { pattern = "^arn:aws[a-z-]*:cloudformation:", message = "Allowed: the name of a CloudFormation stack in this account and region, or its full ARN. This is neither a name nor an ARN of cloudformation." },
        { pattern = "^arn:aws[a-z-]*:cloudformation:[a-z0-9-]+:[0-9]{12}:stack/[A-Za-z][A-Za-z0-9-]*(/[0-9a-f-]+)?$", message = "Not a valid ARN: write arn:PARTITION:cloudformation:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    cloudformation_transform = {
      what    = "the name of one of AWS's own transforms, without AWS::, or the full ARN of a macro"
      example = "\"Serverless-2016-10-31\""
      match = [
        { pattern = "^[A-Za-z0-9_-]+$", message = "Not a valid name: the name of a transform is letters, digits and hyphens." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = "^AWS::", message = "Leave out AWS::, as the ARN of the transform does." },
        { pattern = ":", message = "Allowed: the name of one of AWS's own transforms, without AWS::, or the full ARN of a macro. This is neither a name nor an ARN of cloudformation." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    cloudformation_transform_arn = {
      what    = "the name of one of AWS's own transforms, without AWS::, or the full ARN of a macro"
      example = "\"arn:aws:cloudformation:eu-central-1:111122223333:transform/Naming\""
      match = [
        { pattern = "^arn:aws[a-z-]*:cloudformation:", message = "Allowed: the name of one of AWS's own transforms, without AWS::, or the full ARN of a macro. This is neither a name nor an ARN of cloudformation." },
        { pattern = "^arn:aws[a-z-]*:cloudformation:[a-z0-9-]+:[0-9]{12}:transform/[A-Za-z0-9]+$", message = "Not a valid ARN: write arn:PARTITION:cloudformation:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    codedeploy_config = {
      what    = "the name of a CodeDeploy deployment configuration"
      example = "\"slow-start\""
      match = [
        { pattern = "^[A-Za-z0-9._+=,@-]+$", message = "Not a valid name: one is of 1 to 100 letters, digits and . _ + = , @ -." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach configurations that nobody named. List each one." },
      ]
      max_length = [
        { characters = 100, message = "A deployment configuration's name has at most 100 characters." },
      ]
      max_bytes = []
    }
    codedeploy_group = {
      what    = "a CodeDeploy application and one of its deployment groups, as APPLICATION/GROUP"
      example = "\"AppECS-prod-web/DgpECS-prod-web\""
      match = [
        { pattern = "^[^/]+/[^/]+$", message = "Both names are needed, with one / between them: APPLICATION/GROUP." },
        { pattern = "^[A-Za-z0-9._+=,@-]+/[A-Za-z0-9._+=,@-]+$", message = "Not a valid name: both are of 1 to 100 letters, digits and . _ + = , @ -." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach deployment groups that nobody named. List each one." },
        { pattern = ":", message = "Give the names alone, APPLICATION/GROUP: no ARN." },
      ]
      max_length = [
        { characters = 201, message = "Both names have at most 100 characters." },
      ]
      max_bytes = []
    }
    condition_key = {
      what    = "a condition key"
      example = "\"aws:ResourceTag/team\""
      match = [
        { pattern = "^[A-Za-z0-9.-]+:[^ ]+$", message = "A condition key is PREFIX:NAME, as aws:ResourceTag/team or s3:prefix." },
        { pattern = "^[\\x21-\\x7e\\xa1-\\xff]+$", message = "A condition key holds no spaces and no characters above U+00FF." },
      ]
      forbid = [
        { pattern = "[*?]", message = "IAM takes no wildcard in a condition key." },
      ]
      max_length = []
      max_bytes  = []
    }
    condition_operator = {
      what    = "a condition operator of IAM"
      example = "\"StringEquals\""
      match = [
        { pattern = "^(ForAnyValue:)?(String(Not)?(Equals(IgnoreCase)?|Like)|(Numeric|Date)((Not)?Equals|(Less|Greater)Than(Equals)?)|Bool|BinaryEquals|(Not)?IpAddress|Arn(Not)?(Equals|Like)|Null)(IfExists)?$", message = "IAM knows no such operator; it is written as in StringEquals, ArnLike, Bool, NumericLessThan or IpAddress." },
      ]
      forbid = [
        { pattern = "^ForAllValues:", message = "ForAllValues holds where the call has no such key at all. Use ForAnyValue, or the operator alone." },
      ]
      max_length = []
      max_bytes  = []
    }
    condition_value = {
      what    = "a text that the condition key is compared with"
      example = "\"web\""
      match = [
        { pattern = "^[\\x20-\\x7e\\xa1-\\xff]*$", message = "IAM accepts printable characters up to U+00FF in a policy." },
      ]
      forbid = []
      max_length = [
        { characters = 600, message = "At most 600 characters are taken." },
      ]
      max_bytes = []
    }
    description = {
      what    = "a description"
      example = "\"Deploys the web service\""
      match = [
        { pattern = "^[\\t\\n\\r\\x20-\\x7e\\xa1-\\xff]*$", message = "IAM accepts printable characters up to U+00FF in a description." },
      ]
      forbid     = []
      max_length = []
      max_bytes = [
        { bytes = 1000, message = "A description has at most 1,000 characters; letters beyond ASCII count twice." },
      ]
    }
    distribution = {
      what    = "the id of a CloudFront distribution of this account, or its full ARN"
      example = "\"E2QWRUHAPOMQZL\""
      match = [
        { pattern = "^[A-Z0-9]+$", message = "Not a valid name: the id of a distribution is capital letters and digits. It is neither the domain name nor an alias." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = ":", message = "Allowed: the id of a CloudFront distribution of this account, or its full ARN. This is neither a name nor an ARN of cloudfront." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    distribution_arn = {
      what    = "the id of a CloudFront distribution of this account, or its full ARN"
      example = "\"arn:aws:cloudfront::111122223333:distribution/E2QWRUHAPOMQZL\""
      match = [
        { pattern = "^arn:aws[a-z-]*:cloudfront:", message = "Allowed: the id of a CloudFront distribution of this account, or its full ARN. This is neither a name nor an ARN of cloudfront." },
        { pattern = "^arn:aws[a-z-]*:cloudfront::[0-9]{12}:distribution/[A-Z0-9]+$", message = "Not a valid ARN: write arn:PARTITION:cloudfront:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    dynamodb_table = {
      what    = "the name of a DynamoDB table in this account and region, or its full ARN"
      example = "\"terraform-locks\""
      match = [
        { pattern = "^[A-Za-z0-9_.-]+$", message = "Not a valid name: a table's name is 3 to 255 letters, digits and . _ -." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = ":", message = "Allowed: the name of a DynamoDB table in this account and region, or its full ARN. This is neither a name nor an ARN of dynamodb." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    dynamodb_table_arn = {
      what    = "the name of a DynamoDB table in this account and region, or its full ARN"
      example = "\"arn:aws:dynamodb:eu-central-1:111122223333:table/terraform-locks\""
      match = [
        { pattern = "^arn:aws[a-z-]*:dynamodb:", message = "Allowed: the name of a DynamoDB table in this account and region, or its full ARN. This is neither a name nor an ARN of dynamodb." },
        { pattern = "^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:[0-9]{12}:table/[A-Za-z0-9_.-]+$", message = "Not a valid ARN: write arn:PARTITION:dynamodb:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    ecr_repository = {
      what    = "the name of an ECR repository in this account and region, or its full ARN"
      example = "\"web\""
      match = [
        { pattern = "[^\\n][^\\n]", message = "Not a valid name: an ECR repository name has 2 to 256 characters." },
        { pattern = "^[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*$", message = "Not a valid name: an ECR repository name is lower-case letters and digits, with . _ - or / between them." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = "\\.dkr[.-]ecr[.-]", message = "This is an image address. Give the repository's name: the part after the host, without a tag." },
        { pattern = ":", message = "Allowed: the name of an ECR repository in this account and region, or its full ARN. This is neither a name nor an ARN of ecr." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    ecr_repository_arn = {
      what    = "the name of an ECR repository in this account and region, or its full ARN"
      example = "\"arn:aws:ecr:eu-central-1:111122223333:repository/web\""
      match = [
        { pattern = "^arn:aws[a-z-]*:ecr:", message = "Allowed: the name of an ECR repository in this account and region, or its full ARN. This is neither a name nor an ARN of ecr." },
        { pattern = "^arn:aws[a-z-]*:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*$", message = "Not a valid ARN: write arn:PARTITION:ecr:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    ecs_cluster = {
      what    = "the name of an ECS cluster in this account and region, or its full ARN"
      example = "\"prod\""
      match = [
        { pattern = "^[A-Za-z0-9_-]+$", message = "Not a valid name: an ECS cluster name is 1 to 255 letters, digits, hyphens and underscores." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = ":", message = "Allowed: the name of an ECS cluster in this account and region, or its full ARN. This is neither a name nor an ARN of ecs." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    ecs_cluster_arn = {
      what    = "the name of an ECS cluster in this account and region, or its full ARN"
      example = "\"arn:aws:ecs:eu-central-1:111122223333:cluster/prod\""
      match = [
        { pattern = "^arn:aws[a-z-]*:ecs:", message = "Allowed: the name of an ECS cluster in this account and region, or its full ARN. This is neither a name nor an ARN of ecs." },
        { pattern = "^arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:cluster/[A-Za-z0-9_-]+$", message = "Not a valid ARN: write arn:PARTITION:ecs:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    ecs_service = {
      what    = "the name of an ECS service in the cluster, or its full ARN"
      example = "\"web\""
      match = [
        { pattern = "^[A-Za-z0-9_-]+$", message = "Not a valid name: an ECS service name is 1 to 255 letters, digits, hyphens and underscores." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = ":", message = "Allowed: the name of an ECS service in the cluster, or its full ARN. This is neither a name nor an ARN of ecs." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    ecs_service_arn = {
      what    = "the name of an ECS service in the cluster, or its full ARN"
      example = "\"arn:aws:ecs:eu-central-1:111122223333:service/prod/web\""
      match = [
        { pattern = "^arn:aws[a-z-]*:ecs:", message = "Allowed: the name of an ECS service in the cluster, or its full ARN. This is neither a name nor an ARN of ecs." },
        { pattern = "^arn:aws[a-z-]*:ecs:[a-z0-9-]+:[0-9]{12}:service/[A-Za-z0-9_-]+/[A-Za-z0-9_-]+$", message = "Not a valid ARN: write arn:PARTITION:ecs:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    eks_cluster = {
      what    = "the name of an EKS cluster in this account and region, or its full ARN"
      example = "\"prod\""
      match = [
        { pattern = "^[A-Za-z0-9][A-Za-z0-9_-]*$", message = "Not a valid name: an EKS cluster name is 1 to 100 letters, digits, hyphens and underscores, and begins with a letter or digit." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = ":", message = "Allowed: the name of an EKS cluster in this account and region, or its full ARN. This is neither a name nor an ARN of eks." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    eks_cluster_arn = {
      what    = "the name of an EKS cluster in this account and region, or its full ARN"
      example = "\"arn:aws:eks:eu-central-1:111122223333:cluster/prod\""
      match = [
        { pattern = "^arn:aws[a-z-]*:eks:", message = "Allowed: the name of an EKS cluster in this account and region, or its full ARN. This is neither a name nor an ARN of eks." },
        { pattern = "^arn:aws[a-z-]*:eks:[a-z0-9-]+:[0-9]{12}:cluster/[A-Za-z0-9][A-Za-z0-9_-]*$", message = "Not a valid ARN: write arn:PARTITION:eks:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    environment = {
      what    = "the name of a GitHub environment"
      example = "\"production\""
      match = [
        { pattern = "[^ ]", message = "An environment name cannot be empty." },
        { pattern = "^[\\x20-\\x7e\\xa1-\\xff]+$", message = "IAM policy documents hold characters up to U+00FF only, so this environment cannot be trusted by name: rename it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would admit environments that anyone with write access can create. List each one." },
        { pattern = "%3[Aa]", message = "GitHub mints one subject for this environment and for the one with \":\" in place of \"%3A\", so they cannot be told apart: rename the environment." },
        { pattern = "^ | $", message = "An environment name does not start or end with a space." },
        { pattern = "\\xad", message = "It holds an invisible character, the soft hyphen U+00AD: who reads the definition takes it for another name. Rename it." },
      ]
      max_length = [
        { characters = 255, message = "An environment name has at most 255 characters." },
      ]
      max_bytes = []
    }
    external_id = {
      what    = "an external id"
      example = "\"octo-org-debugging\""
      match = [
        { pattern = "^[A-Za-z0-9_+=,.@:/-]+$", message = "An external id is letters, digits and _ + = , . @ : / -" },
        { pattern = "^..", message = "An external id has 2 to 1,224 characters." },
      ]
      forbid = []
      max_length = [
        { characters = 1224, message = "An external id has 2 to 1,224 characters." },
      ]
      max_bytes = []
    }
    git_tag = {
      what    = "a tag name, or a pattern with * or ? after some literal text"
      example = "\"v*\""
      match = [
        { pattern = "[^ ]", message = "A tag cannot be empty." },
        { pattern = "^[\\x21-\\x7e\\xa1-\\xff]+$", message = "IAM policy documents hold characters up to U+00FF only, so this name cannot be trusted by name: rename it." },
      ]
      forbid = [
        { pattern = "^[*?]", message = "A pattern needs literal text before its first wildcard, or anyone who can push may come in. Allowed: a name such as \"v1.0.0\" or a pattern such as \"v*\"." },
        { pattern = "^refs/", message = "Leave out the prefix refs/tags/: it is added for you." },
        { pattern = "[\\x00-\\x20\\x7f~^:\\\\\\[]", message = "Git allows no space, no control character and none of ~ ^ : [ \\ in a name." },
        { pattern = "\\xad", message = "It holds an invisible character, the soft hyphen U+00AD: who reads the definition takes it for another name. Rename it." },
        { pattern = "\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$", message = "Git allows no '..', '@{' or '//', no '/' or '.' at the end, no '/' or '-' at the start." },
        { pattern = "(^|/)\\.|\\.lock(/|$)", message = "Git allows no part that starts with '.' or ends in '.lock'." },
      ]
      max_length = []
      max_bytes  = []
    }
    iam_action = {
      what    = "an action as SERVICE:ACTION, without a wildcard"
      example = "\"sqs:SendMessage\""
      match = [
        { pattern = "^[a-z0-9-]+:[A-Za-z0-9-]+$", message = "An action is SERVICE:ACTION, the service in lower case." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would allow actions that nobody named, and those that AWS adds later. Name each action." },
      ]
      max_length = [
        { characters = 128, message = "At most 128 characters are taken." },
      ]
      max_bytes = []
    }
    iam_role = {
      what    = "the name of an IAM role of this account (without a path), or its full ARN"
      example = "\"web-task\""
      match = [
        { pattern = "^[A-Za-z0-9_+=,.@-]+$", message = "Not a valid name: a role name is 1 to 64 letters, digits and + = , . @ _ - (a role with a path is given by its full ARN)." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = ":", message = "Allowed: the name of an IAM role of this account (without a path), or its full ARN. This is neither a name nor an ARN of iam." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    iam_role_arn = {
      what    = "the name of an IAM role of this account (without a path), or its full ARN"
      example = "\"arn:aws:iam::111122223333:role/web-task\""
      match = [
        { pattern = "^arn:aws[a-z-]*:iam:", message = "Allowed: the name of an IAM role of this account (without a path), or its full ARN. This is neither a name nor an ARN of iam." },
        { pattern = "^arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+$", message = "Not a valid ARN: write arn:PARTITION:iam:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    instance_tag_key = {
      what    = "the key of an AWS tag of a machine"
      example = "\"Role\""
      match = [
        { pattern = "^[A-Za-z0-9_.:/=+@-]+$", message = "Allowed in the key of a machine's tag: letters, digits and _ . : / = + - @." },
      ]
      forbid = []
      max_length = [
        { characters = 128, message = "A tag key has at most 128 characters." },
      ]
      max_bytes = []
    }
    instance_tag_value = {
      what    = "the value of an AWS tag of a machine"
      example = "\"web\""
      match = [
        { pattern = "^[A-Za-z0-9 _.:/=+@-]*$", message = "Allowed in the value of a machine's tag: letters, digits and _ . : / = + - @, and spaces." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach machines that nobody named. Give the value as it is." },
      ]
      max_length = [
        { characters = 256, message = "A tag value has at most 256 characters." },
      ]
      max_bytes = []
    }
    key_prefix = {
      what    = "the beginning of the keys of S3 objects, up to a slash"
      example = "\"app\""
      match = [
        { pattern = "^[A-Za-z0-9!_.'()=+@,:/-]+$", message = "Letters, digits, '/' and ! _ . ' ( ) = + @ , : - may stand in it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach objects that nobody named. Give the beginning as it is." },
        { pattern = "^s3:", message = "Give the part after the bucket's name alone." },
        { pattern = "^/|//", message = "Leave out the slash at the beginning, and let no two follow each other." },
        { pattern = "/$", message = "Leave out the slash at the end: aws s3 sync adds it, and so is it here." },
      ]
      max_length = [
        { characters = 1000, message = "At most 1,000 characters: a key has 1,024." },
      ]
      max_bytes = []
    }
    kms_key = {
      what    = "the ARN of a KMS key"
      example = "\"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\""
      match = [
        { pattern = "^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", message = "Allowed: the full ARN of the key. An alias is not enough: IAM checks the key itself." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach keys that nobody named." },
      ]
      max_length = []
      max_bytes  = []
    }
    lambda_function = {
      what    = "the name of a Lambda function in this account and region, or its full ARN"
      example = "\"web\""
      match = [
        { pattern = "^[A-Za-z0-9_-]+$", message = "Not a valid name: a function name is 1 to 64 letters, digits, hyphens and underscores." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = "^[^:]+:[^:]+$", message = "Give the function itself, without a version or an alias: every version and alias of it is meant." },
        { pattern = ":", message = "Allowed: the name of a Lambda function in this account and region, or its full ARN. This is neither a name nor an ARN of lambda." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    lambda_function_arn = {
      what    = "the name of a Lambda function in this account and region, or its full ARN"
      example = "\"arn:aws:lambda:eu-central-1:111122223333:function:web\""
      match = [
        { pattern = "^arn:aws[a-z-]*:lambda:", message = "Allowed: the name of a Lambda function in this account and region, or its full ARN. This is neither a name nor an ARN of lambda." },
        { pattern = "^arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]+$", message = "Not a valid ARN: write arn:PARTITION:lambda:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = ":function:[^:]*:", message = "Give the function itself, without a version or an alias: every version and alias of it is meant." },
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    lambda_layer = {
      what    = "the name of a Lambda layer in this account and region, or its full ARN"
      example = "\"web-dependencies\""
      match = [
        { pattern = "^[A-Za-z0-9_-]+$", message = "Not a valid name: a layer name is 1 to 140 letters, digits, hyphens and underscores." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = "^[^:]+:[^:]+$", message = "Give the layer itself, without a version: every version of it is meant." },
        { pattern = ":", message = "Allowed: the name of a Lambda layer in this account and region, or its full ARN. This is neither a name nor an ARN of lambda." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    lambda_layer_arn = {
      what    = "the name of a Lambda layer in this account and region, or its full ARN"
      example = "\"arn:aws:lambda:eu-central-1:111122223333:layer:web-dependencies\""
      match = [
        { pattern = "^arn:aws[a-z-]*:lambda:", message = "Allowed: the name of a Lambda layer in this account and region, or its full ARN. This is neither a name nor an ARN of lambda." },
        { pattern = "^arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+$", message = "Not a valid ARN: write arn:PARTITION:lambda:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = ":layer:[^:]*:", message = "Give the layer itself, without a version: every version of it is meant." },
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    log_group = {
      what    = "the name of a CloudWatch log group in the cluster's account and region, or its full ARN"
      example = "\"/ecs/web\""
      match = [
        { pattern = "^[A-Za-z0-9_./#-]+$", message = "Not a valid name: a log group name is 1 to 512 letters, digits and # / . - _" },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = ":", message = "Allowed: the name of a CloudWatch log group in the cluster's account and region, or its full ARN. This is neither a name nor an ARN of logs." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    log_group_arn = {
      what    = "the name of a CloudWatch log group in the cluster's account and region, or its full ARN"
      example = "\"arn:aws:logs:eu-central-1:111122223333:log-group:/ecs/web\""
      match = [
        { pattern = "^arn:aws[a-z-]*:logs:", message = "Allowed: the name of a CloudWatch log group in the cluster's account and region, or its full ARN. This is neither a name nor an ARN of logs." },
        { pattern = "^arn:aws[a-z-]*:logs:[a-z0-9-]+:[0-9]{12}:log-group:[A-Za-z0-9_./#-]+$", message = "Not a valid ARN: write arn:PARTITION:logs:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = ":\\*$", message = "Leave out the :* with which the console shows a log group's ARN." },
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    managed_instance = {
      what    = "the id of an EC2 instance (i-…) or of another managed node (mi-…) in this account and region"
      example = "\"i-0123456789abcdef0\""
      match = [
        { pattern = "^(i-([0-9a-z]{8}|[0-9a-z]{17})|mi-[0-9a-z]{17})$", message = "An id is i- and 8 or 17 letters and digits, or mi- and 17. Neither a name nor an address." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach machines that nobody named. List each one, or name the tags that they have." },
        { pattern = "^arn:", message = "Give the id alone: the part after instance/." },
      ]
      max_length = []
      max_bytes  = []
    }
    oidc_provider_arn = {
      what    = "the ARN of the account's GitHub OIDC provider"
      example = "\"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\""
      match = [
        { pattern = "^arn:aws[a-z-]*:iam::[0-9]{12}:oidc-provider/(token[.]actions[.](githubusercontent|[a-z0-9-]+[.]ghe)[.]com(/[a-z0-9-]+)?|[^/]+/_services/token)$", message = "Allowed: a provider of GitHub's, arn:PARTITION:iam::ACCOUNT:oidc-provider/ and token.actions.githubusercontent.com, the same with /SLUG for an enterprise that has its own issuer, token.actions.SUBDOMAIN.ghe.com, or HOST/_services/token for GitHub Enterprise Server; without a slash at the end." },
        { pattern = ":oidc-provider/[a-z0-9][a-z0-9.-]*[.][a-z]+(/|$)", message = "The host is written in lower case, with its domain and without a port." },
      ]
      forbid = [
        { pattern = "token[.]actions[.][^/]*/_services/token", message = "This host is no GitHub Enterprise Server: leave out /_services/token." },
      ]
      max_length = []
      max_bytes  = []
    }
    oidc_provider_url = {
      what    = "the URL of GitHub's token issuer"
      example = "\"https://token.actions.octocorp.ghe.com\""
      match = [
        { pattern = "^https://", message = "The URL begins with https://." },
        { pattern = "^https://(token[.]actions[.](githubusercontent|[a-z0-9-]+[.]ghe)[.]com(/[a-z0-9-]+)?|[^/]+/_services/token)$", message = "Allowed behind https://: token.actions.githubusercontent.com, the same with /SLUG for an enterprise that has its own issuer, token.actions.SUBDOMAIN.ghe.com, or HOST/_services/token for GitHub Enterprise Server; without a slash at the end." },
        { pattern = "^https://[a-z0-9][a-z0-9.-]*[.][a-z]+(/|$)", message = "The host is written in lower case, with its domain and without a port." },
      ]
      forbid = [
        { pattern = "token[.]actions[.][^/]*/_services/token", message = "This host is no GitHub Enterprise Server: leave out /_services/token." },
      ]
      max_length = [
        { characters = 255, message = "A URL has at most 255 characters." },
      ]
      max_bytes = []
    }
    owner = {
      what    = "\"owner@id\", a user or an organisation with its id"
      example = "\"octo-org@123456\""
      match = [
        { pattern = "^[^@]*@[1-9][0-9]{0,19}$", message = "Give the owner's id, a decimal number: gh api users/OWNER --jq .id prints it. A name can pass to somebody else." },
        { pattern = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*(_[A-Za-z0-9]+)?[@/]", message = "An owner is letters and digits with single hyphens between them (and one underscore before an enterprise's short code)." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would admit owners that nobody named. List each owner." },
        { pattern = "/", message = "Give the owner alone, without a repository: a repository goes into the list of repositories." },
      ]
      max_length = []
      max_part = [
        { characters = 39, without = "/[@/].*$/", message = "An owner has at most 39 characters." },
      ]
      max_bytes = []
    }
    parameter = {
      what    = "the name of a parameter in this account and region, or its full ARN"
      example = "\"/prod/web/db-url\""
      match = [
        { pattern = "^/?[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*$", message = "Not a valid name: a parameter's name is letters, digits and _ . - with / between its parts, and without a version or a label." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = "^/?[Aa][Ww][Ss]/", message = "What begins with /aws/ is AWS's own: public parameters, and references to secrets. Name a parameter of yours." },
        { pattern = ":", message = "Allowed: the name of a parameter in this account and region, or its full ARN. This is neither a name nor an ARN of ssm." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    parameter_arn = {
      what    = "the name of a parameter in this account and region, or its full ARN"
      example = "\"arn:aws:ssm:eu-central-1:111122223333:parameter/prod/web/db-url\""
      match = [
        { pattern = "^arn:aws[a-z-]*:ssm:", message = "Allowed: the name of a parameter in this account and region, or its full ARN. This is neither a name nor an ARN of ssm." },
        { pattern = "^arn:aws[a-z-]*:ssm:[a-z0-9-]+:[0-9]{12}:parameter(/[A-Za-z0-9_.-]+)+$", message = "Not a valid ARN: write arn:PARTITION:ssm:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    parameter_path = {
      what    = "a path of parameters"
      example = "\"/prod/web\""
      match = [
        { pattern = "^/", message = "A path begins with \"/\"." },
        { pattern = "^/([A-Za-z0-9_.-]+/)*([A-Za-z0-9_.-]+)?/?$", message = "A path is letters, digits and _ . - with / before each part." },
      ]
      forbid = [
        { pattern = "[*?]", message = "Leave out the wildcard: a path stands for every parameter below it." },
        { pattern = "^/$", message = "This would be every parameter of the account. Name each path." },
        { pattern = "./$", message = "Leave out the slash at the end." },
        { pattern = "^/[Aa][Ww][Ss](/|$)", message = "What begins with /aws/ is AWS's own: public parameters, and references to secrets." },
      ]
      max_length = [
        { characters = 600, message = "A path has at most 600 characters." },
      ]
      max_bytes = []
    }
    path = {
      what    = "an IAM path"
      example = "\"/github-actions/\""
      match = [
        { pattern = "^/", message = "A path begins with \"/\"." },
        { pattern = "/$", message = "A path ends with \"/\"." },
        { pattern = "^/([A-Za-z0-9_+=,.@-]+/)*$", message = "Allowed between the slashes: letters, digits and + = , . @ _ -" },
      ]
      forbid = []
      max_length = [
        { characters = 512, message = "A path has at most 512 characters." },
      ]
      max_bytes = []
    }
    policy_arn = {
      what    = "the ARN of a managed policy"
      example = "\"arn:aws:iam::111122223333:policy/deploy-boundary\""
      match = [
        { pattern = "^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+$", message = "Allowed: the full ARN of a managed policy." },
      ]
      forbid = [
        { pattern = "[*?]", message = "It names one policy: no wildcard." },
      ]
      max_length = []
      max_bytes  = []
    }
    policy_key = {
      what    = "a name of your own for a managed policy"
      example = "\"logs\""
      match = [
        { pattern = "^[A-Za-z0-9_-]{1,64}$", message = "A name of your own for a policy has 1 to 64 letters, digits, '-' and '_'." },
      ]
      forbid     = []
      max_length = []
      max_bytes  = []
    }
    principal_arn = {
      what    = "the full ARN of an IAM role or user"
      example = "\"arn:aws:iam::111122223333:role/developer\""
      match = [
        { pattern = "^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+$", message = "Allowed: arn:PARTITION:iam::ACCOUNT:role/NAME or :user/NAME, as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would be every role that fits. Name each one." },
        { pattern = "^([0-9]{12}|arn:[^:]*:iam::[0-9]{12}:root)$", message = "An account stands for whomever its administrators let. Name each role or user." },
        { pattern = ":sts:", message = "A session ends: name its role, arn:PARTITION:iam::ACCOUNT:role/NAME." },
      ]
      max_length = []
      max_bytes  = []
    }
    region = {
      what    = "an AWS region"
      example = "\"eu-central-1\""
      match = [
        { pattern = "^[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}$", message = "A region is written like eu-central-1 or us-gov-west-1 (no zone letter)." },
      ]
      forbid     = []
      max_length = []
      max_bytes  = []
    }
    repository = {
      what    = "\"owner/name\", or \"owner@id/name@id\" for a repository with immutable subjects"
      example = "\"octo-org@123456/web@456789\""
      match = [
        { pattern = "^[^/]+/[^/]+$", message = "Allowed: \"owner/name\" or \"owner@id/name@id\", without a host or a scheme." },
        { pattern = "^([^@]+|[^@/]+@[^@/]*/[^@/]+@[^@/]*)$", message = "Give both ids or none: GitHub mints either owner@id/name@id or owner/name, never a mixture." },
        { pattern = "^([^@]+|[^@/]+@[1-9][0-9]{0,19}/[^@/]+@[1-9][0-9]{0,19})$", message = "Ids are decimal numbers: gh api repos/OWNER/NAME --jq '{owner:.owner.id, repo:.id}' prints them." },
        { pattern = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*(_[A-Za-z0-9]+)?[@/]", message = "An owner is letters and digits with single hyphens between them (and one underscore before an enterprise's short code)." },
        { pattern = "/[A-Za-z0-9._-]+(@[0-9]+)?$", message = "A repository name is letters, digits, '.', '_' and '-'." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would admit repositories that nobody named. List each repository." },
        { pattern = "^[^@/]*-[0-9]{4,}/[^@/]*-[0-9]{4,}$", message = "Ids behind a hyphen are part of names that anybody can register: write owner@id/name@id. Where the repository is really called so, give it with its ids too." },
        { pattern = "/\\.{1,2}(@[0-9]+)?$", message = "A repository cannot be called . or .." },
        { pattern = "\\.([Gg][Ii][Tt]|[Ww][Ii][Kk][Ii])(@[0-9]+)?$", message = "GitHub has no repository that ends in .git or .wiki: leave the ending out." },
      ]
      max_length = []
      max_part = [
        { characters = 39, without = "/[@/].*$/", message = "An owner has at most 39 characters." },
        { characters = 100, without = "/^[^/]*/|@[^@]*$/", message = "A repository name has at most 100 characters." },
      ]
      max_bytes = []
    }
    reusable_workflow = {
      what    = "a workflow file at one version, \"owner/name/.github/workflows/file.yml@VERSION\", where VERSION is a full ref or a commit id"
      example = "\"octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main\""
      match = [
        { pattern = "^[A-Za-z0-9_-]+/[A-Za-z0-9._-]+/\\.github/workflows/[^/@]+\\.ya?ml(@|$)", message = "Give the repository by its name, without ids, and a file of its folder .github/workflows." },
        { pattern = "@(refs/(heads|tags)/[^@]+|[0-9a-f]{40})$", message = "Say the version as GitHub's token does: refs/heads/ and a branch, refs/tags/ and a tag, or all 40 digits of a commit id. A bare @main or @v1 never comes." },
        { pattern = "^[\\x21-\\x7e\\xa1-\\xff]+$", message = "IAM policy documents hold characters up to U+00FF only, and this is no name with a space." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would admit workflow files that nobody read. Name each file at one version." },
        { pattern = "\\xad", message = "It holds an invisible character, the soft hyphen U+00AD: who reads the definition takes it for another name. Rename it." },
      ]
      max_length = []
      max_bytes  = []
    }
    role_name = {
      what    = "the name of an IAM role"
      example = "\"web-deploy\""
      match = [
        { pattern = "[^\\n]", message = "A role name has 1 to 64 characters." },
        { pattern = "^[A-Za-z0-9_+=,.@-]+$", message = "A role name holds letters, digits and the characters + = , . @ _ - only." },
      ]
      forbid = [
        { pattern = "^GitHubActions$", message = "GitHubActions is reported not to work with aws-actions/configure-aws-credentials (its issue 953): choose another name." },
      ]
      max_length = [
        { characters = 64, message = "A role name has 1 to 64 characters." },
      ]
      max_bytes = []
    }
    secret = {
      what    = "the name of a secret in this account and region, or its full ARN"
      example = "\"prod/web/db\""
      match = [
        { pattern = "^[A-Za-z0-9/_+=.@!-]+$", message = "Not a valid name: a secret's name is letters, digits and / _ + = . @ ! -" },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = ":", message = "Allowed: the name of a secret in this account and region, or its full ARN. This is neither a name nor an ARN of secretsmanager." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    secret_arn = {
      what    = "the name of a secret in this account and region, or its full ARN"
      example = "\"arn:aws:secretsmanager:eu-central-1:111122223333:secret:prod/web/db-a1B2c3\""
      match = [
        { pattern = "^arn:aws[a-z-]*:secretsmanager:", message = "Allowed: the name of a secret in this account and region, or its full ARN. This is neither a name nor an ARN of secretsmanager." },
        { pattern = "^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[A-Za-z0-9/_+=.@!-]+-[A-Za-z0-9]{6}$", message = "Not a valid ARN: write arn:PARTITION:secretsmanager:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    secret_prefix = {
      what    = "the beginning of the names of secrets, up to a \"/\""
      example = "\"prod/web/\""
      match = [
        { pattern = "/$", message = "A prefix ends with \"/\": without it, it would be that of neighbours too." },
        { pattern = "^[A-Za-z0-9/_+=.@!-]+$", message = "The name of a secret is letters, digits and / _ + = . @ ! -" },
        { pattern = "[^/]/", message = "This would be every secret of the account. Name the part before the slash." },
      ]
      forbid = [
        { pattern = "[*?]", message = "Leave out the wildcard: a prefix stands for every secret whose name begins with it." },
      ]
      max_length = [
        { characters = 512, message = "The name of a secret has at most 512 characters." },
      ]
      max_bytes = []
    }
    site_bucket = {
      what    = "the name of an S3 bucket"
      example = "\"octo-org-site\""
      match = [
        { pattern = "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", message = "A bucket name is 3 to 63 lower-case letters, digits, '.' and '-'." },
      ]
      forbid     = []
      max_length = []
      max_bytes  = []
    }
    ssm_document = {
      what    = "the name of a document of Systems Manager, one of this account and region or of AWS's own, or its full ARN"
      example = "\"web-restart\""
      match = [
        { pattern = "^[A-Za-z0-9_.-]+$", message = "Not a valid name: a document's name is 3 to 128 letters, digits and _ . -" },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
        { pattern = ":", message = "Allowed: the name of a document of Systems Manager, one of this account and region or of AWS's own, or its full ARN. This is neither a name nor an ARN of ssm." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    ssm_document_arn = {
      what    = "the name of a document of Systems Manager, one of this account and region or of AWS's own, or its full ARN"
      example = "\"arn:aws:ssm:eu-central-1:111122223333:document/web-restart\""
      match = [
        { pattern = "^arn:aws[a-z-]*:ssm:", message = "Allowed: the name of a document of Systems Manager, one of this account and region or of AWS's own, or its full ARN. This is neither a name nor an ARN of ssm." },
        { pattern = "^arn:aws[a-z-]*:ssm:[a-z0-9-]+:([0-9]{12})?:document/[A-Za-z0-9_.-]+$", message = "Not a valid ARN: write arn:PARTITION:ssm:… as the AWS console shows it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach resources that nobody named. List each one." },
      ]
      max_length = [
        { characters = 600, message = "At most 600 are taken, for any name or ARN." },
      ]
      max_bytes = []
    }
    state_bucket = {
      what    = "the name of an S3 bucket"
      example = "\"octo-org-terraform-state\""
      match = [
        { pattern = "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", message = "A bucket name is 3 to 63 lower-case letters, digits, '.' and '-'." },
      ]
      forbid     = []
      max_length = []
      max_bytes  = []
    }
    state_key = {
      what    = "the key of a state object, that of a workspace included"
      example = "\"github-oidc/terraform.tfstate\""
      match = [
        { pattern = "^[A-Za-z0-9!_.'()-][A-Za-z0-9!_.'():/-]*$", message = "A state key is letters, digits, '/' and ! _ . ' ( ) : -, and does not begin with '/'." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach states that nobody named. List each key." },
      ]
      max_length = [
        { characters = 1024, message = "A state key has at most 1,024 characters." },
      ]
      max_bytes = []
    }
    statement_id = {
      what    = "the id of a statement"
      example = "\"SendToJobs\""
      match = [
        { pattern = "^[A-Za-z0-9]+$", message = "The id of a statement (Sid) is letters and digits." },
      ]
      forbid = []
      max_length = [
        { characters = 100, message = "At most 100 characters are taken: they count for the policy's quota." },
      ]
      max_bytes = []
    }
    statement_resource = {
      what    = "a full ARN, in which * and ? are wildcards, or \"*\""
      example = "\"arn:aws:sqs:eu-central-1:111122223333:jobs\""
      match = [
        { pattern = "^(\\*|arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9*?-]*:([0-9]{12}|aws|[*?]*):.+)$", message = "A resource is arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE, partition and service without a wildcard, or \"*\" where AWS knows no narrower one." },
        { pattern = "^[\\x21-\\x7e\\xa1-\\xff]+$", message = "A resource holds no spaces and no characters above U+00FF." },
      ]
      forbid = []
      max_length = [
        { characters = 600, message = "At most 600 characters are taken." },
      ]
      max_bytes = []
    }
    subject = {
      what    = "a subject as a customised template gives it, whole"
      example = "\"repo:octo-org@123456/web@456789:environment:production:runner_environment:github-hosted\""
      match = [
        { pattern = "[^ ]", message = "A subject cannot be empty." },
        { pattern = "^[\\x20-\\x7e\\xa1-\\xff]+$", message = "IAM policy documents hold characters up to U+00FF only, so this subject cannot be trusted: rename what it names." },
      ]
      forbid = [
        { pattern = "^ | $", message = "A subject does not start or end with a space." },
        { pattern = "\\xad", message = "It holds an invisible character, the soft hyphen U+00AD: who reads the definition takes it for another name. Rename it." },
      ]
      max_length = []
      max_bytes  = []
    }
    tag_key = {
      what    = "the key of an AWS tag"
      example = "\"team\""
      match = [
        { pattern = "[^\\n]", message = "A tag key has 1 to 128 characters." },
        { pattern = "^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", message = "Allowed in a tag key: letters, digits, spaces and _ . : / = + - @." },
      ]
      forbid = [
        { pattern = "^[Aa][Ww][Ss]:", message = "Keys that begin with aws: belong to AWS: choose another." },
      ]
      max_length = [
        { characters = 128, message = "A tag key has 1 to 128 characters." },
      ]
      max_bytes = []
    }
    tag_value = {
      what    = "the value of an AWS tag"
      example = "\"web\""
      match = [
        { pattern = "^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$", message = "Allowed in a tag value: letters, digits, spaces and _ . : / = + - @." },
      ]
      forbid = []
      max_length = [
        { characters = 256, message = "A tag value has at most 256 characters." },
      ]
      max_bytes = []
    }
    task_family = {
      what    = "the family of a task definition"
      example = "\"web\""
      match = [
        { pattern = "^[A-Za-z0-9_-]+$", message = "A task family is 1 to 255 letters, digits, hyphens and underscores." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would reach families that nobody named. List each one." },
        { pattern = ":", message = "Give the family's name alone: no revision and no ARN." },
      ]
      max_length = []
      max_bytes  = []
    }
    thumbprint = {
      what    = "the SHA-1 thumbprint of a certificate"
      example = "\"6938fd4d98bab03faadb97b34396831e3780aea1\""
      match = [
        { pattern = "^[0-9a-f]{40}$", message = "A thumbprint is 40 hexadecimal digits in lower case, without colons." },
      ]
      forbid     = []
      max_length = []
      max_bytes  = []
    }
    workflow_name = {
      what    = "the name of a workflow"
      example = "\"deploy\""
      match = [
        { pattern = "[^ ]", message = "A workflow's name cannot be empty." },
        { pattern = "^[\\x20-\\x7e\\xa1-\\xff]+$", message = "IAM policy documents hold characters up to U+00FF only, so this workflow cannot be named: rename it." },
      ]
      forbid = [
        { pattern = "[*?]", message = "A wildcard would hold nobody to anything. List each name." },
        { pattern = "\\xad", message = "It holds an invisible character, the soft hyphen U+00AD: who reads the definition takes it for another name. Rename it." },
      ]
      max_length = []
      max_bytes  = []
    }
  }
}
