/// Writes data as YAML or JSON.
///
/// A string is quoted exactly when some reader would take the plain text for something else: Kubernetes (go-yaml v2),
/// YAML 1.2's core schema or YAML 1.1's types. Reading the output back gives the data, but for doubles that are whole
/// numbers, which Kubernetes reads as integers. Every operation is O(output) and iterative.
public struct Emitter: Sendable, Equatable {
  /// The forms of output.
  public enum Form: Sendable, Equatable {
    /// Block YAML.
    case block(BlockLayout)
    /// Flow YAML on one line. Kubernetes takes a whole file that begins with `{` for JSON, so use it inside documents.
    case flow
    /// JSON on one line without spaces.
    case json
    /// JSON with one member or item a line, each level indented by so many spaces.
    case prettyJSON(indentWidth: Int, lineEnding: LineEnding = .lineFeed)
  }

  /// The form of what is written.
  public let form: Form

  /// Makes an emitter; without arguments it writes YAML as kubectl does.
  public init(_ form: Form = .block(BlockLayout())) { self.form = form }

  /// Writes a value, its lines indented by `column` except the first, and no line break at the end.
  public func bytes(for value: Value, column: Int = 0) -> [UInt8] {
    switch form {
    case .block(let layout):
      var writer = BlockWriter(layout)
      writer.writeNode(value, column: max(0, column))
      return writer.output
    case .flow: return flow(value, FlowLayout(isJSON: false), column)
    case .json: return flow(value, FlowLayout(isJSON: true, colonSpace: false, commaSpace: false), column)
    case .prettyJSON(let width, let lineEnding):
      return flow(value, FlowLayout(isJSON: true, indentWidth: max(0, width), lineEnding: lineEnding), column)
    }
  }

  /// Writes a document's data anew, without its comments, with a line break at the end.
  ///
  /// A document without any node is written as nothing at all. Throws when the document cannot be read as data.
  public func bytes(for document: Document) throws(ValueError) -> [UInt8] {
    guard let root = document.root else { return [] }
    return bytes(for: try root.value) + lineEnding.bytes
  }

  /// Writes a value as text.
  public func text(for value: Value, column: Int = 0) -> String {
    String(decoding: bytes(for: value, column: column), as: UTF8.self)
  }

  private var lineEnding: LineEnding {
    switch form {
    case .block(let layout): layout.lineEnding
    case .prettyJSON(_, let lineEnding): lineEnding
    case .flow, .json: .lineFeed
    }
  }

  private func flow(_ value: Value, _ layout: FlowLayout, _ column: Int) -> [UInt8] {
    var writer = FlowWriter(layout)
    writer.write(value, column: max(0, column))
    return writer.output
  }
}
