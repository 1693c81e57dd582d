import Diagnostics

/// The lines of origins; what is worked out for a document serves all that come from it.
public struct OriginPlaces {
  private struct Piece: Hashable {
    let file: String
    let offset: Int
  }

  private var tables: [Piece: LineTable] = [:]

  /// Knows nothing yet.
  public init() {}

  /// The line in the whole file. O(bytes of the document) the first time, then O(log lines).
  public mutating func line(of origin: Origin) -> Int {
    let piece = Piece(file: origin.source.name, offset: origin.source.baseOffset)
    let table = tables[piece] ?? LineTable(origin.source)
    tables[piece] = table
    return table.position(of: origin.range.start).line
  }

  /// `VirtualService default/reviews (routes.yaml:12)`.
  public mutating func text(of origin: Origin) -> String {
    "\(origin.object) (\(origin.source.name):\(line(of: origin)))"
  }
}
