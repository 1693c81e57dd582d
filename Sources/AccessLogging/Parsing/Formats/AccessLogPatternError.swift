/// Why a format of access logs cannot be read back.
public enum AccessLogPatternError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A percent sign that begins nothing that Envoy knows, at an offset in bytes.
  case malformedCommand(at: Int)
  /// Two commands without a text between: nothing tells where the first ends. At the offset of the second.
  case adjacentCommands(at: Int)
  /// A line feed within, at an offset in bytes: one request would be several lines.
  case severalLines(at: Int)
  /// No command says anything that an access log is asked for.
  case noFields
  /// What should be an object of texts is none, at a member.
  case notAnObject(member: String)
  /// The text of a member is wrong.
  indirect case member(String, AccessLogPatternError)

  /// What is wrong and where, as part of a sentence.
  public var description: String {
    switch self {
    case .malformedCommand(let offset):
      "the % at offset \(offset) begins no command such as %RESPONSE_CODE% or %REQ(USER-AGENT)%"
    case .adjacentCommands(let offset):
      "nothing stands before the command at offset \(offset) that would tell where the one before it ends"
    case .severalLines(let offset): "the line feed at offset \(offset) makes several lines of one request"
    case .noFields: "no command puts out what meshctl looks for, such as %RESPONSE_CODE%"
    case .notAnObject(let member): member.isEmpty ? "it is not an object of texts" : "\(member) is not a text"
    case .member(let name, let error): "in \(name): \(error)"
    }
  }
}
