extension ResourceKind {
  /// `DaemonSet` of `apps`.
  public static let daemonSet = ResourceKind(
    group: "apps",
    kind: "DaemonSet",
    plural: "daemonsets",
    shortNames: ["ds"],
    schemas: [
      ResourceSchema(["v1", "v1beta2"], .builtIn) { DaemonSetSchema.object },
      ResourceSchema(["v1beta1"], .builtIn) { DaemonSetSchema.oldObject },
    ]
  )

  /// `DaemonSet` of `extensions`, where it was before Kubernetes 1.16.
  public static let oldDaemonSet = ResourceKind(
    group: "extensions",
    kind: "DaemonSet",
    plural: "daemonsets",
    schemas: [ResourceSchema(["v1beta1"], .builtIn) { DaemonSetSchema.oldObject }]
  )
}

/// The fields of a DaemonSet.
enum DaemonSetSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  /// Before `apps/v1` the selector could be left out.
  static let oldObject = ObjectMetaSchema.object([.field("spec", .object(oldSpec)), .field("status", .anyMapping)])

  static let spec = ObjectShape(
    specFields + [.required("selector", .object(ObjectMetaSchema.labelSelector))]
  )

  /// The server made the selector up from the labels of the template.
  private static let oldSpec = ObjectShape(
    specFields + [
      .field("selector", .object(ObjectMetaSchema.labelSelector)),
      .field("templateGeneration", .int64),
    ]
  )

  private static let specFields: [Field] = [
    .field("minReadySeconds", .int32),
    .field("revisionHistoryLimit", .int32),
    .required("template", .object(PodSchema.template)),
    .field("updateStrategy", .object(updateStrategy)),
  ]

  static let updateStrategy = ObjectShape([
    .field("rollingUpdate", .object(rollingUpdate)),
    .field("type", .choice(["OnDelete", "RollingUpdate"])),
  ])

  static let rollingUpdate = ObjectShape([
    .field("maxSurge", .integerOrText),
    .field("maxUnavailable", .integerOrText),
  ])
}
