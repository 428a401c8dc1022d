# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# assume_roles. May assume these roles, of this account or of others, whose trust policies must let it in too.

locals {
  assume_roles_statements = {
    for role_name, role in var.roles : role_name => [
      for set in role.assume_roles[*] : [
        # May assume the roles (Service Authorization Reference, AWS STS: AssumeRole on the role).
        { Sid = "AssumeRoles", Action = ["sts:AssumeRole"], Resource = set.roles },
        # May tag the sessions of the roles (Service Authorization Reference, AWS STS: TagSession on the role that is assumed with
        # tags).
        { Sid = "TagSessions", Action = ["sts:TagSession"], Resource = set.tag_session ? set.roles : [] },
        # May set the source identity of sessions of the roles (Service Authorization Reference, AWS STS: SetSourceIdentity on the
        # role that is assumed with one).
        {
          Sid      = "SetSourceIdentity"
          Action   = ["sts:SetSourceIdentity"]
          Resource = set.set_source_identity ? set.roles : []
        },
      ]
    ]
  }
}
