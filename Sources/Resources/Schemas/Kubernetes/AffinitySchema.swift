/// Where a pod likes to run.
enum AffinitySchema {
  static let affinity = ObjectShape([
    .field("nodeAffinity", .object(nodeAffinity)),
    .field("podAffinity", .object(podAffinity)),
    .field("podAntiAffinity", .object(podAntiAffinity)),
  ])

  static let nodeAffinity = ObjectShape([
    .field("preferredDuringSchedulingIgnoredDuringExecution", .list(of: .object(preferredSchedulingTerm))),
    .field("requiredDuringSchedulingIgnoredDuringExecution", .object(nodeSelector)),
  ])

  static let preferredSchedulingTerm = ObjectShape([
    .required("preference", .object(nodeSelectorTerm)),
    .required("weight", .int32),
  ])

  static let nodeSelectorTerm = ObjectShape([
    .field("matchExpressions", .list(of: .object(nodeSelectorRequirement))),
    .field("matchFields", .list(of: .object(nodeSelectorRequirement))),
  ])

  static let nodeSelectorRequirement = ObjectShape([
    .required("key", .text),
    .required("operator", .choice(["DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn"])),
    .field("values", .texts),
  ])

  static let nodeSelector = ObjectShape([
    .required("nodeSelectorTerms", .list(of: .object(nodeSelectorTerm)))
  ])

  static let podAffinity = ObjectShape([
    .field("preferredDuringSchedulingIgnoredDuringExecution", .list(of: .object(weightedPodAffinityTerm))),
    .field("requiredDuringSchedulingIgnoredDuringExecution", .list(of: .object(podAffinityTerm))),
  ])

  static let weightedPodAffinityTerm = ObjectShape([
    .required("podAffinityTerm", .object(podAffinityTerm)),
    .required("weight", .int32),
  ])

  static let podAffinityTerm = ObjectShape([
    .field("labelSelector", .object(ObjectMetaSchema.labelSelector)),
    .field("matchLabelKeys", .texts),
    .field("mismatchLabelKeys", .texts),
    .field("namespaceSelector", .object(ObjectMetaSchema.labelSelector)),
    .field("namespaces", .texts),
    .required("topologyKey", .text),
  ])

  static let podAntiAffinity = ObjectShape([
    .field("preferredDuringSchedulingIgnoredDuringExecution", .list(of: .object(weightedPodAffinityTerm))),
    .field("requiredDuringSchedulingIgnoredDuringExecution", .list(of: .object(podAffinityTerm))),
  ])
}
