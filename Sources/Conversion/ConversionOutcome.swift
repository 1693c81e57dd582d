import Diagnostics
import Resources

/// What a conversion made of manifests.
public struct ConversionOutcome: Sendable {
  /// The new objects, in the order in which their sources stand in the manifests.
  public let objects: [ConvertedObject]
  /// The objects that the new ones take the place of, in the order of the manifests.
  public let replaced: [ReplacedObject]
  /// What the new objects cannot say, in the order of the manifests.
  public let warnings: [ConversionWarning]
  /// What cannot be converted at all; nothing should be written while there is any.
  public let errors: [ConversionWarning]

  init(_ record: ConversionRecord) {
    objects = record.objects.enumerated()
      .sorted { ($0.element.home, $0.offset) < ($1.element.home, $1.offset) }
      .map(\.element)
    replaced = record.replaced.sorted {
      ($0.document, $0.listed.places.last ?? 0) < ($1.document, $1.listed.places.last ?? 0)
    }
    .map {
      ReplacedObject(document: $0.document, places: $0.listed.places, node: $0.node, identity: $0.listed.identity)
    }
    warnings = Self.inOrder(record.warnings)
    errors = Self.inOrder(record.errors)
  }

  private static func inOrder(_ warnings: [ConversionRecord.Entry]) -> [ConversionWarning] {
    warnings.enumerated().sorted { left, right in
      let places = (left.element.place, right.element.place)
      return places.0 == places.1 ? left.offset < right.offset : places.0.lexicographicallyPrecedes(places.1)
    }.map(\.element.warning)
  }
}
