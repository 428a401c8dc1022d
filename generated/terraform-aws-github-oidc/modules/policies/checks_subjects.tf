# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# Whole subjects, of repositories whose template is customised. One is taken only where it is known to hold a job to one repository
# and to a place in it. Of interest only to who has any.

locals {
  # What is known of each whole subject. Its place is what is left behind a repository, or an owner, and plain claims.
  subjects = {
    for role_name, role in var.roles : role_name => [
      for subject in [
        for i, value in role.subjects : {
          at    = "subjects[${i}]"
          value = value
          place = replace(
            replace(
              value,
              "/^(((repository_owner_id|enterprise_id):[1-9][0-9]*|(repository_owner|enterprise):[A-Za-z0-9_-]+):)*((repo:[A-Za-z0-9_-]+@[1-9][0-9]*/[A-Za-z0-9._-]+@[1-9][0-9]*|repository_id:[1-9][0-9]*|(repo|repository):[A-Za-z0-9_-]+/[A-Za-z0-9._-]+)|repository_owner_id:[1-9][0-9]*)/",
              "",
            ),
            "/^(:(repository(_id|_owner|_owner_id|_visibility)?|enterprise(_id)?|runner_environment|event_name|ref_type|actor_id):[A-Za-z0-9_./-]+)*/",
            "",
          )
          filling = startswith(value, "*") ? "repo:mallory/x" : (can(regex("^repo(sitory)?:[^/]*[*]", value)) ? "9/x" : "9")
        }
        ] : {
        at       = subject.at
        value    = subject.value
        owned    = can(regex("^(repo|repository(_id|_owner|_owner_id)?|enterprise(_id)?):", subject.value))
        of_owner = can(regex("^((repository_owner_id|enterprise_id):[1-9][0-9]*|(repository_owner|enterprise):[A-Za-z0-9_-]+)(:|$)", subject.value))
        pinned = (
          can(regex("^(((repository_owner_id|enterprise_id):[1-9][0-9]*|(repository_owner|enterprise):[A-Za-z0-9_-]+):)*(repo:[A-Za-z0-9_-]+@[1-9][0-9]*/[A-Za-z0-9._-]+@[1-9][0-9]*|repository_id:[1-9][0-9]*|(repo|repository):[A-Za-z0-9_-]+/[A-Za-z0-9._-]+)(:|$)", subject.value))
          || can(regex("^:job_workflow_ref:[A-Za-z0-9_-]+/[A-Za-z0-9._-]+/\\.github/workflows/[^:*?@]+\\.ya?ml@(refs/(heads|tags)/[^:*?]+|[0-9a-f]{40})(:|[*]?$)", subject.place))
        )
        placed = (
          can(regex("^:(environment:[^:*?]+|ref:refs/(heads|tags)/[^:*?]+|pull_request)(:|[*]?$)", subject.place))
          || can(regex("^:job_workflow_ref:[A-Za-z0-9_-]+/[A-Za-z0-9._-]+/\\.github/workflows/[^:*?@]+\\.ya?ml@(refs/(heads|tags)/[^:*?]+|[0-9a-f]{40})(:|[*]?$)", subject.place))
        )
        of_pull_request = can(regex("(^|:)pull_request(:|$)", subject.value))
        of_name = (
          can(regex("(^|:)(repo|repository):[A-Za-z0-9_-]+/", subject.value))
          && !can(regex("(^|:)repository(_owner)?_id:[1-9][0-9]*(:|[*]?$)", subject.value))
        )
        name         = split(":", replace(subject.value, "/^(.*:)?repo(sitory)?:/", ""))[0]
        wild         = can(regex("[*?]", subject.value))
        wild_inside  = can(regex("[?]|[*].", subject.value))
        of_claims    = can(regex("^(pull_request|[a-z][A-Za-z0-9_-]*:[^:*?]+)(:(pull_request|[a-z][A-Za-z0-9_-]*:[^:*?]+))*(:?[*])?$", subject.value))
        ends_plainly = can(regex("([^*]|:[*]|:ref:refs/(heads|tags)/[^:*?]+[*])$", subject.value))
        forged = replace(
          (
            strcontains(subject.value, "*")
            ? "${split("*", subject.value)[0]}${subject.filling}:workflow:x${replace(replace(subject.value, "/^[^*]*[*]/", ""), "*", "9")}"
            : subject.value
          ),
          "?",
          "9",
        )
      }
    ]
  }

  subject_objections = {
    for role_name, role in var.roles : role_name => flatten([
      for subject in local.subjects[role_name] : [
        for objection in [
          {
            applies = !can(regex("[:*?]", subject.value))
            says    = "It is no claim. Allowed: key:value, as in repo:owner@id/name@id:environment:NAME."
          },
          {
            applies = !subject.owned && can(regex("[:*?]", subject.value))
            says    = "Whoever has a repository, anywhere, chooses with which claim its subjects begin and what stands in it, and GitHub Enterprise Server up to 3.18 leaves the colons of that alone. Put repo or repository_id first into the template. A stranger may get \"${subject.forged}\"."
          },
          {
            applies = subject.owned && !subject.of_owner && !subject.pinned && subject.wild
            says    = "A wildcard before the end of the repository: others have repositories that fit, and put the rest into a claim of a customised subject. Write the repository out. A stranger gets \"${subject.forged}\"."
          },
          {
            applies = subject.owned && !subject.of_owner && !subject.pinned && !subject.wild
            says    = "No repository stands so in a subject. Allowed at its beginning: repo:owner@id/name@id, repo:owner/name or repository_id:ID, then a colon."
          },
          {
            applies = subject.of_owner && !subject.pinned
            says    = "It names an owner, and no repository: every repository of the owner comes in, those that are yet to be made included. Put repo or repository_id into the template, or job_workflow_ref right behind repository_owner_id."
          },
          {
            applies = subject.pinned && subject.wild_inside
            says    = "A wildcard stands for colons and further claims too, so that what is behind it may be in another claim. Allowed: one * at the very end. It also fits \"${subject.forged}\"."
          },
          {
            applies = subject.pinned && !subject.wild_inside && !subject.of_claims
            says    = "It cannot be read claim by claim. Allowed: key:value, with a colon between two claims, and pull_request alone."
          },
          {
            applies = subject.pinned && subject.of_claims && !subject.ends_plainly
            says    = "A * at the end of this claim admits values that others choose. Allowed: behind some text of a branch or tag (…:ref:refs/heads/release/*), or behind a colon, for all further claims."
          },
          {
            applies = subject.pinned && subject.of_claims && !subject.placed && !role.dangerously_any_ref
            says    = "It does not say where the job runs, so that every job of the repository comes in, pull requests included. Put context or job_workflow_ref right behind the repository into the template; where it is meant, give dangerously_any_ref beside it."
          },
          {
            applies = subject.pinned && subject.of_pull_request && !(role.pull_request || role.dangerously_pull_request)
            says    = "Pull requests come in with pull_request beside it, on a role that only reads, or with dangerously_pull_request."
          },
          {
            applies = can(regex("(^|:)(repo|repository):[^@/:]*-[0-9]{4,}/[^@/:]*-[0-9]{4,}(:|$)", subject.value))
            says    = "Ids behind a hyphen are part of names that anybody can register: write repo:owner@id/name@id."
          },
          {
            applies = can(regex("(^|:)environment:[^:]*%3[Aa]", subject.value))
            says    = "Two environments have this subject: one with \":\" in its name, and one with \"%3A\". Rename the environment."
          },
        ] :
        { at = subject.at, value = subject.value, ending = objection.says } if objection.applies
      ]
    ])
  }
}
