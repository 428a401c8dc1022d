# Written by `npm run generate` of cdktf-aws-github-oidc. Do not edit: change its constructs or its schema.

# Names that are no field: each with what to do instead, where people expect it, or with the field that was probably meant. That is the
# first that differs in one letter (another, one more, one less, or two that changed places), be it for case, "_" and a plural; else the
# only one that contains what was given.

locals {
  provider_has_fields = anytrue([for value in values(local.oidc_provider_fields) : value != null])

  # For each list of problems; the second is unknown where anything of the provider is.
  unknown_names = {
    problems = concat(
      [
        for name in local.provider_has_fields ? keys(var.definition.oidc_provider) : [] :
        { kind = "oidc_provider", at = "oidc_provider.", name = name }
        if !contains(local.kinds.oidc_provider.names, name)
      ],
      [for named in local.named : { kind = named.kind, at = named.at, name = named.name } if !can(local.kinds[named.kind].fields[named.name])],
    )
    reference_problems = [
      for name in local.provider_has_fields ? [] : try(keys(var.definition.oidc_provider), []) :
      { kind = "oidc_provider", at = "oidc_provider.", name = name }
      if !contains(local.kinds.oidc_provider.names, name)
    ]
  }

  # Every name in question without case and "_", as it is and without a plural's end, each with no letter or one left out.
  name_forms = {
    for list, unknown in local.unknown_names : list => {
      for name in distinct(flatten([for given in unknown : concat([given.name], local.kinds[given.kind].names)])) : name => flatten([
        for form in [lower(replace(name, "_", "")), replace(lower(replace(name, "_", "")), "/(ies|es|s|y)$/", "")] :
        concat([form], [for i in range(length(form)) : join("", [substr(form, 0, i), substr(form, i + 1, -1)])])
      ])
    }
  }
  near_names = {
    for list, unknown in local.unknown_names : list => [
      for given in unknown : merge(given, {
        alike = [
          for name in local.kinds[given.kind].names : name
          if length(setintersection(local.name_forms[list][given.name], local.name_forms[list][name])) > 0
        ]
        containing = [
          for name in local.kinds[given.kind].names : name
          if length(local.name_forms[list][given.name][0]) >= 3 && strcontains(local.name_forms[list][name][0], local.name_forms[list][given.name][0])
        ]
      })
    ]
  }

  # Without try(), which is unknown where any part of what it looks at is.
  unknown_fields = {
    for list, near in local.near_names : list => [
      for field in near : "${field.at}${field.name}: ${format(local.kinds[field.kind].unknown_field, concat(
        [for expected in local.kinds[field.kind].expected : expected.hint if contains(expected.names, local.name_forms[list][field.name][0])],
        [for name in field.alike : format(local.did_you_mean, name)],
        [for name in field.containing : format(local.did_you_mean, name) if length(field.containing) == 1],
        [""],
      )[0])}"
    ]
  }
}
