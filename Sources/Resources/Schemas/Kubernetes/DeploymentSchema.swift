extension ResourceKind {
  /// `Deployment` of `apps`.
  public static let deployment = ResourceKind(
    group: "apps",
    kind: "Deployment",
    plural: "deployments",
    shortNames: ["deploy"],
    schemas: [
      ResourceSchema(["v1", "v1beta2"], .builtIn) { DeploymentSchema.object },
      ResourceSchema(["v1beta1"], .builtIn) { DeploymentSchema.oldObject },
    ]
  )

  /// `Deployment` of `extensions`, where it was before Kubernetes 1.16.
  public static let oldDeployment = ResourceKind(
    group: "extensions",
    kind: "Deployment",
    plural: "deployments",
    schemas: [ResourceSchema(["v1beta1"], .builtIn) { DeploymentSchema.oldObject }]
  )
}

/// The fields of a Deployment.
enum DeploymentSchema {
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
      .field("rollbackTo", .anyMapping),
    ]
  )

  private static let specFields: [Field] = [
    .field("minReadySeconds", .int32),
    .field("paused", .boolean),
    .field("progressDeadlineSeconds", .int32),
    .field("replicas", .int32),
    .field("revisionHistoryLimit", .int32),
    .field("strategy", .object(strategy)),
    .required("template", .object(PodSchema.template)),
  ]

  static let strategy = ObjectShape([
    .field("rollingUpdate", .object(rollingUpdate)),
    .field("type", .choice(["Recreate", "RollingUpdate"])),
  ])

  static let rollingUpdate = ObjectShape([
    .field("maxSurge", .integerOrText),
    .field("maxUnavailable", .integerOrText),
  ])
}
