import ArgumentParsing
import Console
import LogStreams
import MeshStores

/// Which logs are read, and how much of them.
struct LogsChoice: Sendable {
  var names: [WorkloadName] = []
  var labels: LabelSelector?
  var isInAllNamespaces = false
  var containers: ContainerChoice?
  var follows = false
  var since: DurationArgument?
  var sinceTime: MomentArgument?
  var tail: LineCount?
  var isPrevious = false
  var maxStreams = StreamCount()
  var readsInput = false
  var files: [PathArgument] = []

  /// What lines must not be older than, in nanoseconds since 1970; nil for any age.
  func earliest(at now: Timestamp) -> Int64? {
    if let moment = sinceTime?.moment { return LogTime.nanoseconds(moment) }
    guard let length = since?.duration.components else { return nil }
    return LogTime.nanoseconds(now) - length.seconds * 1_000_000_000 - length.attoseconds / 1_000_000_000
  }
}

extension LogsOptions {
  /// The flags that say which logs are read.
  static var choiceFlags: [Flag<Self>] {
    [
      .value(
        "selector",
        short: "l",
        "SELECTOR",
        \.choice.labels,
        help: "the pods with these labels, such as app=reviews"
      ),
      .switch(
        "all-namespaces",
        short: "A",
        \.choice.isInAllNamespaces,
        help: "pods of all namespaces, with --selector those with its labels"
      ),
      .value(
        "container",
        short: "c",
        "CONTAINER",
        \.choice.containers,
        help: "app, proxy, init, all, or a regular expression"
      )
      .details(
        "Without it: app, which is all but the proxy; proxy where access logs are asked for something. A regular "
          + "expression is for whole names. The logs of a local mesh are called envoy and access."
      ),
      .switch("follow", short: "f", \.choice.follows, help: "go on with what is written, and with pods that come"),
      .value("since", "TIME", \.choice.since, help: "only what is not older, such as 10m"),
      .value("since-time", "MOMENT", \.choice.sinceTime, help: "only what came then or later: 2026-11-21T02:58:28Z"),
      .value("tail", "COUNT", \.choice.tail, help: "begin with so many of each log's last lines")
        .details("With --follow alone it begins with ten, without with all."),
      .switch("previous", short: "p", \.choice.isPrevious, help: "the logs of containers before their last restart"),
      .value("max-streams", "COUNT", \.choice.maxStreams, help: "how many logs to read at once; the others wait"),
      .switch("stdin", \.choice.readsInput, help: "read standard input instead"),
      .values("file", "FILE", \.choice.files, help: "read a file instead").completing(
        .files(extensions: ["log", "txt"])
      ),
    ]
  }
}
