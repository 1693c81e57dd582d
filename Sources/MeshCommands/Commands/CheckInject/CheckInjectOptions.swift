import ArgumentParsing

/// The flags of `meshctl check-inject`.
struct CheckInjectOptions: MeshCommandOptions {
  var mesh = MeshOptions()
  var workload: WorkloadName?
  var labels: LabelList?
  var format = TableFormat.table

  static let arguments: [Argument<Self>] = [
    .optional("WORKLOAD", \.workload, help: "a pod, as NAME or NAME.NAMESPACE, or what makes pods: deployment/NAME")
      .completing(.names(.workloads))
  ]

  static let flags: [Flag<Self>] =
    [
      .value("labels", short: "l", "LABELS", \.labels, help: "a pod with these labels, such as app=web,version=v1"),
      .value("output", short: "o", "FORMAT", \.format, help: "how to write the verdicts"),
    ] + meshFlags
}
