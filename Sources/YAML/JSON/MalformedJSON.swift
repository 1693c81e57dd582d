public import Diagnostics

/// Why bytes are not JSON.
public struct MalformedJSON: Error, Hashable, Sendable {
  /// What is wrong: a lower-case sentence without a full stop.
  public let message: String

  init(_ message: String) { self.message = message }

  init(_ kind: SyntaxFailure.Kind) {
    self.init(SyntaxFailure(kind, from: 0, to: 0).diagnostic.message)
  }
}

extension Parser {
  /// The value of a JSON text; nil where there is only white space. O(bytes).
  public static func jsonValue(of source: SourceFile) throws(MalformedJSON) -> Node? {
    let document = parse(source, as: .json)
    if let failure = document.diagnostics.first(where: { $0.severity == .error }) {
      throw MalformedJSON(failure.message)
    }
    return document.root
  }
}
