import Diagnostics

/// Turns places into lines and columns; the lines of the last few sources are kept.
struct PlaceLocator {
  /// A place as editors count it: lines and columns from 1, columns in Unicode scalars, the end exclusive.
  struct Region {
    let file: String
    let start: LineTable.Position
    let end: LineTable.Position
  }

  private struct Key: Hashable {
    let name: String
    let offset: Int
  }

  private var tables: [Key: LineTable] = [:]

  /// The region of a place; O(bytes of its source) the first time, O(log lines) then.
  mutating func region(of place: Finding.Place) -> Region { region(of: place.range, in: place.source) }

  /// The region of a range in a source.
  mutating func region(of range: SourceRange, in source: SourceFile) -> Region {
    let key = Key(name: source.name, offset: source.baseOffset)
    let table = tables[key] ?? LineTable(source)
    // A large mesh has many documents; findings come document by document.
    if tables.count > 64 { tables = [:] }
    tables[key] = table
    return Region(file: source.name, start: table.position(of: range.start), end: table.position(of: range.end))
  }
}
