import ArgumentParsing
import MeshStores

/// The flags of `meshctl rollout status`.
struct RolloutStatusOptions: RolloutOptions {
  var mesh = MeshOptions()
  var subject = RolloutSubject()
  /// Nil where the command line does not say.
  private var watching: Bool?
  var limit = DurationArgument(seconds: 0)
  var revision: RevisionNumber?
  var labels = LabelSelector.everything
  var format = ProgressFormat.text

  var exits = RolloutExitConditions()

  /// Whether a workload is watched until it is done.
  var watches: Bool {
    get { watching ?? true }
    set { watching = newValue }
  }

  /// Whether a service is: only when that is asked for.
  var watchesService: Bool { watching ?? false }

  static let flags: [Flag<Self>] =
    [
      .switch("watch", short: "w", \.watches, help: "go on until it is done; --watch=false tells how it stands")
        .details("On by default for workloads, and off for services."),
      .exitOn(\.exits),
      .value("timeout", "TIME", \.limit, help: "watch no longer; 0 watches forever"),
      .value("revision", "NUMBER", \.revision, help: "fail if another revision of a workload is rolled out"),
      .value("selector", short: "l", "LABELS", \.labels, help: "all workloads of a kind with such labels: app=reviews"),
      .value("output", short: "o", "FORMAT", \.format, help: "how to tell: text, or a JSON object a line"),
    ] + meshFlags
}
