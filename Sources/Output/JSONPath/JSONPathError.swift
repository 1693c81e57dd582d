/// Why a path cannot be taken through a value.
public enum JSONPathError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No value has the name, and missing names are refused.
  case keyNotFound(String)
  /// An index, slice or filter meets something else, named with its article.
  case notAnArray(String)
  /// An array has no such place.
  case indexOutOfBounds(Int, count: Int)
  /// A slice ends before it starts.
  case reversedSlice(start: Int, end: Int)
  /// One side of a comparison leads to more than one value.
  case manyCompared
  /// A step leads to more values than memory should hold.
  case tooManyResults

  /// A lower-case phrase, safe for a terminal.
  public var description: String {
    switch self {
    case .keyNotFound(let name): "\"\(TerminalText.escaped(name))\" is not found"
    case .notAnArray(let kind): "\(kind) has no elements to select; only an array has"
    case .indexOutOfBounds(let index, let count): "index \(index) is outside an array of \(count)"
    case .reversedSlice(let start, let end): "the slice ends at \(end) before it starts at \(start)"
    case .manyCompared: "only one value can be compared at a time"
    case .tooManyResults: "the path leads to more than \(JSONPathEvaluation.resultLimit) values"
    }
  }
}
