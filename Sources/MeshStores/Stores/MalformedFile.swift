public import Diagnostics
import YAML

/// A file that cannot be read as YAML or JSON: the text, and what is wrong in it.
public struct MalformedFile: Sendable {
  /// The document that is wrong.
  public let source: SourceFile
  /// What is wrong, at least one error.
  public let diagnostics: [Diagnostic]

  /// Makes one.
  public init(source: SourceFile, diagnostics: [Diagnostic]) {
    self.source = source
    self.diagnostics = diagnostics
  }

  init(_ document: Document) { self.init(source: document.source, diagnostics: document.diagnostics) }

  private var error: Diagnostic? { diagnostics.first { $0.severity == .error } ?? diagnostics.first }

  /// Where the first error is.
  public var place: ResourcePlace {
    ResourcePlace(
      path: source.name,
      position: LineTable(source).position(of: error?.range.start ?? 0)
    )
  }

  /// The first error.
  public var message: String { error?.message ?? "not a manifest" }
}
