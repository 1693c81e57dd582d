extension ResourceKind {
  /// `CronJob` of `batch`.
  public static let cronJob = ResourceKind(
    group: "batch",
    kind: "CronJob",
    plural: "cronjobs",
    shortNames: ["cj"],
    schemas: [ResourceSchema(["v1", "v1beta1"], .builtIn) { CronJobSchema.object }]
  )
}

/// The fields of a CronJob.
enum CronJobSchema {
  static let object = ObjectMetaSchema.object([.required("spec", .object(spec)), .field("status", .anyMapping)])

  static let spec = ObjectShape([
    .field("concurrencyPolicy", .choice(["Allow", "Forbid", "Replace"])),
    .field("failedJobsHistoryLimit", .int32),
    .required("jobTemplate", .object(JobSchema.template)),
    .required("schedule", .text),
    .field("startingDeadlineSeconds", .int64),
    .field("successfulJobsHistoryLimit", .int32),
    .field("suspend", .boolean),
    .field("timeZone", .text),
  ])
}
