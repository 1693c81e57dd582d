import ArgumentParsing

/// How lines are chosen and shown.
struct LogsDisplay: Sendable {
  var included: [PatternArgument] = []
  var excluded: [PatternArgument] = []
  var highlighted: [PatternArgument] = []
  var hasTimestamps = false
  var hasPrefix: Bool?
  var format = LogsFormat.text
}

extension LogsOptions {
  /// The flags that say what is shown of lines, and how.
  static var displayFlags: [Flag<Self>] {
    [
      .values(
        "include",
        short: "i",
        "RE",
        \.display.included,
        help: "only lines in which this is found; any of several"
      ),
      .values("exclude", short: "e", "RE", \.display.excluded, help: "no lines in which this is found"),
      .values("highlight", short: "H", "RE", \.display.highlighted, help: "mark what matches"),
      .switch("timestamps", \.display.hasTimestamps, help: "put the time before each line"),
      .toggle("prefix", \.display.hasPrefix, help: "put the names of pod and container before each line")
        .details("It stands there where the logs of several containers are read."),
      .value("output", short: "o", "FORMAT", \.display.format, help: "how to write it")
        .details(
          "raw writes lines as they are, wide all that is known of who wrote them. A template is Go's, with the fields "
            + "of json: template='{{.pod}} {{.access.path}}'."
        ),
    ]
  }
}
