import ArgumentParsing
import MeshStores

/// The flags of `meshctl rollout restart`.
struct RolloutRestartOptions: RolloutWritingOptions {
  var mesh = MeshOptions()
  var subject = RolloutSubject()
  var labels = LabelSelector.everything
  var write = RolloutWriteOptions()

  static let arguments: [Argument<Self>] = [
    .required("KIND/NAME", \.subject, help: "the workload: deployment/reviews-v1")
      .completing(.names(.workloadReferences))
  ]

  static let flags: [Flag<Self>] =
    [
      .value("selector", short: "l", "LABELS", \.labels, help: "all workloads of a kind with such labels: app=reviews")
    ] + writingFlags + meshFlags
}
