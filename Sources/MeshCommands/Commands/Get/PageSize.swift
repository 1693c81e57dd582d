import ArgumentParsing
import MeshStores

/// How many resources to ask for at a time.
struct PageSize: ArgumentValue, Hashable {
  let count: Int

  /// kubectl's.
  init() { count = ResourceQuery.standardPageSize }

  init(argument: String) throws(InvalidValue) {
    guard let count = Int(argument), count > 0 else { throw .malformed(expected: "a number above 0") }
    self.count = count
  }

  var argument: String { String(count) }
}
