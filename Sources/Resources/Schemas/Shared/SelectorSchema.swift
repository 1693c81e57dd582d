/// What a configuration applies to: workloads by label, or gateways and services by name.
enum SelectorSchema {
  static let policy = ObjectShape([
    .field("matchLabels", .map(of: .text(0...63, .withoutWildcard), 0...4_096, keys: .labelSelectorKey))
  ])

  static let workload = ObjectShape([
    .field("labels", .map(of: .text(0...63, .withoutWildcard), 0...256))
  ])

  static let target = ObjectShape([
    .field("group", .groupName),
    .required("kind", .kindName),
    .required("name", .name),
    .field("namespace", .sameNamespace),
  ])
}
