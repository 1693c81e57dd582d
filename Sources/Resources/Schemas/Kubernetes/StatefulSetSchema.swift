extension ResourceKind {
  /// `StatefulSet` of `apps`.
  public static let statefulSet = ResourceKind(
    group: "apps",
    kind: "StatefulSet",
    plural: "statefulsets",
    shortNames: ["sts"],
    schemas: [ResourceSchema(["v1", "v1beta2", "v1beta1"], .builtIn) { StatefulSetSchema.object }]
  )
}

/// The fields of a StatefulSet.
enum StatefulSetSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .field("minReadySeconds", .int32),
    .field("ordinals", .object(ordinals)),
    .field("persistentVolumeClaimRetentionPolicy", .object(claimRetention)),
    .field("podManagementPolicy", .choice(["OrderedReady", "Parallel"])),
    .field("replicas", .int32),
    .field("revisionHistoryLimit", .int32),
    .required("selector", .object(ObjectMetaSchema.labelSelector)),
    .field("serviceName", .text),
    .required("template", .object(PodSchema.template)),
    .field("updateStrategy", .object(updateStrategy)),
    .field("volumeClaimTemplates", .list(of: .object(PersistentVolumeClaimSchema.template))),
  ])

  static let ordinals = ObjectShape([
    .field("start", .int32)
  ])

  static let claimRetention = ObjectShape([
    .field("whenDeleted", .text),
    .field("whenScaled", .text),
  ])

  static let updateStrategy = ObjectShape([
    .field("rollingUpdate", .object(rollingUpdate)),
    .field("type", .choice(["OnDelete", "RollingUpdate"])),
  ])

  static let rollingUpdate = ObjectShape([
    .field("maxUnavailable", .integerOrText),
    .field("partition", .int32),
  ])
}
