import Diagnostics

/// What in a document is read otherwise than a person, or another tool, may expect. Nothing here is an error.
public enum Lint {
  /// Duplicate keys, merge keys whose order matters, and plain scalars that are not what they look like.
  ///
  /// In the order of the text; empty for a document that has errors. O(bytes) in time and memory.
  public static func diagnostics(of document: Document) -> [Diagnostic] {
    guard !document.hasErrors else { return [] }
    var diagnostics = MappingLint.diagnostics(of: document)
    // JSON has no plain text: a number or `true` there is meant as one.
    if !JSONParser.claims(document.source.bytes) { diagnostics += ScalarLint.diagnostics(of: document) }
    return diagnostics.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
  }
}
