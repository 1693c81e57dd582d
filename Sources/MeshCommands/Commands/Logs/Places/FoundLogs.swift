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
  /// What makes up a line of their access logs, if that is known.
  var pattern: AccessLogPattern?
  /// Who is who among their writers.
  var peers = LogPeers()
  /// What is meant of a mesh of this machine; empty for all.
  var subjects: [LocalSubject] = []
}
