import AccessLogging
import LogStreams

/// The logs that are meant, and what is known of them before a line is read.
struct FoundLogs {
  let place: LogPlace
  /// The pods that names mean.
  var pods: [ChosenPods] = []
  /// Whether lines may be those that another program saved.
  var areSaved = false
  /// Whether they are those of a mesh of this machine.
  var areLocal: Bool { if case .local = place { true } else { false } }
  /// Whether more than one log may be read.
  var areMany = true
  var areOfManyNamespaces = false
  /// Lines that are known to be older are left out, in nanoseconds since 1970; nil where the server sees to it.
  var earliest: Int64?
  /// What makes up a line of their access logs, where people or a mesh of this machine say so.
  var pattern: AccessLogPattern?
  /// What a control plane says of them.
  var settings: AccessLogSettings?
  /// Who is who among their writers.
  var peers = LogPeers()

  /// What reads the lines of a source: first what is known of it, then the formats that everybody knows.
  func parsers(of source: LogSource) -> [AccessLogParser] {
    let own = pattern.map { [$0] } ?? settings?.patterns(of: source) ?? []
    return own.map { AccessLogParser($0) } + [AccessLogParser()]
  }
}
