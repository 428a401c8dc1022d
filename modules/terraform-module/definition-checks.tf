# What a single field may be: the same tests for every field, by the tables in fields.tf and texts.tf. What fields mean together is
# checked where they are used, in modules/policies/checks.tf and modules/oidc-provider/checks.tf.

locals {
  # The names of each role's fields, by what is in them.
  role_types = { for name, field in local.kinds.role.fields : name => try("${field.type} of ${field.items.type}", field.type) }
  role_parts = {
    for name, fields in local.role_fields : name => { for field in keys(fields) : lookup(local.role_types, field, "no field") => field... }
  }

  # Every object that has fields of its own: its kind, its path in messages, and what was given for it. A permission set is known whole.
  objects = concat(
    [
      { kind = "definition", at = "", value = local.definition_fields, references = local.definition_references },
      { kind = "oidc_provider", at = "oidc_provider.", value = local.oidc_provider_fields, references = local.oidc_provider_references },
    ],
    [
      for name, fields in local.role_fields :
      { kind = "role", at = "roles[${jsonencode(name)}].", value = fields, references = local.role_references[name] }
    ],
    flatten([
      for name, fields in local.role_fields : [
        for field in lookup(local.role_parts[name], "object", []) :
        { kind = field, at = "roles[${jsonencode(name)}].${field}.", value = fields[field], references = {} } if can(keys(fields[field]))
      ]
    ]),
    flatten([
      for name, fields in local.role_fields : [
        for field in lookup(local.role_parts[name], "map of object", []) : [
          for key, element in fields[field] : {
            kind       = field
            at         = "roles[${jsonencode(name)}].${field}[${jsonencode(key)}]."
            value      = { for part, of in element : part => of if !can(local.kinds[field].references[part]) }
            references = { for part, of in element : part => of if can(local.kinds[field].references[part]) }
          } if can(keys(element))
        ] if can(keys(fields[field]))
      ]
    ]),
  )

  # Every name that was given, but for fields that may be known only after the apply.
  named = flatten([
    for object in local.objects : [
      for name, value in object.value :
      { kind = object.kind, at = object.at, name = name, value = value }
    ]
  ])
  given = [
    for named in local.named : { at = "${named.at}${named.name}", field = local.kinds[named.kind].fields[named.name], value = named.value }
    if can(local.kinds[named.kind].fields[named.name]) && named.value != null
  ]
  given_paths = { for given in local.given : given.at => true }
  missing = flatten([
    for object in local.objects : [
      for name in local.kinds[object.kind].required : { at = "${object.at}${name}", field = local.kinds[object.kind].fields[name] }
      if !can(local.given_paths["${object.at}${name}"])
    ]
  ])
  missing_references = flatten([
    for object in local.objects : [
      for name in local.kinds[object.kind].required_references :
      { at = "${object.at}${name}", field = local.kinds[object.kind].references[name] }
      if !contains(keys(object.references), name)
    ]
  ])
  references = flatten([
    for object in local.objects : [
      for name, value in object.references : { at = "${object.at}${name}", field = local.kinds[object.kind].references[name], value = value }
    ]
  ])

  # What is in maps of more than texts: objects, which are above with their fields, and maps of lists, and what is in these.
  maps = [
    for given in [for given in local.given : given if given.field.type == "map"] : given
    if can(given.field.items) && can(keys(given.value))
  ]
  elements = flatten([
    for map in local.maps : [for key, value in map.value : { at = "${map.at}[${jsonencode(key)}]", field = map.field.items, value = value }]
  ])
  nested_maps = [for given in local.elements : given if can(given.field.items) && can(keys(given.value))]
  nested = flatten([
    for map in local.nested_maps : [for key, value in map.value : { at = "${map.at}[${jsonencode(key)}]", field = map.field.items, value = value }]
  ])

  # Terraform makes text of numbers and booleans and the other way round; what it cannot convert is of the wrong type.
  by_type = merge(
    { boolean = [], choice = [], list = [], map = [], number = [], object = [], text = [] },
    { for given in concat(local.given, local.elements, local.nested) : given.field.type => given... },
  )
  is_list = [for given in local.by_type.list : !can(keys(given.value)) && can([for item in given.value : 0])]
  lists   = [for i, given in local.by_type.list : given if local.is_list[i]]
  unfit = flatten([
    [for given in local.by_type.boolean : given if !can(tobool(given.value))],
    [for given in local.by_type.choice : given if !try(contains(given.field.choices, tostring(given.value)), false)],
    [for i, given in local.by_type.list : given if !local.is_list[i]],
    [for given in local.lists : given if length(given.value) < lookup(given.field, "minimum", 0)],
    [for given in local.lists : given if try(length(given.value) > given.field.maximum, false)],
    [for given in local.by_type.object : given if !can(keys(given.value))],
    [for given in local.by_type.map : given if !can(keys(given.value))],
    [
      for given in local.by_type.number : given
      if !try(given.value >= given.field.minimum && given.value <= given.field.maximum && floor(given.value) == tonumber(given.value), false)
    ],
    [for given in local.by_type.text : given if !can(tostring(given.value))],
  ])

  # Every text with the name of its rule: names of roles, texts, items of lists, keys and values of maps.
  texts = flatten([
    [for name in keys(var.definition.roles) : { at = "roles[${jsonencode(name)}]", rule = "role_name", value = name }],
    [for given in local.by_type.text : {
      at    = given.at
      rule  = lookup(given.field, try(startswith(given.value, "arn:"), false) ? "arn" : "text", given.field.text)
      value = given.value
    }],
    [
      for given in local.lists : [
        for i, item in given.value :
        { at = "${given.at}[${i}]", rule = lookup(given.field, try(startswith(item, "arn:"), false) ? "arn" : "text", given.field.text), value = item }
      ]
    ],
    [
      for given in local.by_type.map : [
        for key in try(keys(given.value), []) : [
          for text in [{ rule = given.field.keys, value = key }, { rule = lookup(given.field, "text", ""), value = given.value[key] }] :
          { at = "${given.at}[${jsonencode(key)}]", rule = text.rule, value = text.value } if text.rule != ""
        ]
      ]
    ],
  ])

  texts_by_rule   = { for text in local.texts : text.rule => tostring(text.value)... if can(length(tostring(text.value))) }
  different_texts = { for rule, values in local.texts_by_rule : rule => toset(values) }

  # Terraform prepares a pattern anew for each text that is asked. So the texts of a rule are first asked together, each on a line of its
  # own, and one by one only for the patterns that not all of the lines pass: as many matches as lines, each from the beginning of one,
  # so that none is of two lines. Where a text has a line break, they are asked one by one.
  joined_texts = { for rule, values in local.different_texts : rule => join("\n", values) }
  has_breaks   = { for rule, values in local.different_texts : rule => length(split("\n", local.joined_texts[rule])) > length(values) }
  patterns_to_match = {
    for rule, values in local.different_texts : rule => [
      for test in local.text_rules[rule].match : test
      if local.has_breaks[rule] || length(regexall("(?mU)^.*(?:${test.pattern}).*$", local.joined_texts[rule])) != length(values)
    ]
  }
  patterns_to_forbid = {
    for rule, values in local.different_texts : rule => [
      for test in local.text_rules[rule].forbid : test
      if local.has_breaks[rule] || can(regex("(?m)${test.pattern}", local.joined_texts[rule]))
    ]
  }

  # What its rule says against each different text, where it says anything. Test by test: that costs Terraform least.
  complaints = {
    for rule, values in local.different_texts : rule => {
      for found in flatten([
        [for test in local.patterns_to_match[rule] : [for value in values : { value = value, message = test.message } if !can(regex(test.pattern, value))]],
        [for test in local.patterns_to_forbid[rule] : [for value in values : { value = value, message = test.message } if can(regex(test.pattern, value))]],
        [
          for test in local.text_rules[rule].max_length : [
            for value in values : { value = value, message = "It has ${length(value)} characters. ${test.message}" } if length(value) > test.characters
          ]
        ],
        [
          for test in lookup(local.text_rules[rule], "max_part", []) : [
            for value in values : { value = value, message = "It has ${length(replace(value, test.without, ""))} characters. ${test.message}" }
            if length(replace(value, test.without, "")) > test.characters
          ]
        ],
        # A letter beyond ASCII is two bytes, up to U+00FF
        [
          for test in local.text_rules[rule].max_bytes : [
            for value in values :
            { value = value, message = "It counts as ${length(value) + length(replace(value, "/[[:ascii:]]/", ""))} characters. ${test.message}" }
            if length(value) + length(replace(value, "/[[:ascii:]]/", "")) > test.bytes
          ]
        ],
      ]) : found.value => found.message...
    }
  }

  problems = flatten([
    local.unknown_fields.problems,
    [for given in concat(local.missing, local.missing_references) : "${given.at}: missing. ${given.field.guidance}"],
    [for given in local.unfit : "${given.at}: received ${jsonencode(given.value)}. ${given.field.guidance}"],
    [
      for text in local.texts :
      "${text.at}: received ${jsonencode(text.value)}. Allowed: ${local.text_rules[text.rule].what}. Example: ${local.text_rules[text.rule].example}."
      if !can(length(tostring(text.value)))
    ],
    [
      for text in local.texts : [
        for message in try(local.complaints[text.rule][tostring(text.value)], []) :
        "${text.at}: received ${jsonencode(text.value)}. ${message} Example: ${local.text_rules[text.rule].example}."
      ]
    ],
    local.role_name_problems,
  ])

  reference_lists   = [for given in local.references : given if given.field.type == "list"]
  reference_is_list = [for given in local.reference_lists : !can(keys(given.value)) && can([for item in given.value : 0])]

  # Of values that may be known only after the apply: they must not hide what can be said of all others.
  reference_texts = flatten([
    [
      for given in local.references : [for value in given.value[*] : { at = given.at, rule = given.field.text, value = value }]
      if given.field.type == "text"
    ],
    [
      for i, given in local.reference_lists : [
        for at, item in given.value : { at = "${given.at}[${at}]", rule = given.field.text, value = item }
      ] if local.reference_is_list[i]
    ],
    [
      for given in local.references : [
        for key in try(keys(given.value), []) : [
          for text in [{ rule = given.field.keys, value = key }, { rule = given.field.text, value = given.value[key] }] :
          { at = "${given.at}[${jsonencode(key)}]", rule = text.rule, value = text.value }
        ]
      ] if given.field.type == "map"
    ],
  ])
  reference_problems = flatten([
    [
      for name, role in var.definition.roles : "roles[${jsonencode(name)}]: received ${jsonencode(role)}. ${local.kinds.role.guidance}"
      if !can(keys(role))
    ],
    local.unknown_fields.reference_problems,
    [
      for given in local.references : "${given.at}: received ${jsonencode(given.value)}. ${given.field.guidance}"
      if given.value != null && given.field.type != "list" && !(given.field.type == "map" ? can(keys(given.value)) : can(tostring(given.value)))
    ],
    [
      for i, given in local.reference_lists : "${given.at}: received ${jsonencode(given.value)}. ${given.field.guidance}"
      if !local.reference_is_list[i] || try(length(given.value) < given.field.minimum, false)
    ],
    [
      for text in local.reference_texts :
      "${text.at}: received ${jsonencode(text.value)}. Allowed: ${local.text_rules[text.rule].what}. Example: ${local.text_rules[text.rule].example}."
      if !can(length(tostring(text.value)))
    ],
    [
      for text in local.reference_texts : [
        for message in concat(
          [for test in local.text_rules[text.rule].match : test.message if !can(regex(test.pattern, text.value))],
          [for test in local.text_rules[text.rule].forbid : test.message if can(regex(test.pattern, text.value))],
          [
            for test in local.text_rules[text.rule].max_length : "It has ${length(text.value)} characters. ${test.message}"
            if try(length(text.value) > test.characters, false)
          ],
          [
            for test in local.text_rules[text.rule].max_bytes :
            "It counts as ${length(text.value) + length(replace(text.value, "/[[:ascii:]]/", ""))} characters. ${test.message}"
            if try(length(text.value) + length(replace(text.value, "/[[:ascii:]]/", "")) > test.bytes, false)
          ],
        ) :
        "${text.at}: received ${jsonencode(text.value)}. ${message} Example: ${local.text_rules[text.rule].example}."
      ] if can(length(tostring(text.value)))
    ],
  ])
}
