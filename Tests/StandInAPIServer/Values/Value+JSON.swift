import Diagnostics
import YAML

extension Value {
  /// Reads JSON, or YAML where Kubernetes would take it; nil when it is neither or empty.
  public init?(parsing bytes: some Collection<UInt8>) {
    let document = Parser.parse(SourceFile(name: "body", bytes: Array(bytes)))
    guard !document.hasErrors, let value = try? document.root?.value else { return nil }
    self = value
  }

  /// Reads JSON, or YAML where Kubernetes would take it; nil when it is neither or empty.
  public init?(parsing text: String) { self.init(parsing: text.utf8) }

  /// Reads every document of a YAML stream that holds anything.
  public static func documents(in text: String) -> [Value] {
    Parser.documents(in: SourceFile(name: "stream", bytes: Array(text.utf8))).compactMap { try? $0.root?.value }
  }

  /// The value as JSON on one line.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.write(self)
    return writer.bytes
  }

  /// The value as JSON on one line.
  public var jsonText: String { String(decoding: json, as: UTF8.self) }
}
