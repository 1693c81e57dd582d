import ArgumentParsing
import MeshStores

/// The flags of `meshctl rollout status`.
struct RolloutStatusOptions: RolloutOptions {
  var mesh = MeshOptions()
  var subject = RolloutSubject()
  var watches = true
  var limit = DurationArgument(seconds: 0)
  var revision: RevisionNumber?
  var labels = LabelSelector.everything
  var format = ProgressFormat.text

  static let flags: [Flag<Self>] =
    [
      .switch("watch", short: "w", \.watches, help: "go on until it is done; --watch=false tells how it stands")
        .details("On by default."),
      .value("timeout", "TIME", \.limit, help: "watch no longer; 0 watches forever"),
      .value("revision", "NUMBER", \.revision, help: "fail if another revision is rolled out"),
      .value("selector", short: "l", "LABELS", \.labels, help: "all workloads of a kind with such labels: app=reviews"),
      .value("output", short: "o", "FORMAT", \.format, help: "how to tell: text, or a JSON object a line"),
    ] + meshFlags
}
