public import Console
import HTTP
import Output

/// What a command tells of its work to those who ask with `-v`: one line for everything that it reads.
public struct Trace: Sendable {
  /// Tells nobody.
  public static let off = Trace(sink: nil)

  private let sink: (@Sendable (String) -> Void)?

  private init(sink: (@Sendable (String) -> Void)?) { self.sink = sink }

  /// Tells on a stream: a line of text, or a line of JSON such as `{"trace":{"message":…}}`.
  public init(on stream: OutputStream, as format: ErrorFormat) {
    self.init { message in
      // Whoever closes standard error does not want to know.
      switch format {
      case .text: try? stream.write(TerminalText.escaped(message) + "\n")
      case .json:
        let line = JSONWriter.bytes(of: ["trace": ["message": .string(message)]])
        try? stream.write(String(decoding: line, as: UTF8.self) + "\n")
      }
    }
  }

  /// Tells that something was read to its end.
  ///
  /// - Parameter name: may be untrusted.
  public func read(_ name: String, bytes: Int, documents: Int) {
    sink?("read \(name): \(Self.count(bytes, "byte")), \(Self.count(documents, "document"))")
  }

  /// What tells of requests and answers; nobody when nobody asked.
  var http: HTTPTrace {
    guard let sink else { return .off }
    return HTTPTrace { sink($0.description) }
  }

  private static func count(_ number: Int, _ unit: String) -> String { "\(number) \(unit)\(number == 1 ? "" : "s")" }
}
