import Diagnostics
public import Output
import YAML

/// A format of access logs, to read lines back.
///
/// Whatever Envoy accepts can be given; commands that say nothing an access log is asked for are passed over.
public struct AccessLogPattern: Sendable {
  enum Form: Sendable {
    case text(TextPattern)
    case object(JSONPattern)
  }

  let form: Form

  /// Takes a line of text with commands: `[%START_TIME%] %RESPONSE_CODE%\n`, as `accessLogFormat` of a mesh has it.
  public init(text: String) throws(AccessLogPatternError) { form = .text(try TextPattern(text)) }

  /// Takes an object whose texts hold commands: `{"status": "%RESPONSE_CODE%"}`, as `labels` of a provider has it.
  public init(json: JSONValue) throws(AccessLogPatternError) { form = .object(try JSONPattern(json)) }

  /// Takes what people write: an object of JSON or YAML in braces, or else a line of text.
  public init(_ format: String) throws(AccessLogPatternError) {
    guard let object = Self.object(format) else {
      try self.init(text: format)
      return
    }
    try self.init(json: object)
  }

  /// An object that a text is; nil if it is none.
  private static func object(_ text: String) -> JSONValue? {
    guard text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return nil }
    let document = Parser.parse(SourceFile(name: "format", text: text))
    guard !document.hasErrors, let root = document.root?.resolved, root.kind == .mapping else { return nil }
    return object(root, depth: 0)
  }

  /// The texts below a node; what is deeper than Envoy's own limit is left out.
  private static func object(_ node: Node, depth: Int) -> JSONValue {
    switch node.kind {
    case .mapping where depth < JSONPattern.depthLimit:
      .object(node.pairs.map { JSONValue.Member($0.key.text, object($0.value.resolved, depth: depth + 1)) })
    case .scalar: .string(node.text)
    default: .null
    }
  }
}
