extension ResourceKind {
  /// `Job` of `batch`.
  public static let job = ResourceKind(
    group: "batch",
    kind: "Job",
    plural: "jobs",
    schemas: [ResourceSchema(["v1"], .builtIn) { JobSchema.object }]
  )
}

/// The fields of a Job.
enum JobSchema {
  static let object = ObjectMetaSchema.object([.field("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .field("activeDeadlineSeconds", .int64),
    .field("backoffLimit", .int32),
    .field("backoffLimitPerIndex", .int32),
    .field("completionMode", .choice(["Indexed", "NonIndexed"])),
    .field("completions", .int32),
    .field("managedBy", .text),
    .field("manualSelector", .boolean),
    .field("maxFailedIndexes", .int32),
    .field("parallelism", .int32),
    .field("podFailurePolicy", .object(podFailurePolicy)),
    .field("podReplacementPolicy", .choice(["Failed", "TerminatingOrFailed"])),
    .field("selector", .object(ObjectMetaSchema.labelSelector)),
    .field("successPolicy", .object(successPolicy)),
    .field("suspend", .boolean),
    .required("template", .object(PodSchema.template)),
    .field("ttlSecondsAfterFinished", .int32),
  ])

  static let podFailurePolicy = ObjectShape([
    .required("rules", .list(of: .object(podFailurePolicyRule)))
  ])

  static let podFailurePolicyRule = ObjectShape([
    .required("action", .choice(["Count", "FailIndex", "FailJob", "Ignore"])),
    .field("onExitCodes", .object(exitCodesRequirement)),
    .field("onPodConditions", .list(of: .object(podConditionsPattern))),
  ])

  static let exitCodesRequirement = ObjectShape([
    .field("containerName", .text),
    .required("operator", .choice(["In", "NotIn"])),
    .required("values", .list(of: .int32)),
  ])

  static let podConditionsPattern = ObjectShape([
    .field("status", .text),
    .required("type", .text),
  ])

  static let successPolicy = ObjectShape([
    .required("rules", .list(of: .object(successPolicyRule)))
  ])

  static let successPolicyRule = ObjectShape([
    .field("succeededCount", .int32),
    .field("succeededIndexes", .text),
  ])

  static let template = ObjectShape([
    .field("metadata", .object(ObjectMetaSchema.template)),
    .field("spec", .object(spec)),
  ])
}
