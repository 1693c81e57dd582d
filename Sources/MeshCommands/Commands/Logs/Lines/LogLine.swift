import AccessLogging
import LogStreams
import Output

/// A line of a log that is to be shown.
struct LogLine {
  let source: LogSource
  /// Without its line feed.
  let bytes: ArraySlice<UInt8>
  /// When it was written, in nanoseconds since 1970; nil where nobody says so.
  let time: Int64?
  /// What it says of a request or a connection; nil for a line of anything else.
  var access: JSONValue?
  /// What went wrong, if that is asked for.
  var explanations: [LogExplanation] = []

  /// The line as an object.
  var payload: JSONValue {
    var members: [JSONValue.Member] = []
    func add(_ name: String, _ text: String) {
      if !text.isEmpty { members.append(JSONValue.Member(name, .string(text))) }
    }
    if let time { add("time", LogTime.text(time)) }
    add("namespace", source.namespace)
    add(source.container.isEmpty ? "file" : "pod", source.pod)
    add("container", source.container)
    add("node", source.node ?? "")
    members.append(JSONValue.Member("message", .string(String(decoding: bytes, as: UTF8.self))))
    if let access { members.append(JSONValue.Member("access", access)) }
    if !explanations.isEmpty {
      members.append(JSONValue.Member("explanation", .array(explanations.map(\.payload))))
    }
    return .object(members)
  }
}
