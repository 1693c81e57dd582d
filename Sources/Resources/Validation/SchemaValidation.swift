import Diagnostics
import YAML

/// Holds the objects of documents to the schemas of their kinds.
///
/// Pure, and O(document) but for the sorting of what was found. Finds what the API server would refuse: unknown
/// fields, wrong types, missing fields, values out of bounds, and the rules of the CRDs.
public enum SchemaValidation {
  /// Everything wrong with the object of a document, the items of a list too, in the order of the text.
  ///
  /// A document with syntax errors has nothing but those to report: the answer is empty. So it is for a document
  /// that holds nothing.
  public static func diagnostics(of document: Document) -> [Diagnostic] {
    guard !document.hasErrors, let root = document.root, !root.isNull else { return [] }
    return diagnostics(of: root)
  }

  /// Everything wrong with one object, in the order of the text.
  public static func diagnostics(of object: Node) -> [Diagnostic] {
    var walk = SchemaWalk(object.document)
    walk.visitResource(object, depth: 0)
    return inOrder(walk.found)
  }

  /// Everything that a schema finds wrong with an object, whatever the object says that it is, in the order of the text.
  public static func diagnostics(of object: Node, by schema: ResourceSchema) -> [Diagnostic] {
    var walk = SchemaWalk(object.document)
    walk.nullIsAbsent = schema.origin == .builtIn
    walk.visit(object.index, .object(schema.shape))
    return inOrder(walk.found)
  }

  private static func inOrder(_ found: [Diagnostic]) -> [Diagnostic] {
    found.enumerated()
      .sorted { ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset) }
      .map(\.element)
  }
}
